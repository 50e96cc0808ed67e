import type { Money } from '#platform/money';
import type { Account, Transfer } from '../words.ts';

/** Where a gift's money goes in the books: what it is given for, over which rail, into which bank account. */
export interface Places {
  readonly income: Account;
  readonly clearing: Account;
  readonly bank: Account;
}

/** `fund` is the fund's id, `rail` the way's. */
export function placesOf({ fund, rail }: { readonly fund: string; readonly rail: string }): Places {
  return {
    income: `income:gifts:${fund}`,
    clearing: `assets:clearing:${rail}`,
    bank: `assets:bank:${rail}`,
  };
}

/** The money is the newsroom's: the rail holds it, less what the rail keeps for itself. */
export function received(money: Money, feeMinor: number, { income, clearing }: Places): readonly Transfer[] {
  return transfers(money.currency, [
    [clearing, income, money.minor - feeMinor],
    ['expense:fees', income, feeMinor],
  ]);
}

/** The rail has handed it over. */
export function settled({ minor, currency }: Money, { clearing, bank }: Places): readonly Transfer[] {
  return transfers(currency, [[bank, clearing, minor]]);
}

/** The same the other way round. */
export function reversed(entry: readonly Transfer[]): readonly Transfer[] {
  return entry.map(({ debit, credit, ...rest }) => ({ debit: credit, credit: debit, ...rest }));
}

function transfers(
  currency: string,
  lines: readonly (readonly [debit: Account, credit: Account, amount: number])[],
): readonly Transfer[] {
  return lines
    .filter(([, , amount]) => amount !== 0)
    .map(([debit, credit, amount]) => ({ debit, credit, amount, currency }));
}
