import type { Reader, Writer } from '#platform/database';
import type { CardsTables } from '../tables.ts';

/** What the treasurer has the card service send back of a gift. */
export interface ReturnWish {
  readonly id: string;
  readonly giftId: string;
  readonly minor: number;
}

/** False: it was asked for before. */
export async function insertWish(
  writer: Writer,
  { id, giftId, minor }: ReturnWish,
  asked: { readonly at: string; readonly by: string | null },
): Promise<boolean> {
  const row = await writer
    .tables<CardsTables>()
    .insertInto('card_return_wishes')
    .values({
      ...{ id, gift_id: giftId, amount: minor, asked_at: asked.at, asked_by: asked.by },
      ...{ ended_at: null, refused: null },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findWish(
  reader: Reader,
  id: string,
): Promise<(ReturnWish & { readonly endedAt: string | null }) | null> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_return_wishes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { id: row.id, giftId: row.gift_id, minor: Number(row.amount), endedAt: row.ended_at } : null;
}

/** One that the card service has not answered; null: it has, or there is none. */
export async function findOpenWish(reader: Reader, id: string): Promise<ReturnWish | null> {
  const wish = await findWish(reader, id);
  return wish?.endedAt === null ? wish : null;
}

/** What was asked of the card service for a gift and not answered yet, the oldest first; in minor units. */
export async function openWishes(
  reader: Reader,
  giftId: string,
): Promise<readonly { readonly minor: number; readonly askedAt: string }[]> {
  const rows = await reader
    .tables<CardsTables>()
    .selectFrom('card_return_wishes')
    .select(['amount', 'asked_at'])
    .where('gift_id', '=', giftId)
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(({ amount, asked_at: askedAt }) => ({ minor: Number(amount), askedAt }));
}

/** What is on its way back of a gift, in minor units. */
export async function wishedOf(reader: Reader, giftId: string): Promise<number> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_return_wishes')
    .select((rows) => rows.fn.sum<number | null>('amount').as('sum'))
    .where('gift_id', '=', giftId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.sum ?? 0);
}

export async function endWish(
  writer: Writer,
  id: string,
  { at, refused }: { readonly at: string; readonly refused: string | null },
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .updateTable('card_return_wishes')
    .set({ ended_at: at, refused })
    .where('id', '=', id)
    .execute();
}
