import type { Reader } from '#platform/database';
import { findFund, findFunds } from '../funds/store.ts';
import type { GivingNeeds } from '../needs.ts';
import { openWays } from '../rules/ways-for.ts';
import { GENERAL_FUND, type GiftTerms, type Purpose, type Way } from '../words.ts';
import { campaignState } from './rules/campaign-state.ts';
import { findCampaign, findOpened } from './store.ts';
import type { Campaign } from './words.ts';

/** More than these nobody chooses from. */
const MOST_OPEN = 50;

type AskingNeeds = Pick<GivingNeeds, 'clock' | 'site'> & { readonly database: Reader };

/** The campaigns that take gifts today, the newest first. Those of the sample stand only beside its ways. */
export async function openCampaigns(
  { database, clock, site }: AskingNeeds,
  ways: readonly Way[],
): Promise<readonly Campaign[]> {
  const [{ timeZone }, campaigns] = await Promise.all([site(), findOpened(database, MOST_OPEN)]);
  return campaigns.filter(
    (campaign) => isShown(campaign, ways) && campaignState(campaign, clock.now(), timeZone) === 'open',
  );
}

/** Whether a campaign is anything to readers: the sample's own is not, where real money is taken. */
export function isShown({ sample }: Pick<Campaign, 'sample'>, ways: readonly Way[]): boolean {
  return !sample || openWays(ways).every((way) => way.sample);
}

/** What a gift may be given for today, beside nothing in particular: campaigns, then funds. */
export async function openPurposes(needs: AskingNeeds, ways: readonly Way[]): Promise<readonly Purpose[]> {
  const [campaigns, funds] = await Promise.all([openCampaigns(needs, ways), findFunds(needs.database)]);
  const closed = new Set(funds.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id));
  return [
    ...campaigns.filter(({ fundId }) => !closed.has(fundId)).map(purposeOf),
    ...funds
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, name }) => ({ key: `fund:${id}`, label: name, fundId: id, campaignId: null })),
  ];
}

/** Gifts for a campaign go into its fund. */
export function purposeOf({ id, title, fundId }: Pick<Campaign, 'id' | 'title' | 'fundId'>): Purpose {
  return { key: `campaign:${id}`, label: title, fundId, campaignId: id };
}

/** What a gift is for, by the name that it has today, open or closed; null: for nothing in particular. */
export async function purposeName(
  reader: Reader,
  { fundId, campaignId }: Pick<GiftTerms, 'fundId' | 'campaignId'>,
): Promise<string | null> {
  if (campaignId !== null) return (await findCampaign(reader, campaignId))?.title ?? null;
  return fundId === GENERAL_FUND ? null : ((await findFund(reader, fundId))?.name ?? null);
}
