import { localDate } from '#platform/clock';
import type { Money } from '#platform/money';
import { staysOf } from '../../gifts/rules/gift-state.ts';
import type { Gift, GiftOutcome } from '../../gifts/words.ts';

type Arrived = Money & Pick<Gift, 'arrivedAt'> & GiftOutcome;

/** What stays of some gifts in one currency. */
export interface Sum extends Money {
  /** How many of them stayed, whole or in part. */
  readonly count: number;
}

/** What stays of gifts, currency by currency in the order of their codes. What went back is no gift any more. */
export function sumsOf(gifts: readonly Arrived[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const gift of gifts) {
    const [stays, { currency }] = [staysOf(gift), gift];
    if (stays === 0) continue;
    const before = sums.get(currency) ?? { minor: 0, currency, count: 0 };
    sums.set(currency, { currency, minor: before.minor + stays, count: before.count + 1 });
  }
  return [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** The same year by year of the newsroom's calendar, the newest first. */
export function sumsByYear(
  gifts: readonly Arrived[],
  timeZone: string,
): readonly { readonly year: string; readonly sums: readonly Sum[] }[] {
  const yearOf = ({ arrivedAt }: Arrived) => localDate(arrivedAt, timeZone).year;
  const years = [...new Set(gifts.map(yearOf))].sort().reverse();
  return years
    .map((year) => ({ year, sums: sumsOf(gifts.filter((gift) => yearOf(gift) === year)) }))
    .filter(({ sums }) => sums.length > 0);
}
