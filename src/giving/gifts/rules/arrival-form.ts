import { dayOf, type Instant, isDay } from '#platform/clock';
import { type AmountProblem, readAmount } from '#platform/money';

/** What a treasurer typed of an arrival, and why it cannot be entered. */
export interface RefusedArrival {
  readonly amount: string;
  readonly date: string;
  /** `meanwhile`: somebody has entered an arrival since this form was looked at. */
  readonly problem: AmountProblem | 'doubt' | 'date' | 'meanwhile';
}

export interface Arrival {
  /** In the currency of the pledge. */
  readonly minor: number;
  /** `2026-11-26`, no later than today. */
  readonly date: string;
  /** How many arrivals of the promise stood on the page; undefined: it did not say. */
  readonly seen: number | undefined;
}

/**
 * Reads the form with which a gift is entered.
 *
 * @param today as `date`, in the newsroom's time zone
 */
export function arrivalFrom(
  form: ReadonlyMap<string, string>,
  { currency, today }: { readonly currency: string; readonly today: string },
): { readonly arrival: Arrival } | { readonly refused: RefusedArrival } {
  const [amount, date] = [form.get('amount') ?? '', form.get('date') ?? ''];
  const read = readAmount(amount, currency);
  const refusedFor = (problem: RefusedArrival['problem']) => ({ refused: { amount, date, problem } });
  if (read.outcome === 'problem') return refusedFor(read.problem);
  if (read.outcome === 'doubt') return refusedFor('doubt');
  if (!isPastDay(date, today)) return refusedFor('date');
  const seen = /^\d{1,6}$/.exec(form.get('seen') ?? '')?.[0];
  return { arrival: { minor: read.minor, date, seen: seen === undefined ? seen : Number(seen) } };
}

/** A day on which something can have arrived. */
export function isPastDay(date: string, today: string): boolean {
  return isDay(date) && date >= FIRST_DAY && date <= today;
}

/** Nothing that is entered here arrived earlier: who writes the year 26 means another one. */
const FIRST_DAY = '2000-01-01';

/** An instant for a day alone. Noon at Greenwich is that day nearly everywhere; in Auckland the next one has begun. */
export function instantOn(date: string, timeZone: string): Instant {
  const noon = `${date}T12:00:00.000Z`;
  return dayOf(noon, timeZone) === date ? noon : `${date}T09:00:00.000Z`;
}
