import type { Pace } from '../../subscribing/words.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
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
  const today = Math.floor((now.getTime() + offsetAt(now.getTime(), timeZone)) / DAY) * DAY;
  const morning = morningOf(today, timeZone);
  return morning.getTime() > now.getTime() ? morning : morningOf(today + DAY, timeZone);
}

/** `day`: its midnight, as if the place kept UTC. Summer time may change between midnight and morning. */
function morningOf(day: number, timeZone: string): Date {
  const local = day + MORNING * HOUR;
  const guess = local - offsetAt(local, timeZone);
  return new Date(local - offsetAt(guess, timeZone));
}

/** By how much the place's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  } as const).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1_000) * 1_000;
}
