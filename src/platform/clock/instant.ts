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

/** Making one costs more than using it a hundred times; there are about 600 zones. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    calendars.set(timeZone, calendar);
  }
  return calendar;
}
