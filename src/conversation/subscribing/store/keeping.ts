import type { ReaderProof } from '#people';
import type { Reader, Writer } from '#platform/database';
import type { SubscribingTables } from '../tables.ts';

/** Forgets what nobody confirmed, what has ended and what was told before then, and addresses that have nothing left. */
export async function forgetOld(writer: Writer, before: string): Promise<void> {
  const tables = writer.tables<SubscribingTables>();
  await tables
    .deleteFrom('subscriptions')
    .where((row) =>
      row.or([
        row('ended_at', '<', before),
        row.and([
          row('confirmed_at', 'is', null),
          row('asked_at', '<', before),
          row('brought_at', 'is', null),
        ]),
      ]),
    )
    .execute();
  await tables.deleteFrom('told_comments').where('due_at', '<', before).execute();
  await forgetIdle(writer);
}

/** Forgets addresses that nothing is asked for, or only this one. */
export async function forgetIdle(writer: Writer, subscriberId?: string): Promise<void> {
  const tables = writer.tables<SubscribingTables>();
  const busy = tables.selectFrom('subscriptions').select('subscriber_id');
  const links = tables.deleteFrom('old_farewells').where('subscriber_id', 'not in', busy);
  const idle = tables.deleteFrom('subscribers').where('id', 'not in', busy);
  await (subscriberId === undefined ? links : links.where('subscriber_id', '=', subscriberId)).execute();
  await (subscriberId === undefined ? idle : idle.where('id', '=', subscriberId)).execute();
}

/** Deletes the subscriptions of stories that are deleted themselves. */
export async function forgetStories(writer: Writer, storyIds: readonly string[]): Promise<void> {
  const tables = writer.tables<SubscribingTables>();
  await tables.deleteFrom('subscriptions').where('story_id', 'in', storyIds).execute();
  await tables.deleteFrom('told_comments').where('story_id', 'in', storyIds).execute();
  await forgetIdle(writer);
}

/** What goes to an address is its reader's once they have proved it. */
export async function claimSubscriptions(
  writer: Writer,
  { readerId, email }: { readonly readerId: string; readonly email: string },
): Promise<void> {
  const tables = writer.tables<SubscribingTables>();
  const ids = tables.selectFrom('subscribers').select('id').where('email', '=', email);
  await tables
    .updateTable('subscriptions')
    .set({ reader_id: readerId })
    .where('subscriber_id', 'in', ids)
    .execute();
}

export async function giveSubscriptions(
  writer: Writer,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  await writer
    .tables<SubscribingTables>()
    .updateTable('subscriptions')
    .set({ reader_id: into })
    .where('reader_id', '=', from)
    .execute();
}

/** What goes to an address, or was asked for it, the oldest first. */
export function askedFor(reader: Reader, email: string) {
  return reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select(['subscribers.email', 'story_id as storyId', 'kind', 'comment_id as commentId'])
    .select('asked_at as askedAt')
    .where('ended_at', 'is', null)
    .where('subscribers.email', '=', email)
    .orderBy('asked_at')
    .execute();
}

/** Deletes what the person has asked for, and the address that they have proved. */
export async function eraseSubscriptions(
  writer: Writer,
  { readerId, provedEmail }: ReaderProof,
): Promise<void> {
  const tables = writer.tables<SubscribingTables>();
  await tables.deleteFrom('subscriptions').where('reader_id', '=', readerId).execute();
  if (provedEmail !== null) {
    const ids = tables.selectFrom('subscribers').select('id').where('email', '=', provedEmail);
    await tables.deleteFrom('subscriptions').where('subscriber_id', 'in', ids).execute();
    await tables.deleteFrom('told_comments').where('subscriber_id', 'in', ids).execute();
  }
  await forgetIdle(writer);
}
