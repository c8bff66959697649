// Asks the server, and hears what changes.

const API = '/api/v1';
const MOST_ROWS = 100_000;
const MOST_DAYS = 400;

async function answer(path, signal) {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? response.statusText), { status: response.status });
  }
  return response;
}

async function json(path, signal) {
  return (await answer(path, signal)).json();
}

const path = (flow) => `${API}/flows/${encodeURIComponent(flow)}`;

/** Every flow's name and first and last day; with it the event clock, and the stream's place. */
export async function flows() {
  const all = await json(`${API}/flows?limit=1000`);
  let next = all.next;
  while (next) {
    const more = await json(`${API}/flows?limit=1000&after=${encodeURIComponent(next)}`);
    all.flows.push(...more.flows);
    next = more.next;
  }
  return all;
}

/** All days since one, row by row; the address of the next page stands in a header. */
export async function series(from, eachRow) {
  let next = `${API}/series?limit=20000${from ? `&from=${from}` : ''}`;
  for (let rows = 0; next && rows < MOST_ROWS;) {
    const response = await answer(next);
    const found = await response.json();
    found.forEach(eachRow);
    rows += found.length;
    next = /<([^>]+)>;\s*rel="?next"?/.exec(response.headers.get('Link') ?? '')?.[1];
  }
}

export async function episodes() {
  const all = [];
  let after = '';
  do {
    const page = await json(`${API}/episodes?limit=5000${after}`);
    all.push(...page.episodes);
    after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
  } while (after && all.length < MOST_ROWS);
  return all;
}

/** All days of a flow, with the words for each. */
export async function days(flow, signal) {
  const all = [];
  let after = '';
  do {
    const page = await json(`${path(flow)}/days?limit=10000${after}`, signal);
    all.push(...page.days);
    after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
  } while (after && all.length < MOST_ROWS);
  return all;
}

/** One day with its evidence; undefined where it is unknown. */
export async function day(flow, day, signal) {
  try {
    return await json(`${path(flow)}/days/${day}`, signal);
  } catch (e) {
    if (e.status === 404) return undefined;
    throw e;
  }
}

/** How far back to read, so that a history of decades does not fill the browser. */
export function since(flows) {
  const last = flows.map((flow) => flow.lastDay).sort().at(-1);
  if (!last) return undefined;
  return new Date(Date.parse(last) - MOST_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** The live stream, from an event on; it comes back by itself when the line breaks. */
export function listen(after, heard) {
  const stream = new EventSource(`${API}/stream${after ? `?after=${encodeURIComponent(after)}` : ''}`);
  for (const kind of ['day', 'surge', 'episode', 'clock', 'reset']) {
    stream.addEventListener(kind, (event) => heard[kind](JSON.parse(event.data)));
  }
  stream.addEventListener('open', () => heard.line(true));
  stream.addEventListener('error', () => heard.line(false));
  return stream;
}
