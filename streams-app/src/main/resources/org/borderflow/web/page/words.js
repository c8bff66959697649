// Every word that the page itself says, in English and German, and how numbers and dates are put.

const WORDS = {
  en: {
    skip: 'To the list of flows', what: 'What is reported at the borders, day by day',
    flows: 'Flows', episodes: 'Episodes',
    footer: 'A figure is what reports allow one to say, not what happened. A day without a report is unknown, not zero.',
    earth: 'Outlines: Natural Earth, simplified; they say nothing on whose a place is',
    other: 'Deutsch', otherTitle: 'Diese Seite auf Deutsch',
    elsewhere: 'other countries', nationals: (country) => `citizens of ${country}`,
    mode: { land: 'by land', road: 'by road', rail: 'by rail', foot: 'on foot', air: 'by air', sea: 'by sea', river: 'by river' },
    measure: { both_directions: 'both directions', net: 'net' }, everyone: 'everyone', to: 'to',
    state: { confirmed: 'surge', possible: 'possible surge', drop: 'drop', possible_drop: 'possible drop', none: 'as expected', no_baseline: 'too little history' },
    disputed: 'disputed', live: 'live', broken: 'line lost, trying again', replay: 'replay', clock: 'Event clock',
    reading: 'Reading the results …', empty: 'No figure yet. It appears here as soon as a report gives one.',
    readyNot: 'The server is still reading its results.',
    headNone: (date) => `No surge known on ${date}`,
    head: (flow, people, date) => `${flow}: ${people} people on ${date}`,
    times: (x) => `${x}\u00a0times what was expected`, timesLess: (expected) => `where ${expected} were expected`,
    stands: (surges, drops, known) => `${surges || 'No'} ${surges === 1 ? 'flow' : 'flows'} in a surge, ${drops || 'none'} far below what was expected; ${known} with a figure for this day or the three before.`,
    day: 'Day', earlier: 'Day before', later: 'Day after', newest: 'Newest',
    group: { surge: 'Surges', drop: 'Drops', fresh: 'No alarm', old: 'Last heard of days ago', stale: 'Not heard of for over two weeks' },
    on: (date) => `on ${date}`, ago: (days) => (days === 1 ? '1 day before' : `${days} days before`),
    people: 'people', expected: 'expected', unknown: 'unknown',
    mapName: (date) => `Map of flows on ${date}`, mapTable: 'The map as a table', off: (n) => `${n} more without a place on the map`,
    mapKey: 'Width: people a day. Dashed: no figure for this day, the last one known.',
    flow: 'Flow', figure: 'Figure', range: 'Range', of: 'Day of it', standing: 'State', ratio: 'Times expected',
    chartName: (flow) => `${flow}, day by day`, chartTable: 'The chart as a table', hint: 'Arrow keys go from day to day.',
    best: 'best figure', dot: 'reported for this very day', lowHigh: 'low to high', band: 'expected', surgeMark: 'surge', dropMark: 'drop', disputedMark: 'disputed', gap: 'gap: unknown, not zero',
    span: { 60: '2 months', 180: '6 months', 0: 'all' }, spanName: 'Days shown',
    basis: { day: 'reported for this day', share: 'its share of a total over several days', rate: 'a daily rate over several days' },
    words: (p) => `${p.best} people${p.range ? ` (${p.range})` : ''}: ${p.basis}.`,
    wordsExpected: (p) => `${p.expected} were expected (${p.band})${p.ratio ? `; that is ${p.ratio} times` : ''}.`,
    wordsNet: (p) => `Net of the other direction: ${p.net}.`,
    noBaseline: 'Too little is known of the weeks before to say what was to be expected.',
    unknownDay: 'No report gives a figure for this day. It is unknown, which is not zero.',
    unknownNear: (date, figure) => `The last figure before it: ${figure}, on ${date}.`,
    disputedWords: 'Disputed: reports of some weight, or another flow, speak against this figure.',
    evidence: 'Evidence', reports: (r, p) => `${r} ${r === 1 ? 'report' : 'reports'}, ${p} ${p === 1 ? 'publisher' : 'publishers'}`,
    part: { used: 'used', agrees: 'agrees', outvoted: 'outvoted', superseded: 'superseded', retracted: 'taken back', contradicts: 'contradicts' },
    partOf: { used: 'The figure comes from', agrees: 'Agree with it', outvoted: 'Outvoted', superseded: 'Superseded by the same publisher', retracted: 'Taken back', contradicts: 'Speak of another period, and do not fit' },
    quantifier: { about: (n) => `about ${n}`, 'more than': (n) => `more than ${n}`, 'at least': (n) => `at least ${n}`, almost: (n) => `almost ${n}`, 'at most': (n) => `at most ${n}` },
    between: (low, high) => `${low} to ${high}`, vaguely: 'vaguely', daily: 'a day', against: (n) => `against ${n} before`, timesBefore: (x) => `${x} times as many as before`,
    citing: (authority) => `citing ${authority}`, machine: 'As the event puts it', more: (n) => `Show ${n} more`,
    kind: { surge: 'surge', drop: 'drop' }, open: 'open', over: (date) => `over on ${date}`, confirmedOn: (date) => `confirmed on ${date}`, unconfirmed: 'not confirmed',
    episodesNone: 'No episode yet.', episodesName: 'Episodes as a timeline', episodesTable: 'The timeline as a table',
    from: 'From', until: 'To', peak: 'Furthest', daysOf: 'Days',
    kept: (days, surges, drops) => `${days} days · ${surges} surge days · ${drops} drop days`,
    strip: 'Surge days above the line, drop days below',
  },
  de: {
    skip: 'Zur Liste der Bewegungen', what: 'Was von den Grenzen gemeldet wird, Tag für Tag',
    flows: 'Bewegungen', episodes: 'Episoden',
    footer: 'Eine Zahl ist, was Meldungen zu sagen erlauben, nicht, was geschah. Ein Tag ohne Meldung ist unbekannt, nicht null.',
    earth: 'Umrisse: Natural Earth, vereinfacht; sie sagen nicht, wem ein Ort gehört',
    other: 'English', otherTitle: 'This page in English',
    elsewhere: 'andere Länder', nationals: (country) => `Staatsangehörige: ${country}`,
    mode: { land: 'über Land', road: 'auf der Straße', rail: 'mit der Bahn', foot: 'zu Fuß', air: 'auf dem Luftweg', sea: 'auf See', river: 'auf dem Fluss' },
    measure: { both_directions: 'beide Richtungen', net: 'netto' }, everyone: 'alle', to: 'nach',
    state: { confirmed: 'Anstieg', possible: 'möglicher Anstieg', drop: 'Einbruch', possible_drop: 'möglicher Einbruch', none: 'wie erwartet', no_baseline: 'zu wenig Vorgeschichte' },
    disputed: 'umstritten', live: 'live', broken: 'Verbindung verloren, neuer Versuch', replay: 'Wiedergabe', clock: 'Ereigniszeit',
    reading: 'Die Ergebnisse werden gelesen …', empty: 'Noch keine Zahl. Sie erscheint hier, sobald eine Meldung sie nennt.',
    readyNot: 'Der Server liest seine Ergebnisse noch.',
    headNone: (date) => `Kein Anstieg bekannt am ${date}`,
    head: (flow, people, date) => `${flow}: ${people} Menschen am ${date}`,
    times: (x) => `das ${x}-Fache des Erwarteten`, timesLess: (expected) => `wo ${expected} zu erwarten waren`,
    stands: (surges, drops, known) => `${surges || 'Keine'} ${surges <= 1 ? 'Bewegung' : 'Bewegungen'} mit Anstieg, ${drops || 'keine'} weit unter dem Erwarteten; ${known} mit einer Zahl für diesen Tag oder die drei davor.`,
    day: 'Tag', earlier: 'Tag davor', later: 'Tag danach', newest: 'Neuester',
    group: { surge: 'Anstiege', drop: 'Einbrüche', fresh: 'Unauffällig', old: 'Vor Tagen zuletzt gemeldet', stale: 'Seit über zwei Wochen nicht gemeldet' },
    on: (date) => `am ${date}`, ago: (days) => (days === 1 ? '1 Tag davor' : `${days} Tage davor`),
    people: 'Menschen', expected: 'erwartet', unknown: 'unbekannt',
    mapName: (date) => `Karte der Bewegungen am ${date}`, mapTable: 'Die Karte als Tabelle', off: (n) => `${n} weitere ohne Ort auf der Karte`,
    mapKey: 'Breite: Menschen am Tag. Gestrichelt: keine Zahl für diesen Tag, die letzte bekannte.',
    flow: 'Bewegung', figure: 'Zahl', range: 'Spanne', of: 'vom', standing: 'Stand', ratio: 'Vielfaches',
    chartName: (flow) => `${flow}, Tag für Tag`, chartTable: 'Das Diagramm als Tabelle', hint: 'Die Pfeiltasten gehen von Tag zu Tag.',
    best: 'beste Zahl', dot: 'für genau diesen Tag gemeldet', lowHigh: 'von bis', band: 'erwartet', surgeMark: 'Anstieg', dropMark: 'Einbruch', disputedMark: 'umstritten', gap: 'Lücke: unbekannt, nicht null',
    span: { 60: '2 Monate', 180: '6 Monate', 0: 'alle' }, spanName: 'Gezeigte Tage',
    basis: { day: 'für diesen Tag gemeldet', share: 'sein Anteil an einer Summe über mehrere Tage', rate: 'ein Tagessatz über mehrere Tage' },
    words: (p) => `${p.best} Menschen${p.range ? ` (${p.range})` : ''}: ${p.basis}.`,
    wordsExpected: (p) => `${p.expected} waren zu erwarten (${p.band})${p.ratio ? `; das ist das ${p.ratio}-Fache` : ''}.`,
    wordsNet: (p) => `Abzüglich der Gegenrichtung: ${p.net}.`,
    noBaseline: 'Über die Wochen davor ist zu wenig bekannt, um zu sagen, was zu erwarten war.',
    unknownDay: 'Keine Meldung nennt eine Zahl für diesen Tag. Sie ist unbekannt, und das ist nicht null.',
    unknownNear: (date, figure) => `Die letzte Zahl davor: ${figure}, am ${date}.`,
    disputedWords: 'Umstritten: Meldungen von Gewicht oder eine andere Bewegung sprechen gegen diese Zahl.',
    evidence: 'Belege', reports: (r, p) => `${r} ${r === 1 ? 'Meldung' : 'Meldungen'}, ${p} ${p === 1 ? 'Herausgeber' : 'Herausgeber'}`,
    part: { used: 'verwendet', agrees: 'stimmt überein', outvoted: 'überstimmt', superseded: 'überholt', retracted: 'zurückgenommen', contradicts: 'widerspricht' },
    partOf: { used: 'Daraus ergibt sich die Zahl', agrees: 'Stimmen mit ihr überein', outvoted: 'Überstimmt', superseded: 'Vom selben Herausgeber überholt', retracted: 'Zurückgenommen', contradicts: 'Sprechen von einem anderen Zeitraum und passen nicht' },
    quantifier: { about: (n) => `etwa ${n}`, 'more than': (n) => `mehr als ${n}`, 'at least': (n) => `mindestens ${n}`, almost: (n) => `fast ${n}`, 'at most': (n) => `höchstens ${n}` },
    between: (low, high) => `${low} bis ${high}`, vaguely: 'grob gesagt', daily: 'am Tag', against: (n) => `gegenüber ${n} zuvor`, timesBefore: (x) => `${x}-mal so viele wie zuvor`,
    citing: (authority) => `nach ${authority}`, machine: 'Im Wortlaut des Ereignisses', more: (n) => `${n} weitere zeigen`,
    kind: { surge: 'Anstieg', drop: 'Einbruch' }, open: 'offen', over: (date) => `vorbei am ${date}`, confirmedOn: (date) => `bestätigt am ${date}`, unconfirmed: 'nicht bestätigt',
    episodesNone: 'Noch keine Episode.', episodesName: 'Episoden als Zeitstrahl', episodesTable: 'Der Zeitstrahl als Tabelle',
    from: 'Von', until: 'Bis', peak: 'Am weitesten', daysOf: 'Tage',
    kept: (days, surges, drops) => `${days} Tage · ${surges} Anstiegstage · ${drops} Einbruchstage`,
    strip: 'Anstiegstage über der Linie, Einbruchstage darunter',
  },
};

let tongue = navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
let formats;

/** The words of the language chosen. */
export let t = WORDS[tongue];

export function language() {
  return tongue;
}

export function speak(chosen) {
  tongue = chosen in WORDS ? chosen : 'en';
  t = WORDS[tongue];
  const locale = tongue === 'de' ? 'de-DE' : 'en-GB';
  const date = (options) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formats = {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    ratio: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    small: new Intl.NumberFormat(locale, { maximumSignificantDigits: 1 }),
    compact: new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1, useGrouping: 'always' }),
    long: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    short: date({ day: 'numeric', month: 'short' }),
    weekday: date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: date({ month: 'short', year: 'numeric' }),
    clock: date({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    country: new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }),
  };
  document.documentElement.lang = tongue;
}

/** A time without a zone is not put into one: it is shown as it stands. */
const local = (text) => new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);
const at = (day) => new Date(day.length === 10 ? `${day}T00:00:00Z` : day);

export const number = (n) => formats.number.format(n);
export const ratio = (n) => (n < 0.1 ? formats.small : formats.ratio).format(n);
export const compact = (n) => formats.compact.format(n);
/** A date that stays on one line. */
export const long = (day) => formats.long.format(at(day)).replaceAll(' ', '\u00a0');
export const short = (day) => formats.short.format(at(day));
export const weekday = (day) => formats.weekday.format(at(day));
export const month = (day) => formats.month.format(at(day));
/** From one day to another, or one minute to another: 21–27 September 2022. Times are the border's own. */
export const period = (start, end) => {
  const whole = start.length === 10 && end.length === 10;
  return (whole ? formats.long : formats.clock).formatRange(local(start), local(end));
};
export const time = (instant) => `${formats.clock.format(at(instant))} UTC`;
export const country = (code) => (code === 'ZZ' ? t.elsewhere : formats.country.of(code));
export const range = (low, high) => (low === high ? '' : `${number(low)}–${number(high)}`);

/** Where a flow goes: Russia → Finland. */
export const route = (flow) => `${country(flow.origin)} ${flow.measure === 'both_directions' ? '⇄' : '→'} ${country(flow.destination)}`;

/** What of it is counted: the crossing point, by land, citizens of Russia. */
export function what(flow) {
  return [
    flow.crossingPoint,
    flow.mode && t.mode[flow.mode],
    flow.nationality && t.nationals(country(flow.nationality)),
    t.measure[flow.measure],
  ].filter(Boolean).join(', ') || t.everyone;
}

/** Both in one, for a reader that is read to. */
export const spoken = (flow) => `${country(flow.origin)} ${t.to} ${country(flow.destination)}, ${what(flow)}`;

speak(tongue);
