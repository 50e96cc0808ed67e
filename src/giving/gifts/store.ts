import { locked, type Reader, type Writer } from '#platform/database';
import { termsFrom, termsRow } from '../terms.ts';
import type { GiftsTables } from './tables.ts';
import { GIFT_SOURCES, type Gift, type GiftOutcome, type GiftReturn, type GiftSource } from './words.ts';

/** False: a gift of this id, or known outside by the same name, stands already. */
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
      ...{ disputed: gift.disputedMinor, dispute_taken_at: gift.disputeTakenAt, struck_at: gift.struckAt },
      ...{ dispute_restored_at: gift.disputeRestoredAt, source: gift.source, outside_id: gift.outsideId },
      ...termsRow(gift),
    })
    .onConflict((conflict) => conflict.doNothing())
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

/** As `findGift`; until the deed ends nothing else becomes of it. */
export async function lockGift(writer: Writer, id: string): Promise<Gift | null> {
  const rows = writer.tables<GiftsTables>().selectFrom('gifts').selectAll().where('id', '=', id);
  const row = await locked(writer, rows).executeTakeFirst();
  return row ? giftFrom(row) : null;
}

/** Writes what became of a gift that is locked. */
export async function setOutcome(writer: Writer, id: string, now: Partial<GiftOutcome>): Promise<void> {
  const columns = Object.entries(now).map(([name, value]) => [OUTCOME[name as keyof GiftOutcome], value]);
  await writer
    .tables<GiftsTables>()
    .updateTable('gifts')
    .set(Object.fromEntries(columns))
    .where('id', '=', id)
    .execute();
}

/** Nobody is named on a wall by this gift, nor by another of its promise. False: nobody was. */
export async function setUnnamed(
  writer: Writer,
  { id, pledgeId }: Pick<Gift, 'id' | 'pledgeId'>,
): Promise<boolean> {
  const rows = await writer
    .tables<GiftsTables>()
    .updateTable('gifts')
    .set({ named_since: null })
    .where((gift) =>
      pledgeId === null
        ? gift('id', '=', id)
        : gift.or([gift('id', '=', id), gift('pledge_id', '=', pledgeId)]),
    )
    .where('named_since', 'is not', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

const OUTCOME = {
  ...{ settledAt: 'settled_at', returnedMinor: 'returned', returnedAt: 'returned_at' },
  ...{ disputedMinor: 'disputed', disputedAt: 'disputed_at', disputeEndedAt: 'dispute_ended_at' },
  ...{ lostAt: 'lost_at', disputeTakenAt: 'dispute_taken_at', disputeRestoredAt: 'dispute_restored_at' },
  struckAt: 'struck_at',
} as const satisfies Record<keyof GiftOutcome, keyof GiftsTables['gifts']>;

/** False: one of that id stands already, or failed before it was told. */
export async function insertReturn(
  writer: Writer,
  { id, giftId, minor, at, failedAt }: GiftReturn,
  staffId: string | null,
): Promise<boolean> {
  const row = await writer
    .tables<GiftsTables>()
    .insertInto('gift_returns')
    .values({ id, gift_id: giftId, amount: minor, at, failed_at: failedAt, by_staff_id: staffId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The return that has failed by this; null: it had before, or is not there. */
export async function failReturn(writer: Writer, id: string, at: string): Promise<GiftReturn | null> {
  const row = await writer
    .tables<GiftsTables>()
    .updateTable('gift_returns')
    .set({ failed_at: at })
    .where('id', '=', id)
    .where('failed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ? returnFrom(row) : null;
}

/** What went back of a gift, the oldest first. */
export async function returnsOfGift(reader: Reader, giftId: string): Promise<readonly GiftReturn[]> {
  const rows = await reader
    .tables<GiftsTables>()
    .selectFrom('gift_returns')
    .selectAll()
    .where('gift_id', '=', giftId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(returnFrom);
}

function returnFrom(row: GiftsTables['gift_returns']): GiftReturn {
  const { id, gift_id: giftId, at, failed_at: failedAt } = row;
  return { id, giftId, minor: Number(row.amount), at, failedAt };
}

export function giftFrom(row: GiftsTables['gifts']): Gift {
  return {
    ...{ id: row.id, pledgeId: row.pledge_id, wayId: row.way_id, minor: row.amount, currency: row.currency },
    ...{ name: row.name, storyId: row.story_id, arrivedAt: row.arrived_at },
    ...{ settledAt: row.settled_at, returnedMinor: Number(row.returned), returnedAt: row.returned_at },
    ...{ disputedAt: row.disputed_at, disputeEndedAt: row.dispute_ended_at, lostAt: row.lost_at },
    ...{ disputedMinor: Number(row.disputed), disputeTakenAt: row.dispute_taken_at },
    ...{ disputeRestoredAt: row.dispute_restored_at, struckAt: row.struck_at },
    ...{ source: sourceOf(row.source), outsideId: row.outside_id, giverId: row.giver_id },
    ...termsFrom(row),
  };
}

function sourceOf(said: string): GiftSource {
  return GIFT_SOURCES.find((source) => source === said) ?? 'hand';
}
