// Flows as arcs between countries, on an equal-area map that shows no more of the world than they need.

import { el, svg, unfolding } from './dom.js';
import { sign, tone } from './look.js';
import { FRESH, rank, STALE } from './store.js';
import { compact, country, long, number, range, route, spoken, t, what } from './words.js';

const WIDE = 720;
const HIGH = 430;
const BEND = 0.22;
const MARGIN = { x: 70, y: 55 };
const RADIANS = Math.PI / 180;

let outlines;

export async function load() {
  outlines = await (await fetch('map.json')).json();
}

export function map(known, day, chosen, choose, narrow) {
  const pairs = byPair(known.filter(({ latest }) => latest.age <= STALE), chosen);
  const placed = pairs.filter(({ flow }) => outlines.places[flow.origin] && outlines.places[flow.destination]);
  const codes = [...new Set(known.flatMap(({ flow }) => [flow.origin, flow.destination]))].filter((code) => outlines.places[code]);
  const project = fitted(codes.map((code) => outlines.places[code]));
  const most = Math.max(10_000, ...placed.map(({ latest }) => Math.abs(latest.best)));
  const room = new Room(narrow ? 1.5 : 1);
  const names = codes.map((code) => named(code, project, room));
  const drawn = [...placed].sort((a, b) => rank(b.latest) - rank(a.latest));
  return [
    svg('svg', { viewBox: `0 0 ${WIDE} ${HIGH}`, role: 'group', 'aria-label': t.mapName(long(day)) },
      svg('path', { class: 'land', d: lines(outlines.land, project, true) }),
      svg('path', { class: 'borders', d: lines(outlines.borders, project, false) }),
      drawn.map((one) => arc(one, project, most, chosen, choose)),
      names.map(({ at, code, x, y, anchor }) => place(at, code, x, y, anchor)),
      drawn.toReversed().map((one) => label(one, project, most, chosen, room))),
    el('figcaption', {}, `${t.mapKey} `, pairs.length > placed.length ? `${t.off(pairs.length - placed.length)}.` : ''),
    unfolding(t.mapTable, t.mapName(long(day)), [t.flow, t.figure, t.range, t.of, t.standing],
      () => pairs.map(({ flow, latest }) => [
        `${route(flow)} (${what(flow)})`, number(latest.best), range(latest.low, latest.high), long(latest.day),
        [t.state[latest.surge], latest.disputed && t.disputed].filter(Boolean).join(', ')])),
  ];
}

/** One flow speaks for all between two countries: the chosen one, else the one that alarms most, else the widest. */
function byPair(known, chosen) {
  const pairs = new Map();
  const weight = ({ flow, latest }) => [
    flow.key === chosen ? 0 : 1, rank(latest), flow.measure === 'crossings' ? 0 : 1, flow.crossingPoint ? 1 : 0, latest.age, -latest.best];
  const before = (a, b) => {
    const one = weight(a);
    const other = weight(b);
    const i = one.findIndex((value, at) => value !== other[at]);
    return i >= 0 && one[i] < other[i];
  };
  for (const one of known) {
    const pair = `${one.flow.origin}>${one.flow.destination}`;
    if (!pairs.has(pair) || before(one, pairs.get(pair))) pairs.set(pair, one);
  }
  return [...pairs.values()];
}

/** Where an arc runs: bent to its left, so that the way back is another one. */
function course({ flow, latest }, project, most) {
  const [x0, y0] = project(outlines.places[flow.origin]);
  const [x1, y1] = project(outlines.places[flow.destination]);
  const middle = [(x0 + x1) / 2 + (y1 - y0) * BEND, (y0 + y1) / 2 - (x1 - x0) * BEND];
  const far = Math.hypot(x1 - x0, y1 - y0);
  // Between places that lie close together a wide arc would be all head.
  const width = 1.5 + 7.5 * Math.sqrt(Math.abs(latest.best) / most) * Math.min(1, far / 80);
  const head = (6 + width * 0.9) * Math.min(1, far / 60 + 0.3);
  const away = Math.atan2(middle[1] - y0, middle[0] - x0);
  const angle = Math.atan2(y1 - middle[1], x1 - middle[0]);
  return {
    width, head, angle,
    start: [x0 + Math.cos(away) * 7, y0 + Math.sin(away) * 7], middle,
    end: [x1 - Math.cos(angle) * (head + 5), y1 - Math.sin(angle) * (head + 5)],
    far,
    at: (way) => [0, 1].map((i) => (1 - way) ** 2 * [x0, y0][i] + 2 * way * (1 - way) * middle[i] + way ** 2 * [x1, y1][i]),
  };
}

const state = ({ latest }) => (latest.age <= FRESH ? latest.surge : undefined);

function arc(one, project, most, chosen, choose) {
  const { flow, latest } = one;
  const { start, middle, end, width, head, angle } = course(one, project, most);
  const d = `M${start.map(round).join(' ')}Q${middle.map(round).join(' ')} ${end.map(round).join(' ')}`;
  const name = [`${spoken(flow)}: ${number(latest.best)} ${t.people}`, long(latest.day), latest.surge && t.state[latest.surge], latest.disputed && t.disputed]
    .filter(Boolean).join(', ');
  const go = () => choose(flow.key);
  return svg('g', {
    class: `arc ${tone(state(one))}${latest.age > 0 ? ' old' : ''}${latest.age > FRESH ? ' older' : ''}${flow.key === chosen ? ' chosen' : ''}`,
    role: 'button', tabindex: '0', 'aria-label': name, 'aria-pressed': String(flow.key === chosen), 'data-key': `arc ${flow.origin}>${flow.destination}`,
    onclick: go, onkeydown: (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); go(); } },
  },
  svg('title', {}, name),
  svg('path', { class: 'touch', d, 'stroke-width': Math.max(16, width) }),
  svg('path', { class: 'line', d, 'stroke-width': round(width) }),
  flow.measure === 'both_directions' ? null : svg('path', { class: 'head', d: arrow(end, angle, head) }));
}

/** The figure, on the outer side of its arc, where there is room along it. */
function label(one, project, most, chosen, room) {
  const { flow, latest } = one;
  const { at, start, end, width, far } = course(one, project, most);
  if (far < 40 && !sign(state(one))) return null;
  const along = Math.atan2(end[1] - start[1], end[0] - start[0]);
  const out = width / 2 + 9;
  const anchor = Math.sin(along) > 0.5 ? 'start' : Math.sin(along) < -0.5 ? 'end' : 'middle';
  const found = sign(state(one));
  const text = `${found}${found ? ' ' : ''}${compact(latest.best)}${latest.disputed ? ' ?' : ''}`;
  const { x, y } = room.take(text, [0.5, 0.4, 0.6, 0.32, 0.68].map((way) => {
    const [px, py] = at(way);
    return { x: px + Math.sin(along) * out, y: py - Math.cos(along) * out + 4, anchor };
  }));
  return svg('text', {
    class: `label ${tone(state(one))}${latest.age > FRESH ? ' older' : ''}${flow.key === chosen ? ' chosen' : ''}`, 'aria-hidden': 'true',
    x: round(x), y: round(y), 'text-anchor': anchor,
  }, text);
}

/** Room for texts: each takes the first of its places that no other has, else the first. */
class Room {
  constructor(size) {
    this.size = size;
    this.taken = [];
  }

  take(text, spots) {
    const boxes = spots.map(({ x, y, anchor }) => {
      const wide = text.length * 6.8 * this.size;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return [left, y - 12 * this.size, left + wide, y + 3];
    });
    const free = boxes.findIndex(([left, top, right, bottom]) => left > 0 && right < WIDE
      && this.taken.every((other) => left > other[2] || right < other[0] || top > other[3] || bottom < other[1]));
    this.taken.push(boxes[Math.max(0, free)]);
    return spots[Math.max(0, free)];
  }
}

function arrow([x, y], angle, size) {
  const at = (along, aside) => `${round(x + Math.cos(angle) * along - Math.sin(angle) * aside)} ${round(y + Math.sin(angle) * along + Math.cos(angle) * aside)}`;
  return `M${at(size, 0)}L${at(-1, size * 0.62)}L${at(-1, -size * 0.62)}Z`;
}

function named(code, project, room) {
  const [x, y] = project(outlines.places[code]);
  const spots = [
    { x: x + 7, y: y + 4, anchor: 'start' }, { x: x - 7, y: y + 4, anchor: 'end' },
    { x, y: y - 8, anchor: 'middle' }, { x, y: y + 16 * room.size, anchor: 'middle' }];
  return { at: [x, y], code, ...room.take(country(code), spots) };
}

function place(at, code, x, y, anchor) {
  return svg('g', { class: 'place', 'aria-hidden': 'true' },
    svg('circle', { cx: round(at[0]), cy: round(at[1]), r: 3 }),
    svg('text', { x: round(x), y: round(y), 'text-anchor': anchor }, country(code)));
}

/** Albers' equal-area projection, turned and scaled to the places. */
function fitted(places) {
  const shown = places.length ? places : [[10, 50]];
  const span = (i) => [Math.min(...shown.map((p) => p[i])), Math.max(...shown.map((p) => p[i]))];
  const [west, east] = span(0);
  const [south, north] = span(1);
  const meridian = (west + east) / 2;
  const one = (south + (north - south) / 6) * RADIANS;
  const other = (north - (north - south) / 6) * RADIANS;
  const sum = (Math.sin(one) + Math.sin(other)) / 2;
  const n = Math.abs(sum) < 0.15 ? 0.15 : sum;
  const c = Math.cos(one) ** 2 + 2 * n * Math.sin(one);
  const flat = ([longitude, latitude]) => {
    const radius = Math.sqrt(Math.max(0, c - 2 * n * Math.sin(latitude * RADIANS))) / n;
    const angle = n * (longitude - meridian) * RADIANS;
    return [radius * Math.sin(angle), radius * Math.cos(angle)];
  };
  const points = shown.map(flat);
  const extent = (i) => [Math.min(...points.map((p) => p[i])), Math.max(...points.map((p) => p[i]))];
  const [left, right] = extent(0);
  const [top, bottom] = extent(1);
  // No closer than a few countries.
  const scale = Math.min((WIDE - 2 * MARGIN.x) / Math.max(right - left, 0.15), (HIGH - 2 * MARGIN.y) / Math.max(bottom - top, 0.1));
  return (place) => {
    const [x, y] = flat(place);
    return [WIDE / 2 + (x - (left + right) / 2) * scale, HIGH / 2 + (y - (top + bottom) / 2) * scale];
  };
}

function lines(all, project, closed) {
  const parts = [];
  for (const line of all) {
    let x = 0;
    let y = 0;
    let near = false;
    const points = [];
    for (let i = 0; i < line.length; i += 2) {
      x += line[i];
      y += line[i + 1];
      const [px, py] = project([x / 10, y / 10]);
      near ||= px > -WIDE && px < 2 * WIDE && py > -HIGH && py < 2 * HIGH;
      points.push(`${round(px)} ${round(py)}`);
    }
    if (near) parts.push(`M${points.join('L')}${closed ? 'Z' : ''}`);
  }
  return parts.join('');
}

const round = (n) => Math.round(n * 10) / 10;
