// The day that the page is about: a slider over all days, with the surge and drop days above and below it.

import { el, svg } from './dom.js';
import { between, plus } from './days.js';
import { isDrop, isSurge } from './store.js';
import { long, t } from './words.js';

const HIGH = 28;

/** Made once; only what it shows changes, so that a slider that is held stays held. */
export function chooser(choose) {
  const strip = svg('svg', { class: 'strip', role: 'img', preserveAspectRatio: 'none' });
  const slider = el('input', { type: 'range', min: '0', step: '1', id: 'slider' });
  const before = el('button', { type: 'button', class: 'step' }, '‹');
  const after = el('button', { type: 'button', class: 'step' }, '›');
  const newest = el('button', { type: 'button', class: 'newest' });
  const shown = el('output', { for: 'slider' });
  let days = { first: '1970-01-01', last: '1970-01-01', day: '1970-01-01' };
  slider.addEventListener('input', () => choose(plus(days.first, Number(slider.value))));
  before.addEventListener('click', () => days.day > days.first && choose(plus(days.day, -1)));
  after.addEventListener('click', () => days.day < days.last && choose(plus(days.day, 1)));
  newest.addEventListener('click', () => choose(undefined));
  const update = (store, now, isNewest) => {
    days = now;
    slider.max = String(between(now.first, now.last));
    slider.value = String(between(now.first, now.day));
    slider.setAttribute('aria-label', t.day);
    slider.setAttribute('aria-valuetext', long(now.day));
    before.setAttribute('aria-label', t.earlier);
    after.setAttribute('aria-label', t.later);
    before.disabled = now.day <= now.first;
    after.disabled = now.day >= now.last;
    newest.textContent = t.newest;
    newest.setAttribute('aria-pressed', String(isNewest));
    shown.textContent = long(now.day);
    strip.setAttribute('aria-label', t.strip);
    bars(strip, store, now);
  };
  return { parts: [el('div', { class: 'when' }, before, shown, after, newest), el('div', { class: 'rail' }, strip, slider)], update };
}

function bars(strip, store, { first, last }) {
  const count = between(first, last) + 1;
  const sums = new Map();
  for (const flow of store.flows.values()) {
    for (const [day, { surge }] of flow.days) {
      if (!isSurge(surge) && !isDrop(surge)) continue;
      const sum = sums.get(day) ?? { surge: 0, drop: 0 };
      sum[isSurge(surge) ? 'surge' : 'drop'] += 1;
      sums.set(day, sum);
    }
  }
  const most = Math.max(4, ...[...sums.values()].flatMap(({ surge, drop }) => [surge, drop]));
  const middle = HIGH / 2;
  strip.setAttribute('viewBox', `0 0 ${count} ${HIGH}`);
  strip.replaceChildren(
    svg('rect', { class: 'axis', x: 0, y: middle - 0.25, width: count, height: 0.5 }),
    ...[...sums].filter(([day]) => day >= first && day <= last).flatMap(([day, { surge, drop }]) => {
      const x = between(first, day) + 0.08;
      const bar = (kind, n) => n > 0 && svg('rect', { class: kind, x, width: 0.84, height: (middle * n) / most, y: kind === 'surge' ? middle - (middle * n) / most : middle });
      return [bar('surge', surge), bar('drop', drop)].filter(Boolean);
    }));
}
