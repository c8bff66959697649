// Days are texts such as 2022-09-24: they sort as they are, and belong to no time zone.

const MS = 86_400_000;

export const ms = (day) => Date.parse(`${day}T00:00:00Z`);
export const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
export const plus = (day, days) => dayOf(ms(day) + days * MS);
export const between = (first, last) => Math.round((ms(last) - ms(first)) / MS);
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(ms(text)) && dayOf(ms(text)) === text;

/** Every day from first to last. */
export function all(first, last) {
  return Array.from({ length: between(first, last) + 1 }, (_, i) => plus(first, i));
}
