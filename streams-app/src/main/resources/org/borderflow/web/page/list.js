// The flows by surge and freshness, each with its last weeks as bars.

import { el, svg } from './dom.js';
import { plus } from './days.js';
import { sign, tone } from './look.js';
import { rank } from './store.js';
import { long, number, range, route, short, spoken, t, what } from './words.js';

const DAYS = 42;
const HIGH = 26;
const GROUPS = { 0: 'surge', 1: 'drop', 2: 'fresh', 3: 'old', 4: 'stale' };

export function list(store, known, day, chosen, choose) {
  const sorted = [...known].sort((a, b) =>
    rank(a.latest) - rank(b.latest) || a.latest.age - b.latest.age || b.latest.best - a.latest.best);
  const groups = Object.entries(GROUPS).map(([least, name]) => {
    const members = sorted.filter(({ latest }) => Math.floor(rank(latest)) === Number(least));
    return members.length === 0 ? null : el('section', { class: `group ${name}` },
      el('h3', {}, t.group[name], ' ', el('span', { class: 'count' }, String(members.length))),
      el('ul', {}, members.map((one) => el('li', {}, row(one, day, chosen, choose)))));
  });
  return groups.filter(Boolean);
}

function row({ flow, latest }, day, chosen, choose) {
  const state = latest.age <= 3 ? latest.surge : undefined;
  const when = latest.age === 0 ? t.on(short(latest.day)) : t.ago(latest.age);
  return el('button', {
    type: 'button', class: `row ${tone(state)}`, 'data-key': flow.key,
    'aria-current': flow.key === chosen ? 'true' : null, 'aria-label': said(flow, latest, when), onclick: () => choose(flow.key, latest.age > 3 ? latest.day : undefined),
  },
  el('span', { class: 'who' }, el('span', { class: 'route' }, route(flow)), el('span', { class: 'sub' }, what(flow))),
  sparkline(flow, day),
  el('span', { class: 'figure' },
    el('span', { class: 'best' }, number(latest.best), latest.disputed ? el('span', { class: 'disputed', title: t.disputed }, '?') : null),
    el('span', { class: 'sub' }, state && sign(state) ? el('span', { class: 'state' }, `${sign(state)} ${t.state[state]}`) : when)));
}

function said(flow, latest, when) {
  return [
    spoken(flow), `${number(latest.best)} ${t.people}`, range(latest.low, latest.high), when, long(latest.day),
    latest.surge && t.state[latest.surge], latest.disputed && t.disputed,
  ].filter(Boolean).join(', ');
}

/** A bar for each known day; an unknown one has none, and a dot says so. */
function sparkline(flow, day) {
  const days = Array.from({ length: DAYS }, (_, i) => plus(day, i - DAYS + 1));
  const most = Math.max(1, ...days.map((one) => Math.abs(flow.days.get(one)?.best ?? 0)));
  return svg('svg', { class: 'spark', viewBox: `0 0 ${DAYS * 2.5} ${HIGH}`, 'aria-hidden': 'true', preserveAspectRatio: 'none' },
    days.map((one, i) => {
      const found = flow.days.get(one);
      if (!found) return svg('rect', { class: 'none', x: i * 2.5 + 0.5, y: HIGH - 1, width: 1, height: 1 });
      const high = Math.max(1, (HIGH - 2) * Math.abs(found.best) / most);
      return svg('rect', { class: tone(found.surge), x: i * 2.5, y: HIGH - high, width: 1.9, height: high });
    }));
}
