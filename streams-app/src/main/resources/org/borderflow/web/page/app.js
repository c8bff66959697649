// Holds the page together: what is chosen, what is known, and what has to be drawn anew.

import * as api from './api.js';
import { chart as makeChart } from './chart.js';
import { chooser as makeChooser } from './chooser.js';
import { dayOf, isDay } from './days.js';
import { byId, el, replace } from './dom.js';
import { episodes } from './episodes.js';
import { dayPanel, evidence, unknownDay } from './evidence.js';
import { headline } from './headline.js';
import { list } from './list.js';
import * as map from './map.js';
import { rank, Store } from './store.js';
import { language, number, route, speak, t, time, what } from './words.js';

const REDRAW_MS = 200;
const LONG_AGO_MS = 3 * 86_400_000;
const LANGUAGE = 'borderflow.language';

const store = new Store();
const asked = new URLSearchParams(location.search);
const chosen = { flow: asked.get('flow') ?? undefined, day: isDay(asked.get('day')) ? asked.get('day') : undefined };
const chooser = makeChooser((day) => choose(shownFlow(), day));
const chart = makeChart(byId('chart'), (day) => choose(shownFlow(), day));
let line = true;
let ready = true;
let waiting;
let panel = {};
let whole = new Set();
let reading;

/** The day that the page is about: the chosen one, else the newest that the event clock has reached. */
function today() {
  const last = store.last();
  const clock = store.clock.eventTime && dayOf(Date.parse(store.clock.eventTime));
  return chosen.day ?? (clock && clock < last ? clock : last);
}

function known(day) {
  return [...store.flows.values()]
    .map((flow) => ({ flow, latest: store.latest(flow, day) }))
    .filter(({ latest }) => latest);
}

/** The flow in the chart: the chosen one, else the first of the list. */
function shownFlow() {
  if (chosen.flow && store.flows.has(chosen.flow)) return chosen.flow;
  const order = (a, b) => rank(a.latest) - rank(b.latest) || a.latest.age - b.latest.age || b.latest.best - a.latest.best;
  return known(today()).sort(order)[0]?.flow.key;
}

function choose(flow, day) {
  chosen.flow = flow;
  chosen.day = day;
  const place = new URLSearchParams();
  if (flow) place.set('flow', flow);
  if (day) place.set('day', day);
  history.replaceState(null, '', place.size ? `?${place}` : '/');
  draw();
}

function later() {
  waiting ??= setTimeout(() => { waiting = undefined; draw(); }, REDRAW_MS);
}

function draw() {
  words();
  if (store.flows.size === 0) {
    byId('headline').textContent = ready ? t.empty : t.readyNot;
    for (const id of ['list', 'map', 'chooser', 'episodes', 'standfirst']) byId(id).replaceChildren();
    byId('flow').hidden = true;
    return;
  }
  const day = today();
  const flows = known(day);
  const { title, standfirst } = headline(flows, day);
  byId('headline').replaceChildren(...title);
  byId('standfirst').textContent = standfirst;
  const first = store.first();
  const last = store.last() > day ? store.last() : day;
  if (!byId('chooser').hasChildNodes()) byId('chooser').append(...chooser.parts);
  chooser.update(store, { first: first < day ? first : day, last, day }, !chosen.day);
  const key = shownFlow();
  replace(byId('list'), list(store, flows, day, key, (flow, at) => choose(flow, at ?? chosen.day), later));
  replace(byId('map'), map.map(flows, day, key, (flow) => choose(flow, chosen.day), innerWidth <= 640));
  replace(byId('episodes'), episodes(store, day, key, choose, Math.max(300, byId('episodes').clientWidth)));
  drawFlow(store.flows.get(key), { first, last, day });
}

function drawFlow(flow, { first, last, day }) {
  byId('flow').hidden = !flow;
  if (!flow) return;
  byId('flow-title').textContent = route(flow);
  byId('flow-what').textContent = what(flow);
  chart.draw({ flow, first: first < day ? first : day, last, day });
  if (!whole.has(flow.key)) readWhole(flow);
  if (panel.flow !== flow.key || panel.day !== day || panel.language !== language() || panel.known !== flow.days.has(day)) readDay(flow, day);
}

/** The whole history of a flow, not only the last year, and the words for it. */
function readWhole(flow) {
  whole.add(flow.key);
  api.days(flow.key)
    .then((days) => { days.forEach((day) => store.put(flow, day.day, day)); later(); })
    .catch(trouble);
}

function readDay(flow, day) {
  panel.abort?.abort();
  const abort = new AbortController();
  panel = { flow: flow.key, day, language: language(), known: flow.days.has(day), abort };
  if (!panel.known) {
    showDay(flow, day);
    return;
  }
  api.day(flow.key, day, abort.signal)
    .then((found) => {
      // A later question may have been answered first.
      if (panel.abort !== abort) return;
      byId('trouble').hidden = true;
      showDay(flow, day, found);
    })
    .catch((e) => { if (e.name !== 'AbortError') trouble(e); });
}

function showDay(flow, day, found) {
  replace(byId('day'), found ? dayPanel(found) : unknownDay(day, store.latest(flow, day)));
  replace(byId('evidence'), found ? evidence(found) : []);
}

function words() {
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = t[node.dataset.text]; });
  const { eventTime, counts } = store.clock;
  const past = eventTime && Date.now() - Date.parse(eventTime) > LONG_AGO_MS;
  byId('clock').className = line ? 'clock on' : 'clock off';
  byId('clock').replaceChildren(
    el('span', { class: 'line' }, line ? t.live : t.broken),
    eventTime ? el('span', { class: 'time' }, `${past ? t.replay : t.clock}: `, el('time', { datetime: eventTime }, time(eventTime))) : '',
    counts ? el('span', { class: 'counts' }, t.kept(number(counts.days), number(counts.surges), number(counts.drops))) : '');
}

function tongue() {
  byId('tongue').replaceChildren(el('button', {
    type: 'button', lang: language() === 'de' ? 'en' : 'de', title: t.otherTitle,
    onclick: () => {
      speak(language() === 'de' ? 'en' : 'de');
      try { localStorage.setItem(LANGUAGE, language()); } catch { /* Then it is forgotten. */ }
      tongue();
      draw();
      byId('tongue').firstChild.focus();
    } }, t.other));
}

function trouble(e) {
  byId('trouble').hidden = false;
  byId('trouble').textContent = e.message;
}

function touched({ flow, day }) {
  // Its evidence may be another by now.
  if (panel.flow === flow && panel.day === day) panel.day = undefined;
  later();
}

const heard = {
  day: (event) => { store.dayEvent(event); touched(event); },
  surge: (event) => { store.surgeEvent(event); touched(event); },
  episode: (event) => { store.episodeEvent(event); later(); },
  clock: (event) => { store.clock = event; ready = event.ready; later(); },
  reset: () => read().catch(trouble),
  line: (on) => { line = on; later(); },
};

/** Everything anew, and the place in the stream from which on to listen. */
async function read() {
  // One at a time; who asks meanwhile gets the same.
  reading ??= readOnce().finally(() => { reading = undefined; });
  return reading;
}

async function readOnce() {
  const { flows, event, eventTime, ready: isReady } = await api.flows();
  const next = new Store();
  await api.series(api.since(flows), (row) => next.row(row));
  (await api.episodes()).forEach((one) => next.episodeEvent({ flow: keyOf(one, next), first: one.first, kind: one.kind, episode: one }));
  Object.assign(store, { flows: next.flows, early: next.early, episodes: next.episodes, clock: { ...store.clock, eventTime } });
  ready = isReady;
  whole = new Set();
  panel = {};
  byId('trouble').hidden = true;
  draw();
  return event;
}

/** An episode names its flow in parts only; its key is that of the flow with the same parts. */
function keyOf({ flow }, { flows }) {
  const same = (a, b) => ['origin', 'destination', 'crossingPoint', 'mode', 'nationality', 'measure'].every((part) => (a[part] ?? '') === (b[part] ?? ''));
  return [...flows.values()].find((one) => same(one, flow))?.key ?? '';
}

async function start() {
  try { speak(localStorage.getItem(LANGUAGE) ?? language()); } catch { /* As the browser says. */ }
  tongue();
  words();
  byId('headline').textContent = t.reading;
  await map.load();
  const event = await read();
  api.listen(event, heard);
  new ResizeObserver(later).observe(byId('episodes'));
}

start().catch(trouble);
