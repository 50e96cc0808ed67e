import type { Reader, Writer } from '#platform/database';
import type { SubscribingTables } from '../tables.ts';
import type { Wanted } from './subscriptions.ts';

/** Keeps a subscription that waits for the newsroom. False: the address has, or had, the same here. */
export async function insertBrought(
  writer: Writer,
  one: Wanted & { readonly id: string; readonly askedAt: string; readonly broughtAt: string },
): Promise<boolean> {
  const row = await writer
    .tables<SubscribingTables>()
    .insertInto('subscriptions')
    .values({
      ...{ id: one.id, subscriber_id: one.subscriberId, story_id: one.storyId, kind: one.kind },
      ...{ comment_id: one.commentId, reader_id: null, asked_at: one.askedAt, confirmed_at: null },
      ...{ ended_at: null, brought_at: one.broughtAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A link in a letter of the earlier site. */
export interface OldFarewell {
  readonly keyHash: string;
  readonly oldId: string;
  readonly subscriberId: string;
  readonly storyId: string;
}

export async function keepOldFarewell(writer: Writer, link: OldFarewell): Promise<void> {
  const row = {
    ...{ key_hash: link.keyHash, old_id: link.oldId },
    ...{ subscriber_id: link.subscriberId, story_id: link.storyId },
  };
  await writer
    .tables<SubscribingTables>()
    .insertInto('old_farewells')
    .values(row)
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(row))
    .execute();
}

/** Whose letters about which story an old link ends; null: we know of no such link. */
export async function findOldFarewell(
  reader: Reader,
  { keyHash, oldId }: Pick<OldFarewell, 'keyHash' | 'oldId'>,
): Promise<Pick<OldFarewell, 'subscriberId' | 'storyId'> | null> {
  const row = await reader
    .tables<SubscribingTables>()
    .selectFrom('old_farewells')
    .select(['subscriber_id as subscriberId', 'story_id as storyId'])
    .where('key_hash', '=', keyHash)
    .where('old_id', '=', oldId)
    .executeTakeFirst();
  return row ?? null;
}

/** How many subscriptions wait for the newsroom, and of how many addresses. */
export async function countWaiting(reader: Reader): Promise<{ subscriptions: number; addresses: number }> {
  const { subscriptions, addresses } = await reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .select((row) => [
      row.fn.countAll().as('subscriptions'),
      row.fn.count('subscriber_id').distinct().as('addresses'),
    ])
    .where('brought_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { subscriptions: Number(subscriptions), addresses: Number(addresses) };
}

/** From now on letters go to all of them: of what comes out later. */
export async function confirmBrought(writer: Writer, at: string): Promise<void> {
  await writer
    .tables<SubscribingTables>()
    .updateTable('subscriptions')
    .set({ confirmed_at: at })
    .where('brought_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whether any of what the address is told of was asked for at the earlier site. */
export async function hasBrought(reader: Reader, subscriberId: string): Promise<boolean> {
  const row = await reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .select('id')
    .where('subscriber_id', '=', subscriberId)
    .where('brought_at', 'is not', null)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
