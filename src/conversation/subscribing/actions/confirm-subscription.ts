import type { KnownReader } from '#people';
import { instantOf } from '#platform/clock';
import type { SubscribingNeeds } from '../needs.ts';
import { findConfirmable } from '../reading.ts';
import { setConfirmed } from '../store/subscriptions.ts';

/**
 * Whoever holds the letter wants it, and is who it belongs to from then on: anybody may have typed the address.
 * Returns the subscriber; null for a link that is too old or whose asking has ended.
 */
export async function confirmSubscription(
  { id, reader }: { readonly id: string; readonly reader: Pick<KnownReader, 'id'> | null },
  needs: Pick<SubscribingNeeds, 'database' | 'clock'>,
): Promise<string | null> {
  return needs.database.write(async (writer) => {
    const found = await findConfirmable(writer, id, needs.clock.now());
    if (found === null) return null;
    const at = instantOf(needs.clock.now());
    await setConfirmed(writer, { id, at, readerId: reader?.id ?? null });
    return found.subscriberId;
  });
}
