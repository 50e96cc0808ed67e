import type { Reader } from '#platform/database';
import { balances } from '../ledger/store.ts';
import { KEPT, keptIncome } from './store.ts';

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
  const [books, reported] = await Promise.all([balances(reader), keptIncome(reader)]);
  const left = new Map(reported.map(({ kept, currency, minor }) => [`${kept} ${currency}`, minor]));
  for (const { account, currency, balance } of books) {
    if (!account.startsWith('income:')) continue;
    for (const kept of KEPT) {
      const sum = `${kept} ${currency}`;
      // Income stands on the credit side: less than nothing.
      left.set(sum, (left.get(sum) ?? 0) + balance);
    }
  }
  const differ = [...left].filter(([, sum]) => sum !== 0).map(([sum]) => sum.slice(-3));
  return [...new Set(differ)].sort();
}
