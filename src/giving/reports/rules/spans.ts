import type { Range } from '../words.ts';

/**
 * A piece of a time, from `from` until before `until`: whole days (`2026-03-14`) or whole months (`2026-03`) of UTC,
 * whose sums are kept, or single entries, by instants.
 */
export interface Span {
  readonly of: 'entry' | 'day' | 'month';
  readonly from: string;
  readonly until: string;
}

const DAY = 24 * 60 * 60_000;
/** Before and after all that has a date. */
const BEGINNING = '';
const END = '9999-99';

/**
 * A time as months where it can, days where it must, and what is left at both ends: a time zone's day begins in the
 * middle of one of UTC. Each instant of the time lies in one piece, and no other instant in any.
 */
export function spansOf({ from, until }: Range): readonly Span[] {
  if (from !== null && until !== null && from >= until) return [];
  const firstDay = from === null ? null : dayFrom(from);
  const endDay = until === null ? null : until.slice(0, 10);
  if (from !== null && until !== null && dayFrom(from) >= until.slice(0, 10)) {
    return [{ of: 'entry', from, until }];
  }
  const firstMonth = firstDay === null ? BEGINNING : monthFrom(firstDay);
  const endMonth = endDay === null ? END : endDay.slice(0, 7);
  const edges: Span[] = [];
  if (from !== null && firstDay !== null) edges.push({ of: 'entry', from, until: midnight(firstDay) });
  if (until !== null && endDay !== null) edges.push({ of: 'entry', from: midnight(endDay), until });
  const whole: Span[] =
    firstMonth < endMonth
      ? [
          { of: 'day', from: firstDay ?? '-01', until: `${firstMonth}-01` },
          { of: 'month', from: firstMonth, until: endMonth },
          { of: 'day', from: `${endMonth}-01`, until: endDay ?? `${endMonth}-01` },
        ]
      : [{ of: 'day', from: firstDay ?? BEGINNING, until: endDay ?? END }];
  return [...edges, ...whole].filter((span) => span.from < span.until);
}

/** The first day that lies wholly after an instant, or begins with it. */
function dayFrom(instant: string): string {
  const day = instant.slice(0, 10);
  return instant === midnight(day)
    ? day
    : new Date(Date.parse(midnight(day)) + DAY).toISOString().slice(0, 10);
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
