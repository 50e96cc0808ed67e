import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { ConversationTables } from '../../tables.ts';
import type { ConfirmedSubscription, Recipient } from '../rules/who-is-told.ts';
import type { SubscribingTables } from '../tables.ts';

/** Rows that one statement inserts: with all their columns they stay below what SQLite binds. */
const AT_ONCE = 500;

/** Whether anybody is told of this story at all. */
export async function hasSubscriptions(reader: Reader, storyId: string): Promise<boolean> {
  return (await anyConfirmed(reader, { storyId })).length > 0;
}

const anyConfirmed = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .select('id')
    .where('story_id', '=', at.storyId)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .limit(1),
);

/** The confirmed subscriptions of a story, of addresses that take letters; of one subscriber, if one is named. */
export function confirmedOf(
  reader: Reader,
  { storyId, subscriberId }: { readonly storyId: string; readonly subscriberId?: string },
): Promise<readonly ConfirmedSubscription[]> {
  const all = reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select(['subscriptions.subscriber_id as subscriberId', 'subscribers.email', 'subscribers.pace'])
    .select(['subscriptions.reader_id as readerId', 'subscriptions.kind'])
    .select('subscriptions.comment_id as commentId')
    .select((row) => row.ref('subscriptions.confirmed_at').$notNull().as('confirmedAt'))
    .where('subscriptions.story_id', '=', storyId)
    .where('subscriptions.confirmed_at', 'is not', null)
    .where('subscriptions.ended_at', 'is', null)
    .where('subscribers.stopped_at', 'is', null)
    .orderBy('subscriptions.id');
  const some = subscriberId === undefined ? all : all.where('subscriptions.subscriber_id', '=', subscriberId);
  return some.execute();
}

/** Who wrote a comment, as it is kept. */
interface KeptWriter {
  readonly id: string;
  readonly readerId: string | null;
  readonly email: string | null;
  readonly staffId: string | null;
}

/** Who wrote a comment and what it answers, itself first and the first level last. */
export async function writersUpFrom(reader: Reader, commentId: string): Promise<readonly KeptWriter[]> {
  const writers: KeptWriter[] = [];
  let next: string | null = commentId;
  while (next !== null) {
    const row: (KeptWriter & { readonly parentId: string | null }) | undefined = await reader
      .tables<ConversationTables>()
      .selectFrom('comments')
      .select(['id', 'reader_id as readerId', 'email', 'staff_id as staffId', 'parent_id as parentId'])
      .where('id', '=', next)
      .executeTakeFirst();
    if (row === undefined) break;
    writers.push({ id: row.id, readerId: row.readerId, email: row.email, staffId: row.staffId });
    next = row.parentId;
  }
  return writers;
}

/** A comment of which an address is told. */
export interface ToldComment {
  readonly commentId: string;
  readonly storyId: string;
}

/** How many letters at once each of these subscribers has had since then, of those who had any. */
export async function lettersSince(
  reader: Reader,
  { subscriberIds, since }: { readonly subscriberIds: readonly string[]; readonly since: string },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < subscriberIds.length; from += AT_ONCE) {
    const rows = await reader
      .tables<SubscribingTables>()
      .selectFrom('told_comments')
      .select('subscriber_id')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('subscriber_id', 'in', subscriberIds.slice(from, from + AT_ONCE))
      .where('pace', '=', 'at-once')
      .where('due_at', '>', since)
      .groupBy('subscriber_id')
      .execute();
    for (const { subscriber_id, count } of rows) counts.set(subscriber_id, count);
  }
  return counts;
}

/** Whether the subscriber is or was to be told of the comment. */
export async function hasTold(
  reader: Reader,
  { subscriberId, commentId }: { readonly subscriberId: string; readonly commentId: string },
): Promise<boolean> {
  const row = await reader
    .tables<SubscribingTables>()
    .selectFrom('told_comments')
    .select('comment_id')
    .where('subscriber_id', '=', subscriberId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes who is told of a comment and when. Returns those who were not noted before. */
export async function keepTold(
  writer: Writer,
  told: ToldComment & { readonly recipients: readonly (Recipient & { readonly dueAt: string })[] },
): Promise<ReadonlySet<string>> {
  const { commentId, storyId, recipients } = told;
  const kept = new Set<string>();
  for (let from = 0; from < recipients.length; from += AT_ONCE) {
    const rows = await writer
      .tables<SubscribingTables>()
      .insertInto('told_comments')
      .values(
        recipients.slice(from, from + AT_ONCE).map(({ subscriberId, pace, dueAt }) => ({
          ...{ subscriber_id: subscriberId, comment_id: commentId, story_id: storyId, pace },
          ...{ due_at: dueAt, posted_at: null },
        })),
      )
      .onConflict((conflict) => conflict.columns(['subscriber_id', 'comment_id']).doNothing())
      .returning('subscriber_id')
      .execute();
    for (const { subscriber_id } of rows) kept.add(subscriber_id);
  }
  return kept;
}

/** What waits for a subscriber's next letter of several comments, in the order in which the comments came. */
export function waitingFor(
  reader: Reader,
  { subscriberId, now }: { readonly subscriberId: string; readonly now: string },
): Promise<readonly ToldComment[]> {
  return reader
    .tables<SubscribingTables>()
    .selectFrom('told_comments')
    .select(['comment_id as commentId', 'story_id as storyId'])
    .where('subscriber_id', '=', subscriberId)
    .where('pace', '<>', 'at-once')
    .where('posted_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('comment_id')
    .execute();
}

/** These have gone, or will never go. */
export async function setPosted(
  writer: Writer,
  posted: { readonly subscriberId: string; readonly commentIds: readonly string[]; readonly at: string },
): Promise<void> {
  for (let from = 0; from < posted.commentIds.length; from += AT_ONCE) {
    await writer
      .tables<SubscribingTables>()
      .updateTable('told_comments')
      .set({ posted_at: posted.at })
      .where('subscriber_id', '=', posted.subscriberId)
      .where('comment_id', 'in', posted.commentIds.slice(from, from + AT_ONCE))
      .execute();
  }
}
