// What a report says, put from the words of the event into those of the page: "almost 8,600, 2022-09-21 to 2022-09-27".

import { language, number, period, ratio, t } from './words.js';

const NUMBER = '([0-9,]+)';
const TIME = '([0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?)';
const FORM = new RegExp(
  `^(?:(about|more than|at least|almost|at most) )?${NUMBER}(?: to ${NUMBER})?(, vaguely)?`
  + `(?:, (a day, )?${TIME}(?: to ${TIME})?)?`
  + `(?:, (?:against ${NUMBER} before|([0-9.]+) times as many as before))?$`);

/** The words, and their language where it is not the page's: what is not understood stays as it is. */
export function says(text) {
  const found = FORM.exec(text);
  if (!found) {
    return { text, lang: language() === 'en' ? null : 'en' };
  }
  const [, quantifier, low, high, vague, daily, start, end, earlier, times] = found;
  const numbers = high ? t.between(people(low), people(high)) : people(low);
  const figure = quantifier ? t.quantifier[quantifier](numbers) : numbers;
  return {
    text: [
      daily ? `${figure} ${t.daily}` : figure,
      vague && t.vaguely,
      start && period(start, end ?? start),
      earlier && t.against(people(earlier)),
      times && t.timesBefore(ratio(Number(times))),
    ].filter(Boolean).join(', '),
    lang: null,
  };
}

const people = (text) => number(Number(text.replaceAll(',', '')));
