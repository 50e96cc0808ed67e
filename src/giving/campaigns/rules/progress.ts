import type { Money } from '#platform/money';
import type { Campaign, Progress } from '../words.ts';

/** Only money in the currency of the goal fills the bar: the ledger knows no rate at which other money would. */
export function progressOf(
  { goalMinor, currency }: Pick<Campaign, 'goalMinor' | 'currency'>,
  received: readonly Money[],
  promised: number,
): Progress {
  const minor = received.find((money) => money.currency === currency)?.minor ?? 0;
  return {
    received: { minor, currency },
    goal: goalMinor === null ? null : { minor: goalMinor, currency },
    percent: goalMinor === null ? null : Math.max(0, Math.floor((minor / goalMinor) * 100)),
    others: received.filter((money) => money.currency !== currency && money.minor > 0),
    promised,
  };
}
