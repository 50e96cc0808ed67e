import { findCampaigns } from '../../campaigns/store.ts';
import { findFunds } from '../../funds/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { findWays } from '../../store.ts';
import { GENERAL_FUND } from '../../words.ts';
import { labelsOf } from './labels.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Over what a gift can come, and for what. */
export interface GiftChoices {
  readonly ways: readonly Named[];
  readonly funds: readonly Named[];
  /** With the fund of each: it decides where a gift for it is kept. */
  readonly campaigns: readonly (Named & { readonly fundId: string })[];
}

/** The closed ones too: what was promised to them may still come. */
export async function giftChoices(needs: Pick<GivingNeeds, 'database' | 'site'>): Promise<GiftChoices> {
  const { database } = needs;
  const [ways, labels, funds, campaigns] = await Promise.all([
    ...([findWays(database), labelsOf(needs), findFunds(database)] as const),
    findCampaigns(database),
  ]);
  return {
    ways: ways.filter(({ sample }) => !sample),
    funds: [GENERAL_FUND, ...funds.map(({ id }) => id)].map((id) => ({ id, label: labels.fund(id) })),
    campaigns: campaigns
      .filter(({ sample, openedAt }) => !sample && openedAt !== null)
      .map(({ id, title, fundId }) => ({ id, label: title, fundId })),
  };
}

/** In which fund a gift is kept: that of its campaign, where it is for one. */
export function fundOf(
  { fundId, campaignId }: { readonly fundId: string; readonly campaignId: string | null },
  { campaigns }: Pick<GiftChoices, 'campaigns'>,
): string {
  return campaigns.find(({ id }) => id === campaignId)?.fundId ?? fundId;
}
