import { onePer } from '#platform/memory';
import { HOUR } from './lengths.ts';
import type { Instant } from './words.ts';

/** The instant of a date. Throws a RangeError for a date that is none. */
export function instantOf(date: Date): Instant {
  return date.toISOString();
}

/** The instant that lies `milliseconds` after `date` (before it, if negative). */
export function laterBy(date: Date, milliseconds: number): Instant {
  return new Date(date.getTime() + milliseconds).toISOString();
}

/** Year, month and day (two digits each for the latter) of an instant in a time zone of the IANA list. */
export function localDate(instant: Instant, timeZone: string): { year: string; month: string; day: string } {
  const parts = calendarOf(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** The day of an instant in a time zone, as `2026-11-26`. */
export function dayOf(instant: Instant, timeZone: string): string {
  const { year, month, day } = localDate(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** The first instant of a day (`2026-03-10`) in a time zone: midnight, or where clocks leap over it what comes after. */
export function dayBegins(day: string, timeZone: string): Instant {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const isEarlier = (at: number) => dayOf(new Date(at).toISOString(), timeZone) < day;
  // Days begin at quarters of an hour; only where clocks once leapt by less, it is looked for to the millisecond.
  const [before, within] = bisect([noon - 28 * HOUR, noon + 14 * HOUR], HOUR / 4, isEarlier);
  const [, begins] = isEarlier(within - 1) ? [before, within] : bisect([before, within], 1, isEarlier);
  return new Date(begins).toISOString();
}

/** Two instants, `step` apart, between which what was so ceases to be; the two that are given are whole steps apart. */
function bisect(
  [from, until]: readonly [number, number],
  step: number,
  isSo: (at: number) => boolean,
): readonly [number, number] {
  let [before, within] = [from, until];
  while (within - before > step) {
    const middle = before + Math.floor((within - before) / (2 * step)) * step;
    if (isSo(middle)) before = middle;
    else within = middle;
  }
  return [before, within];
}

/** Making one costs more than using it a hundred times; there are about 600 zones. */
const calendarOf = onePer(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);
