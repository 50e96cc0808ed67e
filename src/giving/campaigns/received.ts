import type { Reader } from '#platform/database';
import type { Money } from '#platform/money';
import { type CampaignIncome, incomeOfCampaigns } from '../ledger/store.ts';

/** What each campaign received and did not give back, currency by currency, in the order of their codes. */
export type Received = (
  reader: Reader,
  campaignIds: readonly string[],
) => Promise<ReadonlyMap<string, readonly Money[]>>;

/** What is known of a campaign: its sums up to an entry of the ledger. Never changed, only replaced. */
interface Sums {
  readonly upTo: number;
  readonly byCurrency: ReadonlyMap<string, number>;
}

const NOTHING: Sums = { upTo: 0, byCurrency: new Map() };

/**
 * Adds up the ledger, which is only ever added to and in the order of its numbers: what was added up once stays true,
 * and each look reads only the entries since. A page with a bar costs the same however many gave.
 */
export function createReceived(): Received {
  const known = new Map<string, Sums>();
  return async (reader, campaignIds) => {
    const before = new Map(campaignIds.map((id) => [id, known.get(id) ?? NOTHING]));
    const asked = [...before].map(([campaignId, { upTo }]) => ({ campaignId, after: upTo }));
    const since = await incomeOfCampaigns(reader, asked);
    const found = new Map<string, readonly Money[]>();
    for (const [id, sums] of before) {
      const after = added(
        sums,
        since.filter(({ campaignId }) => campaignId === id),
      );
      // Two looks at once begin from the same sums, and each is whole: the one that saw more is kept.
      if (after.upTo > (known.get(id) ?? NOTHING).upTo) known.set(id, after);
      found.set(id, moneyOf(after));
    }
    return found;
  };
}

function added(sums: Sums, income: readonly CampaignIncome[]): Sums {
  if (income.length === 0) return sums;
  const byCurrency = new Map(sums.byCurrency);
  for (const { currency, minor } of income) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor);
  return { upTo: Math.max(sums.upTo, ...income.map(({ number }) => number)), byCurrency };
}

function moneyOf({ byCurrency }: Sums): readonly Money[] {
  return [...byCurrency]
    .filter(([, minor]) => minor !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, minor]) => ({ minor, currency }));
}
