// The flows by surge and freshness, each with its last weeks as bars.

import { el, svg, unseen } from './dom.js';
import { plus } from './days.js';
import { sign, tone } from './look.js';
import { FRESH, rank } from './store.js';
import { number, route, short, t, what } from './words.js';

const DAYS = 42;
const HIGH = 26;
const STEP = 2.5;
const GROUPS = { 0: 'surge', 1: 'drop', 2: 'fresh', 3: 'old', 4: 'stale' };

const SHOWN = 12;
const opened = new Set();

export function list(store, known, day, chosen, choose, again) {
  const sorted = [...known].sort((a, b) =>
    rank(a.latest) - rank(b.latest) || a.latest.age - b.latest.age || b.latest.best - a.latest.best);
  return Object.entries(GROUPS)
    .map(([least, name]) => group(name, sorted.filter(({ latest }) => Math.floor(rank(latest)) === Number(least)), day, chosen, choose, again))
    .filter(Boolean);
}

function group(name, members, day, chosen, choose, again) {
  if (members.length === 0) return null;
  const all = opened.has(name) || members.length <= SHOWN + 2;
  const shown = all ? members : members.filter(({ flow }, i) => i < SHOWN || flow.key === chosen);
  return el('section', { class: `group ${name}` },
    el('h3', {}, t.group[name], ' ', el('span', { class: 'count' }, String(members.length))),
    el('ul', {}, shown.map((one) => el('li', {}, row(one, day, chosen, choose)))),
    all ? null : el('button', { type: 'button', class: 'more', 'data-key': `more ${name}`, onclick: () => { opened.add(name); again(); } },
      t.more(members.length - shown.length)));
}

function row({ flow, latest }, day, chosen, choose) {
  const state = latest.age <= FRESH ? latest.surge : undefined;
  const alarm = sign(state) ? el('span', { class: 'state' }, `${sign(state)} ${t.state[state]}`) : null;
  const when = latest.age > FRESH ? t.ago(latest.age) : alarm ? (latest.age > 0 ? short(latest.day) : null) : t.on(short(latest.day));
  return el('button', {
    type: 'button', class: `row ${tone(state)}`, 'data-key': flow.key, title: `${route(flow)}, ${what(flow)}`,
    'aria-current': flow.key === chosen ? 'true' : null, onclick: () => choose(flow.key, latest.age > FRESH ? latest.day : undefined),
  },
  el('span', { class: 'who' }, el('span', { class: 'route' }, route(flow)), unseen(', '), el('span', { class: 'sub' }, what(flow)), unseen(', ')),
  sparkline(flow, day),
  el('span', { class: 'figure' },
    el('span', { class: 'best' }, number(latest.best),
      latest.disputed ? [el('span', { class: 'disputed', 'aria-hidden': 'true', title: t.disputed }, '?'), unseen(` ${t.people}, ${t.disputed}, `)] : unseen(` ${t.people}, `)),
    el('span', { class: 'sub' }, alarm, alarm && when ? ' ' : null, when)));
}

/** A bar for each known day; an unknown one has none, and a dot says so. */
function sparkline(flow, day) {
  const days = Array.from({ length: DAYS }, (_, i) => flow.days.get(plus(day, i - DAYS + 1)));
  const most = Math.max(1, ...days.map((one) => Math.abs(one?.best ?? 0)));
  const bars = { none: '', calm: '', surge: '', drop: '' };
  days.forEach((one, i) => {
    const high = one ? Math.max(1, (HIGH - 2) * Math.abs(one.best) / most) : 1;
    bars[one ? tone(one.surge) : 'none'] += `M${i * STEP} ${HIGH}v-${high.toFixed(1)}h${one ? 1.9 : 0.9}v${high.toFixed(1)}z`;
  });
  return svg('svg', { class: 'spark', viewBox: `0 0 ${DAYS * STEP} ${HIGH}`, 'aria-hidden': 'true', preserveAspectRatio: 'none' },
    Object.entries(bars).filter(([, d]) => d).map(([kind, d]) => svg('path', { class: kind, d })));
}
