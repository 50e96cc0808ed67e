import { instantOf } from '#platform/clock';
import type { SubscribingNeeds } from '../needs.ts';
import { findConfirmable } from '../reading.ts';
import { setConfirmed } from '../store/subscriptions.ts';

/** Whoever holds the letter wants it. Returns whose it is; null for a link that is too old or whose asking has ended. */
export async function confirmSubscription(
  id: string,
  needs: Pick<SubscribingNeeds, 'database' | 'clock'>,
): Promise<string | null> {
  return needs.database.write(async (writer) => {
    const found = await findConfirmable(writer, id, needs.clock.now());
    if (found === null) return null;
    await setConfirmed(writer, id, instantOf(needs.clock.now()));
    return found.subscriberId;
  });
}
