// A day in words, and the reports behind it with their sources.

import { el, source } from './dom.js';
import { sign, tone } from './look.js';
import { says } from './says.js';
import { language, long, number, range, ratio, short, t, weekday } from './words.js';

const STRUCK = new Set(['outvoted', 'superseded', 'retracted']);
const PARTS = ['used', 'agrees', 'contradicts', 'outvoted', 'superseded', 'retracted'];

export function unknownDay(day, before) {
  return [
    el('h3', { id: 'day-title' }, weekday(day)),
    el('p', { class: 'big unknown' }, t.unknown),
    el('p', {}, t.unknownDay, ' ', before ? t.unknownNear(long(before.day), number(before.best)) : ''),
  ];
}

export function dayPanel({ estimate, assessment }) {
  const state = assessment?.state;
  return [
    el('h3', { id: 'day-title' }, weekday(estimate.day)),
    el('p', { class: `big ${tone(state)}` }, number(estimate.best),
      estimate.low === estimate.high ? null : el('span', { class: 'band' }, range(estimate.low, estimate.high))),
    el('p', { class: 'marks' },
      state ? el('span', { class: `mark ${tone(state)}` }, [sign(state), t.state[state]].filter(Boolean).join(' ')) : null,
      estimate.disputed ? el('span', { class: 'mark dispute' }, `? ${t.disputed}`) : null),
    el('p', {}, words(estimate, assessment)),
    estimate.disputed ? el('p', { class: 'against' }, t.disputedWords) : null,
    el('details', { class: 'event' }, el('summary', {}, t.machine),
      el('p', { lang: language() === 'en' ? null : 'en' }, estimate.reason),
      assessment ? el('p', { lang: language() === 'en' ? null : 'en' }, assessment.reason) : null),
  ].filter(Boolean);
}

/** The reports that speak of the day, by the part they have in its figure. */
export function evidence({ estimate }) {
  return [
    el('h3', {}, t.evidence, el('span', { class: 'count' }, ` ${t.reports(estimate.reports, estimate.publishers)}`)),
    el('div', { class: 'parts' }, PARTS.map((part) => group(part, (estimate.evidence ?? []).filter((one) => one.part === part)))),
  ];
}

function words(estimate, assessment) {
  const expectation = assessment?.expectation;
  const spread = range(estimate.low, estimate.high);
  return [
    t.words({ best: number(estimate.best), range: spread, basis: t.basis[estimate.basis] }),
    expectation
      ? t.wordsExpected({ expected: number(expectation.expected), band: range(expectation.low, expectation.high), ratio: expectation.ratio == null ? '' : ratio(expectation.ratio) })
      : assessment?.state === 'no_baseline' && t.noBaseline,
    estimate.net && t.wordsNet({ net: number(estimate.net.best) }),
  ].filter(Boolean).join(' ');
}

function group(part, reports) {
  return reports.length === 0 ? null : el('section', { class: `part ${part}` },
    el('h4', {}, t.partOf[part]),
    el('ul', {}, reports.map((report) => el('li', {}, item(report, STRUCK.has(part))))));
}

function item(report, struck) {
  const said = says(report.says);
  const claim = el('span', { class: 'says', lang: said.lang }, said.text);
  return [
    struck ? el('s', {}, claim) : claim, ' ',
    el('span', { class: 'source' }, report.url ? source(report.url, report.publisher) : report.publisher,
      report.authority ? `, ${t.citing(report.authority)}` : '', `, ${short(report.publishedAt)}`),
    report.excerpt ? quotation(report.excerpt) : null,
  ];
}

/** The printed words, the phrase marked. Its place counts code points, of which some are two characters here. */
function quotation({ text, start, end }) {
  const points = [...text];
  const piece = (from, to) => points.slice(from, to).join('');
  // The language and direction are the article's, which nobody has said.
  return el('q', { dir: 'auto', lang: '', translate: 'no' }, piece(0, start), el('mark', {}, piece(start, end)), piece(end));
}
