import type { GivingNeeds } from '../../needs.ts';
import { findWays } from '../../store.ts';
import { GENERAL_FUND, type Way } from '../../words.ts';
import { labelsOf } from './labels.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Over what a gift can come, and for what. */
export interface GiftChoices {
  readonly ways: readonly Way[];
  readonly funds: readonly Named[];
  readonly campaigns: readonly Named[];
}

/** All ways, the closed ones too: what was promised over them may still come. */
export async function giftChoices(needs: Pick<GivingNeeds, 'database' | 'site'>): Promise<GiftChoices> {
  const [ways, labels] = await Promise.all([findWays(needs.database), labelsOf(needs)]);
  return {
    ways: ways.filter(({ sample }) => !sample),
    funds: [{ id: GENERAL_FUND, label: labels.fund(GENERAL_FUND) }],
    campaigns: [],
  };
}
