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

/** The rail has handed it over to the bank; less than nothing: it took it back from there. */
export function settled({ minor, currency }: Money, { clearing, bank }: Places): readonly Transfer[] {
  return minor > 0
    ? transfers(currency, [[bank, clearing, minor]])
    : transfers(currency, [[clearing, bank, -minor]]);
}

/** What the rail kept for itself of money that it had taken in. */
export function charged(
  { minor, currency }: Money,
  { clearing }: Pick<Places, 'clearing'>,
): readonly Transfer[] {
  return minor > 0
    ? transfers(currency, [['expense:fees', clearing, minor]])
    : transfers(currency, [[clearing, 'expense:fees', -minor]]);
}

/** The rail holds it in another currency from now on. Both less than nothing: it was taken, not given. */
export function exchanged(
  { from, into }: { readonly from: Money; readonly into: Money },
  { clearing }: Pick<Places, 'clearing'>,
): readonly Transfer[] {
  const given: Transfer[] = [
    { debit: 'equity:exchange', credit: clearing, amount: Math.abs(from.minor), currency: from.currency },
    { debit: clearing, credit: 'equity:exchange', amount: Math.abs(into.minor), currency: into.currency },
  ];
  return from.minor < 0 ? reversed(given) : given;
}

/** What stands on accounts: minor units, more than nothing on the debit side. It balances: the sum is nothing. */
export type Standing = ReadonlyMap<Account, number>;

/** The transfers that lead from one standing to another, in one currency; none where they are the same. */
export function moved(before: Standing, after: Standing, currency: string): readonly Transfer[] {
  const gains: [Account, number][] = [];
  const losses: [Account, number][] = [];
  for (const account of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const change = (after.get(account) ?? 0) - (before.get(account) ?? 0);
    if (change > 0) gains.push([account, change]);
    if (change < 0) losses.push([account, -change]);
  }
  const found: Transfer[] = [];
  for (const gain of gains) {
    while (gain[1] > 0) {
      const loss = losses.find(([, left]) => left > 0);
      if (loss === undefined) throw new Error('These standings do not balance.');
      const amount = Math.min(gain[1], loss[1]);
      found.push({ debit: gain[0], credit: loss[0], amount, currency });
      gain[1] -= amount;
      loss[1] -= amount;
    }
  }
  return found;
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
