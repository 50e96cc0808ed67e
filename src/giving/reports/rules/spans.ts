import { dayAfter } from '#platform/clock';
import type { Range } from '../words.ts';

/**
 * A piece of a time, from `from` until before `until`: whole days (`2026-03-14`) or whole months (`2026-03`) of UTC,
 * whose sums are kept, or single entries, by instants.
 */
export interface Span {
  readonly of: 'entry' | 'day' | 'month';
  readonly from: string;
  readonly until: string;
  /** -1: it is taken off again, as the whole of its month is counted. */
  readonly times: 1 | -1;
}

/** The middle of a month: before it, the days since its beginning are fewer than those to its end. */
const MIDDLE = 16;
/** Before and after all that has a date. */
const BEGINNING = '';
const END = '9999-99';

/**
 * A time as months where it can, days where it must, and what is left at both ends: a time zone's day begins in the
 * middle of one of UTC. Of a month that is there by more than half, the days are taken off that are not, as they are
 * fewer. Each instant of the time is counted once, all in all, and no other.
 */
export function spansOf({ from, until }: Range): readonly Span[] {
  if (from !== null && until !== null && from >= until) return [];
  const firstDay = from === null ? null : dayFrom(from);
  const endDay = until === null ? null : until.slice(0, 10);
  if (from !== null && until !== null && dayFrom(from) >= until.slice(0, 10)) {
    return [{ of: 'entry', from, until, times: 1 }];
  }
  const edges: Span[] = [];
  if (from !== null && firstDay !== null)
    edges.push({ of: 'entry', from, until: midnight(firstDay), times: 1 });
  if (until !== null && endDay !== null) edges.push({ of: 'entry', from: midnight(endDay), until, times: 1 });
  return [...edges, ...monthsAndDays(firstDay, endDay)].filter((span) => span.from < span.until);
}

function monthsAndDays(firstDay: string | null, endDay: string | null): readonly Span[] {
  const inMostOfFirst = firstDay !== null && nthOf(firstDay) <= MIDDLE;
  const inMostOfLast = endDay !== null && nthOf(endDay) > MIDDLE;
  const isInOne = firstDay !== null && endDay !== null && monthOf(firstDay) === monthOf(endDay);
  if (isInOne && !(inMostOfFirst && inMostOfLast)) {
    return [{ of: 'day', from: firstDay, until: endDay, times: 1 }];
  }
  const spans: Span[] = [];
  let [begins, ends] = [BEGINNING, END];
  if (firstDay !== null) {
    begins = inMostOfFirst ? monthOf(firstDay) : monthFrom(firstDay);
    spans.push(daysBetween(firstDay, `${begins}-01`));
  }
  if (endDay !== null) {
    ends = inMostOfLast ? monthFrom(endDay) : monthOf(endDay);
    spans.push(daysBetween(`${ends}-01`, endDay));
  }
  return [...spans, { of: 'month', from: begins, until: ends, times: 1 }];
}

/** Days that are added, or, the other way round, taken off. */
function daysBetween(from: string, until: string): Span {
  return from <= until
    ? { of: 'day', from, until, times: 1 }
    : { of: 'day', from: until, until: from, times: -1 };
}

const monthOf = (day: string) => day.slice(0, 7);
const nthOf = (day: string) => Number(day.slice(8));

/** The first day that lies wholly after an instant, or begins with it. */
function dayFrom(instant: string): string {
  const day = instant.slice(0, 10);
  return instant === midnight(day) ? day : dayAfter(day);
}

/** The first month that lies wholly after the beginning of a day, or begins with it. */
function monthFrom(day: string): string {
  const [year = 0, month = 1, nth = 1] = day.split('-').map(Number);
  if (nth === 1) return day.slice(0, 7);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

function midnight(day: string): string {
  return `${day}T00:00:00.000Z`;
}
