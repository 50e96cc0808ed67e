import { dayBegins, dayOf } from '#platform/clock';
import type { Period } from '../words.ts';

/** More months than this are reported as years. */
const MOST_MONTHS = 60;

/** The years in which something happened, in a time zone; `2026`. */
export function yearsBetween(first: string, last: string, timeZone: string): readonly Period[] {
  const [from, to] = [first, last].map((instant) => Number(dayOf(instant, timeZone).slice(0, 4)));
  if (from === undefined || to === undefined) return [];
  const names = Array.from({ length: to - from + 2 }, (_, at) => String(from + at));
  return periodsOf(names, '-01-01', timeZone);
}

/** The months in which something happened, in a time zone, as `2026-03`; of a long time the years. */
export function monthsBetween(first: string, last: string, timeZone: string): readonly Period[] {
  const [from, to] = [first, last].map((instant) => {
    const [year = 0, month = 1] = dayOf(instant, timeZone).split('-').map(Number);
    return year * 12 + month - 1;
  });
  if (from === undefined || to === undefined) return [];
  if (to - from >= MOST_MONTHS) return yearsBetween(first, last, timeZone);
  const names = Array.from({ length: to - from + 2 }, (_, at) => nameOfMonth(from + at));
  return periodsOf(names, '-01', timeZone);
}

function nameOfMonth(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** From the beginning of each until that of the next; the last name is only an end. */
function periodsOf(names: readonly string[], first: string, timeZone: string): readonly Period[] {
  const begins = names.map((name) => dayBegins(name + first, timeZone));
  return names
    .slice(0, -1)
    .map((name, at) => ({ name, from: begins[at] ?? '', until: begins[at + 1] ?? '' }));
}
