import type { Reader } from '#platform/database';
import { balances } from '../ledger/store.ts';
import { incomeOf } from './store.ts';

/** What is entered between the two sums makes them differ for that moment. */
const TRIES = 3;

/** The currencies in which what reports sum up is not what stands on the accounts of income; none: all is well. */
export async function currenciesThatDiffer(reader: Reader): Promise<readonly string[]> {
  for (let nth = 1; ; nth += 1) {
    const differ = await differing(reader);
    if (differ.length === 0 || nth === TRIES) return differ;
  }
}

async function differing(reader: Reader): Promise<readonly string[]> {
  const [books, reported] = await Promise.all([
    balances(reader),
    incomeOf(reader, { from: null, until: null }),
  ]);
  const left = new Map(reported.map(({ currency, came, went }) => [currency, came - went]));
  for (const { account, currency, balance } of books) {
    // Income stands on the credit side: less than nothing.
    if (account.startsWith('income:')) left.set(currency, (left.get(currency) ?? 0) + balance);
  }
  return [...left]
    .filter(([, sum]) => sum !== 0)
    .map(([currency]) => currency)
    .sort();
}
