import type { Reader, Writer } from '#platform/database';
import type { CardsTables } from '../tables.ts';
import { REVIEW_REASONS, type Review, type ReviewReason } from '../words.ts';
import { moneyOf } from './money-of.ts';

export async function insertReview(writer: Writer, review: Review): Promise<void> {
  await writer
    .tables<CardsTables>()
    .insertInto('card_reviews')
    .values({
      ...{ id: review.id, at: review.at, reason: review.reason, looked_at: null },
      ...{ event_id: review.eventId, event_type: review.eventType, pledge_id: review.pledgeId },
      ...{ outside_id: review.outsideId, currency: review.money?.currency ?? null },
      amount: review.money?.minor ?? null,
    })
    .execute();
}

/** What nobody has looked at, the newest first. */
export async function openReviews(reader: Reader, most: number): Promise<readonly Review[]> {
  const rows = await reader
    .tables<CardsTables>()
    .selectFrom('card_reviews')
    .selectAll()
    .where('looked_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(reviewFrom);
}

export async function findReview(reader: Reader, id: string): Promise<Review | null> {
  const rows = reader.tables<CardsTables>().selectFrom('card_reviews').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? reviewFrom(row) : null;
}

/** All that wait and are about one thing of the card service are looked at. Returns their ids. */
export async function closeReviewsOf(
  writer: Writer,
  outsideId: string,
  at: string,
): Promise<readonly string[]> {
  const rows = await writer
    .tables<CardsTables>()
    .updateTable('card_reviews')
    .set({ looked_at: at })
    .where('outside_id', '=', outsideId)
    .where('looked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

function reviewFrom(row: CardsTables['card_reviews']): Review {
  return {
    ...{ id: row.id, at: row.at, eventId: row.event_id, eventType: row.event_type, pledgeId: row.pledge_id },
    ...{ outsideId: row.outside_id, money: moneyOf(row) },
    reason: REVIEW_REASONS.find((one) => one === row.reason) ?? ('unknown-pledge' satisfies ReviewReason),
  };
}

/** How many nobody has looked at. */
export async function countReviews(reader: Reader): Promise<number> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_reviews')
    .select((rows) => rows.fn.countAll<number>().as('many'))
    .where('looked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.many);
}

export async function setLookedAt(writer: Writer, id: string, at: string): Promise<boolean> {
  const row = await writer
    .tables<CardsTables>()
    .updateTable('card_reviews')
    .set({ looked_at: at })
    .where('id', '=', id)
    .where('looked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertDecline(writer: Writer, eventId: string, at: string): Promise<void> {
  await writer.tables<CardsTables>().insertInto('card_declines').values({ event_id: eventId, at }).execute();
}

export async function countDeclines(reader: Reader, since: string): Promise<number> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_declines')
    .select((rows) => rows.fn.countAll<number>().as('many'))
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.many);
}

/** Until when the card way is paused; null: it is not. */
export async function pausedUntil(reader: Reader, now: string): Promise<string | null> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_pauses')
    .select('ends_at')
    .where('ends_at', '>', now)
    .orderBy('ends_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ends_at ?? null;
}

export async function insertPause(
  writer: Writer,
  { id, beganAt, endsAt }: { readonly id: string; readonly beganAt: string; readonly endsAt: string },
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .insertInto('card_pauses')
    .values({ id, began_at: beganAt, ends_at: endsAt, ended_by: null })
    .execute();
}

/** Ends every pause that goes on. */
export async function endPauses(writer: Writer, at: string, staffId: string): Promise<void> {
  await writer
    .tables<CardsTables>()
    .updateTable('card_pauses')
    .set({ ends_at: at, ended_by: staffId })
    .where('ends_at', '>', at)
    .execute();
}
