import { dayAfter, dayBegins, dayOf, type Instant } from '#platform/clock';

/** So many in one day get a letter each; more of them would only fill a mailbox. */
const FEW = 5;
/** When the letter of all others leaves, in hours after the day ended. */
const MORNING = 6;
const HOUR = 60 * 60 * 1_000;

interface DayAround {
  /** `2026-11-26` */
  readonly day: string;
  readonly from: Instant;
  readonly before: Instant;
}

/** The newsroom's day to which an instant belongs. */
export function dayAround(at: Instant, timeZone: string): DayAround {
  const day = dayOf(at, timeZone);
  return { day, from: dayBegins(day, timeZone), before: dayBegins(dayAfter(day), timeZone) };
}

/**
 * How staff learn of a promise, by how many came on its day before it: by a letter of its own, or by one letter of all
 * others on the next morning.
 */
export function tellingOf(countBefore: number, { before }: DayAround): { readonly digestAt: Instant | null } {
  if (countBefore < FEW) return { digestAt: null };
  return { digestAt: new Date(Date.parse(before) + MORNING * HOUR).toISOString() };
}

/** How many of a day's promises had no letter of their own. */
export function untoldOf(count: number): number {
  return Math.max(0, count - FEW);
}
