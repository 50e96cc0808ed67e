import { readAmount } from '../../money/read-amount.ts';
import type { AmountProblem } from '../../money/words.ts';

/** What a treasurer typed of an arrival, and why it cannot be entered. */
export interface RefusedArrival {
  readonly amount: string;
  readonly date: string;
  readonly problem: AmountProblem | 'doubt' | 'date';
}

export interface Arrival {
  /** In the currency of the pledge. */
  readonly minor: number;
  /** `2026-11-26`, no later than today. */
  readonly date: string;
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
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
  return isDay && date <= today ? { arrival: { minor: read.minor, date } } : refusedFor('date');
}
