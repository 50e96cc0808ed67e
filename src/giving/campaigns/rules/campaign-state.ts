import { dayOf, instantOf } from '#platform/clock';
import type { Campaign, CampaignState } from '../words.ts';

/** How a campaign stands. Its last day is whole, in the newsroom's time zone. */
export function campaignState(
  { openedAt, closedAt, endsOn }: Pick<Campaign, 'openedAt' | 'closedAt' | 'endsOn'>,
  now: Date,
  timeZone: string,
): CampaignState {
  if (openedAt === null) return 'draft';
  if (closedAt !== null) return 'closed';
  return endsOn !== null && dayOf(instantOf(now), timeZone) > endsOn ? 'ended' : 'open';
}
