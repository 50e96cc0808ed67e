import { instantOf } from '#platform/clock';
import type { SubscribingNeeds } from '../needs.ts';
import { setEnded } from '../store/subscriptions.ts';

/** What is to end of one subscriber: one subscription, all of a story, or all. */
export interface Ending {
  readonly subscriberId: string;
  readonly id?: string;
  readonly storyId?: string;
}

/** Ends subscriptions. What has ended already stays as it is. */
export async function endSubscriptions(
  ending: Ending,
  { database, clock, outbox }: Pick<SubscribingNeeds, 'database' | 'clock' | 'outbox'>,
): Promise<void> {
  await database.write(async (writer) => {
    await setEnded(writer, { ...ending, at: instantOf(clock.now()) });
    await outbox.put(writer, { topic: 'subscription-ended', payload: {} });
  });
}
