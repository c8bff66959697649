// A flow's days: best figure, its range, what was expected, surges and drops, disputes, and gaps.

import uPlot from './vendor/uPlot.esm.js';
import { el, unfolding } from './dom.js';
import { all, between, ms, plus } from './days.js';
import { isDrop, isSurge } from './store.js';
import { compact, long, month, number, range, ratio, route, short, t, what } from './words.js';

const HIGH = 290;

/** Made once for the page. */
export function chart(box, choose) {
  let plot;
  let shown;
  let now;
  const frame = el('div', { class: 'plot', tabindex: '0', role: 'slider' });
  const spans = el('div', { class: 'spans', role: 'group' });
  const legend = el('p', { class: 'legend', 'aria-hidden': 'true' });
  const below = el('div', {});
  box.replaceChildren(spans, legend, frame, below);
  let span = 0;

  frame.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 7, PageDown: -7 }[event.key];
    const day = step ? plus(now.day, step) : { Home: shown.days[0], End: shown.days.at(-1) }[event.key];
    if (!day) return;
    event.preventDefault();
    choose(day < now.first ? now.first : day > now.last ? now.last : day);
  });
  new ResizeObserver(() => plot?.setSize({ width: frame.clientWidth, height: HIGH })).observe(frame);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => now && draw(now));

  function draw(next) {
    now = next;
    shown = visible(now, span);
    frame.setAttribute('aria-label', `${t.chartName(`${route(now.flow)}, ${what(now.flow)}`)}. ${t.hint}`);
    frame.setAttribute('aria-valuemin', '0');
    frame.setAttribute('aria-valuemax', String(shown.days.length - 1));
    frame.setAttribute('aria-valuenow', String(Math.max(0, shown.days.indexOf(now.day))));
    const found = now.flow.days.get(now.day);
    frame.setAttribute('aria-valuetext', `${long(now.day)}: ${found ? `${number(found.best)} ${t.people}${found.surge ? `, ${t.state[found.surge]}` : ''}` : t.unknown}`);
    spans.setAttribute('aria-label', t.spanName);
    spans.replaceChildren(...[60, 180, 0].map((days) => el('button', {
      type: 'button', 'aria-pressed': String(days === span), onclick: (event) => { span = days; draw(now); spans.children[[60, 180, 0].indexOf(days)].focus(); event.preventDefault(); } }, t.span[days])));
    legend.replaceChildren(...[['best', t.best], ['dot', t.dot], ['lowhigh', t.lowHigh], ['band', t.band], ['up', t.surgeMark], ['down', t.dropMark], ['ring', t.disputedMark], ['gap', t.gap]]
      .map(([kind, text]) => el('span', {}, el('i', { class: `key ${kind}` }), text)));
    const table = unfolding(t.chartTable, t.chartName(route(now.flow)), [t.day, t.figure, t.range, t.band, t.ratio, t.standing], () => rows(shown));
    const open = below.querySelector('details')?.open;
    below.replaceChildren(table);
    table.open = Boolean(open);
    plot?.destroy();
    plot = new uPlot(options(frame.clientWidth || 600, shown, () => now, choose), data(shown), frame);
  }
  return { draw };
}

function visible({ flow, first, last, day }, span) {
  const from = [...flow.days.keys()].sort()[0] ?? first;
  const to = [...flow.days.keys()].sort().at(-1) ?? last;
  let start = day < from ? day : from;
  let end = day > to ? day : to;
  if (span && between(start, end) > span) {
    // The chosen day in it, and two thirds of it before.
    end = plus(day, Math.round(span / 3)) < end ? plus(day, Math.round(span / 3)) : end;
    start = plus(end, -span) > start ? plus(end, -span) : start;
  }
  // A few days of air, so that one day alone is not a wall.
  const air = between(start, end) < 10 ? 5 : 1;
  const days = all(plus(start, -air), plus(end, air));
  return { days, known: days.map((one) => flow.days.get(one)), from, to };
}

/** What was reported for the very day; and what would not be seen, having no neighbour. */
function dotted({ known }) {
  return known.flatMap((one, i) => (one && (one.basis === 'day' || (!known[i - 1] && !known[i + 1])) ? [i] : []));
}

function data({ days, known }) {
  return [days.map((day) => ms(day) / 1000), known.map((day) => day?.best ?? null)];
}

function rows({ days, known, from, to }) {
  return days.map((day, i) => [day, known[i]]).filter(([day]) => day >= from && day <= to).reverse().map(([day, one]) => (one
    ? [long(day), number(one.best), range(one.low, one.high), one.expected == null ? '' : `${number(one.expected)} (${range(one.expectedLow, one.expectedHigh)})`,
      one.ratio == null ? '' : ratio(one.ratio), [one.surge && t.state[one.surge], one.disputed && t.disputed].filter(Boolean).join(', ')]
    : [long(day), t.unknown, '', '', '', '']));
}

function extent({ known }) {
  const days = known.filter(Boolean);
  const figures = days.flatMap(({ low, best, high }) => [low, best, high]);
  const top = Math.max(10, ...figures);
  // A wide band must not flatten the figures.
  const bands = days.flatMap(({ expectedHigh }) => (expectedHigh == null ? [] : [Math.min(expectedHigh, top * 1.4)]));
  return [Math.min(0, ...figures), Math.max(top, ...bands) * 1.1];
}

function options(width, shown, now, choose) {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const c = Object.fromEntries(['ink', 'soft', 'rule', 'surge', 'drop', 'band', 'range', 'paper', 'dispute'].map((name) => [name, colour(name)]));
  const font = `12px ${colour('sans')}`;
  const wide = shown.days.length > 130;
  const axis = { stroke: c.soft, font, ticks: { show: false } };
  const [least, most] = extent(shown);
  return {
    width, height: HIGH, padding: [14, 22, 0, 0], legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    scales: { x: { time: true }, y: { range: () => [least, most] } },
    axes: [
      { ...axis, grid: { show: false }, space: 74, size: 34, values: (u, splits) => splits.map((s) => (wide ? month : short)(new Date(s * 1000).toISOString().slice(0, 10))),
        // Whole days only.
        incrs: [1, 2, 7, 14, 30.4375, 60.875, 91.3125, 182.625, 365.25].map((days) => Math.round(days) * 86_400) },
      { ...axis, grid: { stroke: c.rule, width: 1 }, size: 56, values: (u, splits) => splits.map(compact) },
    ],
    series: [{}, { stroke: c.ink, width: 1.8, spanGaps: false, points: { show: true, size: wide ? 4 : 6, fill: c.ink, stroke: c.paper, width: 1, filter: (u, i, show) => (show ? dotted(shown) : null) } }],
    hooks: {
      drawClear: [(u) => under(u, shown, c)],
      draw: [(u) => over(u, shown, c, now())],
      ready: [(u) => u.over.addEventListener('click', () => { if (u.cursor.idx != null) choose(shown.days[u.cursor.idx]); })],
    },
  };
}

/** A picture of one day's column: x of its middle, half its width, and y of a figure. */
function columns(u) {
  const day = Math.abs(u.valToPos(86_400 + u.data[0][0], 'x', true) - u.valToPos(u.data[0][0], 'x', true));
  const { top, height } = u.bbox;
  const y = (value) => Math.max(top, Math.min(top + height, u.valToPos(value, 'y', true)));
  return { day, top, height, x: (i) => u.valToPos(u.data[0][i], 'x', true), y };
}

function clipped(u, work) {
  const { left, top, width, height } = u.bbox;
  u.ctx.save();
  u.ctx.beginPath();
  u.ctx.rect(left, top - 12, width, height + 12);
  u.ctx.clip();
  work(u.ctx);
  u.ctx.restore();
}

function under(u, { days, known, from, to }, c) {
  const { day, top, height, x, y } = columns(u);
  clipped(u, (ctx) => {
    days.forEach((one, i) => {
      const found = known[i];
      if (!found && one > from && one < to) hatch(ctx, x(i) - day / 2, top, day, height, c.rule);
      if (found?.expectedLow != null) {
        ctx.fillStyle = c.band;
        ctx.fillRect(x(i) - day / 2, y(found.expectedHigh), day + 0.5, y(found.expectedLow) - y(found.expectedHigh));
        ctx.fillStyle = c.soft;
        ctx.fillRect(x(i) - day / 2, y(found.expected) - 0.5, day + 0.5, 1);
      }
      if (found && found.high > found.low) {
        ctx.fillStyle = c.range;
        const half = Math.max(1.5, Math.min(day * 0.4, 7 * devicePixelRatio));
        ctx.fillRect(x(i) - half, y(found.high), 2 * half, Math.max(1, y(found.low) - y(found.high)));
      }
    });
  });
}

/** Slanting lines: here nobody knows. */
function hatch(ctx, left, top, width, height, colour) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width + 0.5, height);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  const gap = 8 * devicePixelRatio;
  // Laid out from the canvas, so that the lines of neighbours meet.
  for (let at = Math.floor((left - height) / gap) * gap; at < left + width + height; at += gap) {
    ctx.moveTo(at, top + height);
    ctx.lineTo(at + height, top);
  }
  ctx.stroke();
  ctx.restore();
}

function over(u, { days, known }, c, { day: chosen }) {
  const { top, height, x, y } = columns(u);
  const size = 5 * devicePixelRatio;
  clipped(u, (ctx) => {
    const at = days.indexOf(chosen);
    if (at >= 0) {
      ctx.strokeStyle = c.ink;
      ctx.lineWidth = devicePixelRatio;
      ctx.setLineDash(known[at] ? [] : [4, 4]);
      ctx.beginPath();
      ctx.moveTo(x(at), top);
      ctx.lineTo(x(at), top + height);
      ctx.stroke();
      ctx.setLineDash([]);
    }
    known.forEach((found, i) => {
      if (!found) return;
      const spot = y(found.best);
      if (found.disputed) ring(ctx, x(i), spot, size * (found.basis === 'day' ? 1.2 : 0.6), c.dispute);
      if (isSurge(found.surge)) triangle(ctx, x(i), spot - size * 2.2, -size, c.surge, found.surge === 'confirmed', c.paper);
      if (isDrop(found.surge)) triangle(ctx, x(i), spot - size * 2.2, size, c.drop, found.surge === 'drop', c.paper);
    });
  });
}

function ring(ctx, x, y, size, colour) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.6 * devicePixelRatio;
  ctx.beginPath();
  ctx.arc(x, y, size, 0, 2 * Math.PI);
  ctx.stroke();
}

function triangle(ctx, x, y, size, colour, full, paper) {
  const half = Math.abs(size);
  ctx.beginPath();
  ctx.moveTo(x, y + size);
  ctx.lineTo(x - half, y - size * 0.7);
  ctx.lineTo(x + half, y - size * 0.7);
  ctx.closePath();
  ctx.fillStyle = full ? colour : paper;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.stroke();
}
