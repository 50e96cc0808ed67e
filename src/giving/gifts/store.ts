import type { Reader, Writer } from '#platform/database';
import { termsFrom, termsRow } from '../terms.ts';
import type { GiftsTables } from './tables.ts';
import { GIFT_SOURCES, type Gift, type GiftSource } from './words.ts';

/** False: a gift of this id stands already. */
export async function insertGift(
  writer: Writer,
  gift: Gift,
  entered: { readonly at: string; readonly by: string | null },
): Promise<boolean> {
  const row = await writer
    .tables<GiftsTables>()
    .insertInto('gifts')
    .values({
      ...{
        id: gift.id,
        pledge_id: gift.pledgeId,
        way_id: gift.wayId,
        currency: gift.currency,
        amount: gift.minor,
      },
      ...{ name: gift.name, story_id: gift.storyId, arrived_at: gift.arrivedAt },
      ...{ entered_at: entered.at, entered_by: entered.by, settled_at: gift.settledAt },
      ...{ returned: gift.returnedMinor, returned_at: gift.returnedAt, giver_id: gift.giverId },
      ...{ disputed_at: gift.disputedAt, dispute_ended_at: gift.disputeEndedAt, lost_at: gift.lostAt },
      ...{ source: gift.source, outside_id: gift.outsideId },
      ...termsRow(gift),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findGift(reader: Reader, id: string): Promise<Gift | null> {
  const rows = reader.tables<GiftsTables>().selectFrom('gifts').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? giftFrom(row) : null;
}

export async function giftsOfPledges(reader: Reader, pledgeIds: readonly string[]): Promise<readonly Gift[]> {
  if (pledgeIds.length === 0) return [];
  const rows = await reader
    .tables<GiftsTables>()
    .selectFrom('gifts')
    .selectAll()
    .where('pledge_id', 'in', pledgeIds)
    .orderBy('arrived_at')
    .orderBy('id')
    .execute();
  return rows.map(giftFrom);
}

export async function latestGifts(reader: Reader, most: number): Promise<readonly Gift[]> {
  const rows = await reader
    .tables<GiftsTables>()
    .selectFrom('gifts')
    .selectAll()
    .orderBy('arrived_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(giftFrom);
}

/** False: it was so before. */
export async function setGift(
  writer: Writer,
  id: string,
  mark: { readonly settled_at: string } | { readonly returned_at: string },
): Promise<boolean> {
  const [column] = Object.keys(mark) as ['settled_at' | 'returned_at'];
  const row = await writer
    .tables<GiftsTables>()
    .updateTable('gifts')
    .set((row) => ('returned_at' in mark ? { ...mark, returned: row.ref('amount') } : mark))
    .where('id', '=', id)
    .where(column, 'is', null)
    .where('returned_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function giftFrom(row: GiftsTables['gifts']): Gift {
  return {
    ...{ id: row.id, pledgeId: row.pledge_id, wayId: row.way_id, minor: row.amount, currency: row.currency },
    ...{ name: row.name, storyId: row.story_id, arrivedAt: row.arrived_at },
    ...{ settledAt: row.settled_at, returnedMinor: Number(row.returned), returnedAt: row.returned_at },
    ...{ disputedAt: row.disputed_at, disputeEndedAt: row.dispute_ended_at, lostAt: row.lost_at },
    ...{ source: sourceOf(row.source), outsideId: row.outside_id, giverId: row.giver_id },
    ...termsFrom(row),
  };
}

function sourceOf(said: string): GiftSource {
  return GIFT_SOURCES.find((source) => source === said) ?? 'hand';
}
