import { DAY } from './lengths.ts';

/** Whether the calendar has this day (`2026-03-10`): programs roll the 30th of February over into March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const there = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(text);
}

/** The day after a day of the calendar; both as `2026-03-10`. Throws a RangeError for what is no day. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}

/** The day so many days after a day of the calendar (before it, if negative). Throws a RangeError for what is no day. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);
}
