import type { Money } from '#platform/money';

/** The money of a row that may have none. */
export function moneyOf(row: {
  readonly currency: string | null;
  readonly amount: number | null;
}): Money | null {
  const { currency, amount } = row;
  return currency === null || amount === null ? null : { minor: Number(amount), currency };
}
