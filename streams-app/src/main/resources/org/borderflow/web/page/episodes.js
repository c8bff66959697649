// Runs of surge and drop days as a timeline, a line for each flow.

import { el, svg, unfolding } from './dom.js';
import { all, between, ms, plus } from './days.js';
import { long, month, number, ratio, route, short, spoken, t, what } from './words.js';

const LINE = 38;
const TOP = 22;
const WEEKS_BELOW = 75;

export function episodes(store, day, chosen, choose, wide) {
  const found = [...store.episodes.values()].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  if (found.length === 0) return [el('p', { class: 'quiet' }, t.episodesNone)];
  const keys = [...new Set(found.map(({ key }) => key))];
  const first = plus(found[0].first, -3);
  const last = plus([day, ...found.map((one) => one.last)].sort().at(-1), 3);
  // Names stand above their lines where there is no room for them beside.
  const left = wide > 640 ? 300 : 0;
  const line = left ? LINE : LINE + 6;
  const high = TOP + keys.length * line + 4;
  const x = (one) => left + ((wide - left) * between(first, one)) / Math.max(1, between(first, last));
  return [
    svg('svg', { class: 'timeline', viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: 'group', 'aria-label': t.episodesName },
      marks(first, last).map(([one, name]) => [
        svg('line', { class: 'month', x1: x(one), x2: x(one), y1: TOP - 6, y2: high }),
        svg('text', { class: 'month-name', x: x(one) + 4, y: 12 }, name)]),
      day >= first && day <= last ? svg('line', { class: 'today', x1: x(day), x2: x(day), y1: TOP - 6, y2: high }) : null,
      keys.map((key, i) => row(found.filter((one) => one.key === key), TOP + i * line, { left, x, day, chosen, choose, last }))),
    unfolding(t.episodesTable, t.episodesName, [t.flow, t.standing, t.from, t.until, t.daysOf, t.peak],
      () => found.map((one) => [
        `${route(one.flow)} (${what(one.flow)})`,
        `${t.kind[one.kind]}, ${one.confirmedOn ? t.confirmedOn(short(one.confirmedOn)) : t.unconfirmed}, ${one.closedOn ? t.over(short(one.closedOn)) : t.open}`,
        long(one.first), long(one.last), number(one.days), peak(one)])),
  ];
}

const peak = (one) => `${number(one.peakObserved)} ${t.on(short(one.peakDay))}${one.peak.ratio == null ? '' : ` (${ratio(one.peak.ratio)}×)`}`;

function row(found, y, { left, x, day, chosen, choose }) {
  const { flow, key } = found[0];
  const bar = y + (left ? 8 : 22);
  return svg('g', { class: key === chosen ? 'lane chosen' : 'lane' },
    svg('text', { class: 'route', x: 0, y: y + 13, 'aria-hidden': 'true' }, route(flow),
      left ? null : svg('tspan', { class: 'sub', dx: 6 }, cut(what(flow), 24))),
    left ? svg('text', { class: 'sub', x: 0, y: y + 27, 'aria-hidden': 'true' }, cut(what(flow), 48)) : null,
    found.map((one) => {
      const name = `${spoken(flow)}: ${t.kind[one.kind]}, ${long(one.first)} – ${long(one.last)}, ${t.peak} ${peak(one)}, ${one.closedOn ? t.over(short(one.closedOn)) : t.open}`;
      const go = () => choose(key, one.peakDay);
      const width = Math.max(6, x(plus(one.last, 1)) - x(one.first));
      return svg('g', {
        class: `episode ${one.kind}${one.confirmedOn ? '' : ' unsure'}${one.first > day ? ' later' : ''}`, role: 'button', tabindex: '0', 'aria-label': name,
        'data-key': `episode ${key} ${one.first} ${one.kind}`, onclick: go,
        onkeydown: (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); go(); } } },
      svg('title', {}, name),
      svg('rect', { x: x(one.first), y: bar, width, height: 13, rx: 2 }),
      one.closedOn ? null : svg('path', { class: 'on', d: `M${x(one.first) + width + 2} ${bar + 2}l5 4.5l-5 4.5` }));
    }));
}

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Mondays where they have room, else the first days of months. */
function marks(first, last) {
  const days = all(first, last).map((day) => [day, new Date(ms(day))]);
  const found = days.length <= WEEKS_BELOW
    ? days.filter(([, date]) => date.getUTCDay() === 1)
    : days.filter(([, date]) => date.getUTCDate() === 1);
  const every = Math.ceil(found.length / 10);
  return found.filter((_, i) => i % every === 0).map(([day]) => [day, days.length <= WEEKS_BELOW ? short(day) : month(day)]);
}
