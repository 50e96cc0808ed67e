import { dayBegins, dayOf } from '#platform/clock';
import type { Period } from '../words.ts';

/** More months than this are reported as years. */
const MOST_MONTHS = 60;

/** The years in which something happened, in a time zone; `2026`. */
export function yearsBetween(first: string, last: string, timeZone: string): readonly Period[] {
  const [from, to] = [first, last].map((instant) => Number(dayOf(instant, timeZone).slice(0, 4)));
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const year = from + at;
    return periodOf(String(year), `${year}-01-01`, `${year + 1}-01-01`, timeZone);
  });
}

/** The months in which something happened, in a time zone, as `2026-03`; of a long time the years. */
export function monthsBetween(first: string, last: string, timeZone: string): readonly Period[] {
  const [from, to] = [first, last].map((instant) => {
    const [year = 0, month = 1] = dayOf(instant, timeZone).split('-').map(Number);
    return year * 12 + month - 1;
  });
  if (from === undefined || to === undefined) return [];
  if (to - from >= MOST_MONTHS) return yearsBetween(first, last, timeZone);
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const [name, next] = [from + at, from + at + 1].map(nameOfMonth) as [string, string];
    return periodOf(name, `${name}-01`, `${next}-01`, timeZone);
  });
}

function nameOfMonth(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function periodOf(name: string, day: string, next: string, timeZone: string): Period {
  return { name, from: dayBegins(day, timeZone), until: dayBegins(next, timeZone) };
}
