import { dayAfter, dayBegins, dayOf, hourOfDay, type Instant } from '#platform/clock';

/** So many in one day get a letter each; more of them would only fill a mailbox. */
const FEW = 5;
/** The letter of all others leaves at this hour of the next day. */
const MORNING = 6;

interface DayAround {
  /** `2026-11-26` */
  readonly day: string;
  readonly from: Instant;
  readonly before: Instant;
  readonly timeZone: string;
}

/** The newsroom's day to which an instant belongs. */
export function dayAround(at: Instant, timeZone: string): DayAround {
  const day = dayOf(at, timeZone);
  return { day, from: dayBegins(day, timeZone), before: dayBegins(dayAfter(day), timeZone), timeZone };
}

/**
 * How staff learn of a promise, by how many came on its day before it: by a letter of its own, or by one letter of all
 * others on the next morning.
 */
export function tellingOf(
  countBefore: number,
  { day, timeZone }: DayAround,
): { readonly digestAt: Instant | null } {
  if (countBefore < FEW) return { digestAt: null };
  return { digestAt: hourOfDay(dayAfter(day), MORNING, timeZone) };
}

/** How many of a day's promises had no letter of their own. */
export function untoldOf(count: number): number {
  return Math.max(0, count - FEW);
}
