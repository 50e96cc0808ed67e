import type { KnownReader } from '#people';
import { instantOf } from '#platform/clock';
import type { SubscribingNeeds } from '../needs.ts';
import { findConfirmable } from '../reading.ts';
import { setConfirmed } from '../store/subscriptions.ts';

/**
 * Whoever holds the letter wants it, and it is theirs from then on: of who has proved the address, else of who is
 * known in this browser, else of the address alone. Who merely asked for it has nothing to do with it any more.
 * Returns the subscriber; null for a link that is too old or whose asking has ended.
 */
export async function confirmSubscription(
  { id, reader }: { readonly id: string; readonly reader: Pick<KnownReader, 'id'> | null },
  needs: Pick<SubscribingNeeds, 'database' | 'clock' | 'readers'>,
): Promise<string | null> {
  return needs.database.write(async (writer) => {
    const found = await findConfirmable(writer, id, needs.clock.now());
    if (found === null) return null;
    const at = instantOf(needs.clock.now());
    const account = await needs.readers.accountOf(writer, found.email);
    await setConfirmed(writer, { id, at, readerId: account ?? reader?.id ?? null });
    return found.subscriberId;
  });
}
