// The day in one sentence.

import { el } from './dom.js';
import { tone } from './look.js';
import { FRESH, isDrop, isSurge } from './store.js';
import { long, number, ratio, route, t } from './words.js';

export function headline(known, day) {
  const fresh = known.filter(({ latest }) => latest.age <= FRESH);
  const surges = fresh.filter(({ latest }) => isSurge(latest.surge));
  const drops = fresh.filter(({ latest }) => isDrop(latest.surge));
  const lead = most(surges) ?? most(drops);
  return {
    title: lead ? sentence(lead) : [t.headNone(long(day))],
    standfirst: t.stands(surges.length, drops.length, fresh.length),
  };
}

/** The one that is furthest from what was expected, in people; newer ones first. */
function most(found) {
  const distance = ({ latest }) => Math.abs(latest.best - (latest.expected ?? latest.best));
  return [...found].sort((a, b) => a.latest.age - b.latest.age || distance(b) - distance(a))[0];
}

function sentence({ flow, latest }) {
  const how = isSurge(latest.surge) && latest.ratio ? t.times(ratio(latest.ratio)) : t.timesLess(number(latest.expected ?? 0));
  return [`${t.head(route(flow), number(latest.best), long(latest.day))}, `, el('span', { class: tone(latest.surge) }, how)];
}
