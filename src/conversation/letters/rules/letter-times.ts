import { dayAfter, dayOf, HOUR, hourOfDay, instantOf } from '#platform/clock';
import type { Pace } from '../../subscribing/words.ts';

/** Between a comment and its letter, in milliseconds: time enough to take either back. */
export const BEFORE_LETTERS = 60_000;
/** So many letters about comments leave at once to one address within an hour; more wait for the next full one. */
const MOST_AT_ONCE = 20;
/** The day's letter leaves at this hour of the newsroom's day. */
const MORNING = 7;

/**
 * When a letter leaves about what is told now: now, at the next full hour, or in the next morning of the
 * newsroom's time zone.
 */
export function letterTime(pace: Pace, now: Date, timeZone: string): Date {
  switch (pace) {
    case 'at-once':
      return now;
    case 'hourly':
      return new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
    case 'daily':
      return nextMorning(now, timeZone);
  }
}

/** How soon one more leaves to an address that has had so many at once within the last hour. */
export function paceAfter(pace: Pace, lately: number): Pace {
  return pace === 'at-once' && lately >= MOST_AT_ONCE ? 'hourly' : pace;
}

function nextMorning(now: Date, timeZone: string): Date {
  const today = dayOf(instantOf(now), timeZone);
  const mornings = [today, dayAfter(today)].map((day) => new Date(hourOfDay(day, MORNING, timeZone)));
  return mornings.find((morning) => morning > now) ?? now;
}
