import type { Writer } from '#platform/database';
import { deleteSampleCampaigns } from '../campaigns/store.ts';
import { deleteSampleWays } from '../store.ts';
import { touchWays, type WritingNeeds } from './log-change.ts';

/** The sample's ways and campaigns go, and the promises that somebody made to try them out; they were never payment details, so the log says nothing of it. */
export async function removeSampleWays(writer: Writer, needs: WritingNeeds): Promise<void> {
  await deleteSampleWays(writer);
  await deleteSampleCampaigns(writer);
  await touchWays(writer, needs);
}
