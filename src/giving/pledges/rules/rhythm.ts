import { dayOf, daysAfter, type Instant } from '#platform/clock';
import type { Rhythm } from '../../words.ts';

/** A day of the calendar, as `2026-11-26`. */
export type Day = string;

/** Again and again. */
export type Regular = Exclude<Rhythm, 'once'>;

/** Banks take their time, and people theirs: so many days after a gift was due it is overdue. */
const GRACE_DAYS = 10;
const MONTHS: Readonly<Record<Regular, number>> = { monthly: 1, yearly: 12 };

/** Where a gift stands that comes again and again, on the days of the newsroom's calendar. */
export interface Course {
  /** The day on which it was promised: the others follow from it. */
  readonly start: Day;
  /** When the next one is due. It may be past: a period counts only once something arrived for it. */
  readonly due: Day;
  readonly isOverdue: boolean;
}

/**
 * The day of the nth gift, the first being number 0: the day of the month on which it was promised, or the last one
 * of a month that is too short. It is reckoned from the first day each time, so the 31st comes back after February.
 */
export function dueDay(start: Day, rhythm: Regular, n: number): Day {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const months = year * 12 + (month - 1) + n * MONTHS[rhythm];
  const [dueYear, dueMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayText(dueYear, dueMonth, Math.min(day, lastDayOf(dueYear, dueMonth)));
}

/**
 * How a gift that comes again and again stands after what arrived of it. What arrived counts for the due day that is
 * nearest, so one that comes early or late moves no other; one that never came is not asked for later. Until the first
 * has come, that one is due from the beginning, and overdue when a second would be: a standing order may begin later.
 */
export function courseOf(
  rhythm: Regular,
  { madeAt, arrivedAt }: { readonly madeAt: Instant; readonly arrivedAt: readonly Instant[] },
  there: { readonly now: Date; readonly timeZone: string },
): Course {
  const dayThere = (instant: Instant) => dayOf(instant, there.timeZone);
  const start = dayThere(madeAt);
  const last = arrivedAt.map(dayThere).sort().at(-1);
  const next = last === undefined ? 1 : nearestDue(start, rhythm, last) + 1;
  const overdueAfter = daysAfter(dueDay(start, rhythm, next), GRACE_DAYS);
  return {
    start,
    due: last === undefined ? start : dueDay(start, rhythm, next),
    isOverdue: dayThere(there.now.toISOString()) > overdueAfter,
  };
}

/** The number of the due day that lies nearest to a day; of two the later one. */
function nearestDue(start: Day, rhythm: Regular, day: Day): number {
  const guess = Math.floor((monthsOf(day) - monthsOf(start)) / MONTHS[rhythm]);
  const near = [guess - 1, guess, guess + 1].map((n) => Math.max(0, n));
  const distance = (n: number) => Math.abs(Date.parse(dueDay(start, rhythm, n)) - Date.parse(day));
  return near.reduce((best, n) => (distance(n) <= distance(best) ? n : best));
}

function monthsOf(day: Day): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayText(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
}
