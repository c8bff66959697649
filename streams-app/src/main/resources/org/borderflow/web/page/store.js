// All that the page knows: flows, their days, episodes, the event clock.

import { between } from './days.js';

const SURGES = new Set(['confirmed', 'possible']);
const DROPS = new Set(['drop', 'possible_drop']);

export const isSurge = (state) => SURGES.has(state);
export const isDrop = (state) => DROPS.has(state);

/** Days for which the last known figure of a flow still says something about now. */
export const FRESH = 3;
export const STALE = 14;

export class Store {
  constructor() {
    this.clear();
  }

  clear() {
    this.flows = new Map();
    this.episodes = new Map();
    this.clock = {};
    // Assessments that came before their days: they travel apart.
    this.early = new Map();
  }

  flow(key, parts) {
    let flow = this.flows.get(key);
    if (!flow) {
      flow = { key, ...parts, days: new Map(), sorted: undefined };
      this.flows.set(key, flow);
    }
    return flow;
  }

  row(row) {
    const flow = this.flow(row.flow, {
      origin: row.origin, destination: row.destination, crossingPoint: row.crossing_point,
      mode: row.mode, nationality: row.nationality, measure: row.measure,
    });
    this.put(flow, row.time.slice(0, 10), {
      low: row.low, best: row.best, high: row.high, disputed: row.disputed, surge: row.surge,
      expected: row.expected, expectedLow: row.expected_low, expectedHigh: row.expected_high, ratio: row.ratio,
    });
  }

  put(flow, day, values) {
    if (!flow.days.has(day)) flow.sorted = undefined;
    flow.days.set(day, { day, ...flow.days.get(day), ...values });
  }

  /** A day as it comes live; without an estimate it is unknown again. */
  dayEvent({ flow: key, day, estimate }) {
    if (!estimate) {
      const flow = this.flows.get(key);
      if (flow?.days.delete(day)) flow.sorted = undefined;
      if (flow?.days.size === 0) this.flows.delete(key);
      return;
    }
    const { low, best, high, disputed, basis } = estimate;
    const early = `${key} ${day}`;
    this.put(this.flow(key, estimate.flow), day, { ...this.early.get(early), low, best, high, disputed, basis });
    this.early.delete(early);
  }

  surgeEvent({ flow: key, day, assessment }) {
    const expectation = assessment?.expectation;
    const values = {
      surge: assessment?.state, expected: expectation?.expected, expectedLow: expectation?.low,
      expectedHigh: expectation?.high, ratio: expectation?.ratio,
    };
    const flow = this.flows.get(key);
    if (flow?.days.has(day)) this.put(flow, day, values);
    else if (assessment) this.early.set(`${key} ${day}`, values);
    else this.early.delete(`${key} ${day}`);
  }

  episodeEvent({ flow, first, kind, episode }) {
    const key = `${flow} ${first} ${kind}`;
    if (episode) this.episodes.set(key, { ...episode, key: flow });
    else this.episodes.delete(key);
  }

  /** The days of a flow with a figure, in order. */
  days(flow) {
    flow.sorted ??= [...flow.days.keys()].sort();
    return flow.sorted;
  }

  /** A flow's newest day with a figure up to a day, and how old it is then. */
  latest(flow, day) {
    const days = this.days(flow);
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    const found = flow.days.get(days[low - 1]);
    return { ...found, age: between(found.day, day) };
  }

  first() {
    return [...this.flows.values()].map((flow) => this.days(flow)[0]).sort()[0];
  }

  last() {
    return [...this.flows.values()].map((flow) => this.days(flow).at(-1)).sort().at(-1);
  }
}

/** How a flow stands on a day: surges first, then drops, then what is fresh, then what is old. */
export function rank(latest) {
  if (latest.age > FRESH) return latest.age > STALE ? 4 : 3;
  if (isSurge(latest.surge)) return latest.surge === 'confirmed' ? 0 : 0.5;
  if (isDrop(latest.surge)) return latest.surge === 'drop' ? 1 : 1.5;
  return 2;
}
