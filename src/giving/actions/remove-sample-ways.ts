import type { Writer } from '#platform/database';
import { deleteSampleCampaigns } from '../campaigns/store.ts';
import type { ReceivingNeeds } from '../gifts/receive-gift.ts';
import { strikeGift } from '../gifts/strike-gift.ts';
import { deleteSampleWays, giftsOfSampleWays } from '../store.ts';
import { touchWays, type WritingNeeds } from './log-change.ts';

type RemovingNeeds = WritingNeeds & ReceivingNeeds;

/**
 * The sample's ways and campaigns go, and the promises that somebody made to try them out; they were never payment
 * details, so the log says nothing of it. What was marked as arrived to try that out never was money: it is struck, so
 * that the books begin at nothing.
 */
export async function removeSampleWays(writer: Writer, needs: RemovingNeeds): Promise<void> {
  for (const giftId of await giftsOfSampleWays(writer)) {
    await strikeGift(writer, { giftId, staffId: null }, needs);
  }
  await deleteSampleWays(writer);
  await deleteSampleCampaigns(writer);
  await touchWays(writer, needs);
}
