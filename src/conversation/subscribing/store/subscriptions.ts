import type { Reader, Writer } from '#platform/database';
import type { SubscribingTables } from '../tables.ts';
import type { Pace, Subscriber, Subscription, SubscriptionKind } from '../words.ts';

const columns = [
  'subscriptions.id',
  'subscriptions.story_id as storyId',
  'subscriptions.kind',
  'subscriptions.comment_id as commentId',
] as const;

/** What is asked for, and by which address. */
export interface Wanted {
  readonly subscriberId: string;
  readonly storyId: string;
  readonly kind: SubscriptionKind;
  readonly commentId: string;
}

/** The subscriber of an address, made if there is none. Two who ask at once wait for each other here. */
export async function keepSubscriber(
  writer: Writer,
  one: { readonly id: string; readonly email: string; readonly now: string },
): Promise<string> {
  const row = await writer
    .tables<SubscribingTables>()
    .insertInto('subscribers')
    .values({ id: one.id, email: one.email, pace: 'at-once', created_at: one.now, stopped_at: null })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email: one.email }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** How a subscription stands that was asked for and did not end. */
export async function findSubscriptionTo(
  reader: Reader,
  { subscriberId, storyId, kind, commentId }: Wanted,
): Promise<{ readonly askedAt: string; readonly confirmedAt: string | null } | null> {
  const row = await reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .select(['asked_at as askedAt', 'confirmed_at as confirmedAt'])
    .where('subscriber_id', '=', subscriberId)
    .where('story_id', '=', storyId)
    .where('kind', '=', kind)
    .where('comment_id', '=', commentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps what was asked for. Asked for again, it is a new one, under a new id. */
export async function keepSubscription(
  writer: Writer,
  one: Wanted & {
    readonly id: string;
    readonly readerId: string | null;
    readonly askedAt: string;
    readonly confirmedAt: string | null;
  },
): Promise<void> {
  const asked = {
    ...{ id: one.id, reader_id: one.readerId, asked_at: one.askedAt },
    ...{ confirmed_at: one.confirmedAt, ended_at: null, brought_at: null },
  };
  await writer
    .tables<SubscribingTables>()
    .insertInto('subscriptions')
    .values({
      ...{
        subscriber_id: one.subscriberId,
        story_id: one.storyId,
        kind: one.kind,
        comment_id: one.commentId,
      },
      ...asked,
    })
    .onConflict((conflict) =>
      conflict.columns(['subscriber_id', 'story_id', 'kind', 'comment_id']).doUpdateSet(asked),
    )
    .execute();
}

/** One that waits to be confirmed or was confirmed, with its address; nothing once it has ended. */
export async function findSubscription(reader: Reader, id: string) {
  const row = await reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select(columns)
    .select(['subscriber_id as subscriberId', 'subscribers.email', 'asked_at as askedAt'])
    .select('confirmed_at as confirmedAt')
    .where('subscriptions.id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Confirms what waits for it. `readerId`: whose it is from then on, whoever asked for it; null: the address’s alone. */
export async function setConfirmed(
  writer: Writer,
  { id, at, readerId }: { readonly id: string; readonly at: string; readonly readerId: string | null },
): Promise<void> {
  await writer
    .tables<SubscribingTables>()
    .updateTable('subscriptions')
    .set({ confirmed_at: at, reader_id: readerId })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute();
}

export async function findSubscriber(
  reader: Reader,
  by: { readonly id: string } | { readonly email: string },
): Promise<Subscriber | null> {
  const subscribers = reader
    .tables<SubscribingTables>()
    .selectFrom('subscribers')
    .select(['id', 'email', 'pace', 'stopped_at as stoppedAt']);
  const found = 'id' in by ? subscribers.where('id', '=', by.id) : subscribers.where('email', '=', by.email);
  return (await found.executeTakeFirst()) ?? null;
}

/** What a subscriber is told of, in the order in which it was asked for. */
export function subscriptionsOf(
  reader: Reader,
  subscriberId: string,
  most: number,
): Promise<readonly Subscription[]> {
  return reader
    .tables<SubscribingTables>()
    .selectFrom('subscriptions')
    .select(columns)
    .where('subscriber_id', '=', subscriberId)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Ends one, all of a story, or all of the subscriber: also what was never confirmed. */
export async function setEnded(
  writer: Writer,
  which: {
    readonly subscriberId: string;
    readonly id?: string;
    readonly storyId?: string;
    readonly at: string;
  },
): Promise<void> {
  let ending = writer
    .tables<SubscribingTables>()
    .updateTable('subscriptions')
    .set({ ended_at: which.at })
    .where('subscriber_id', '=', which.subscriberId)
    .where('ended_at', 'is', null);
  if (which.id !== undefined) ending = ending.where('id', '=', which.id);
  if (which.storyId !== undefined) ending = ending.where('story_id', '=', which.storyId);
  await ending.execute();
}

export async function setPace(writer: Writer, subscriberId: string, pace: Pace): Promise<void> {
  await writer
    .tables<SubscribingTables>()
    .updateTable('subscribers')
    .set({ pace })
    .where('id', '=', subscriberId)
    .execute();
}

/** The address takes letters again. */
export async function setResumed(writer: Writer, email: string): Promise<void> {
  await writer
    .tables<SubscribingTables>()
    .updateTable('subscribers')
    .set({ stopped_at: null })
    .where('email', '=', email)
    .execute();
}

/** The address takes no letters: nothing more is written to it. */
export async function setStopped(writer: Writer, subscriberId: string, at: string): Promise<void> {
  await writer
    .tables<SubscribingTables>()
    .updateTable('subscribers')
    .set({ stopped_at: at })
    .where('id', '=', subscriberId)
    .where('stopped_at', 'is', null)
    .execute();
}
