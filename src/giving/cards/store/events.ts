import type { Reader, Writer } from '#platform/database';
import type { CardsTables } from '../tables.ts';
import type { CardEvent, CardFact } from '../words.ts';

/** False: the event came before, perhaps at this very moment. */
export async function insertEvent(
  writer: Writer,
  { id, type }: Pick<CardEvent, 'id' | 'type'>,
  at: string,
): Promise<boolean> {
  const row = await writer
    .tables<CardsTables>()
    .insertInto('stripe_events')
    .values({ id, type, received_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Which gift a payment, a charge or an invoice is; null: that is not known. Until the deed ends nobody else says it:
 * what is told of it and whose it is cannot miss each other.
 */
export async function giftOfRef(writer: Writer, ref: string): Promise<string | null> {
  const row = await writer
    .tables<CardsTables>()
    .insertInto('card_links')
    .values({ ref, gift_id: null, settled_at: null })
    .onConflict((conflict) => conflict.column('ref').doUpdateSet({ ref }))
    .returning('gift_id')
    .executeTakeFirstOrThrow();
  return row.gift_id;
}

/** The names of one gift at the card service. */
export async function refsOfGift(reader: Reader, giftId: string): Promise<readonly string[]> {
  const rows = await reader
    .tables<CardsTables>()
    .selectFrom('card_links')
    .select('ref')
    .where('gift_id', '=', giftId)
    .orderBy('ref')
    .execute();
  return rows.map(({ ref }) => ref);
}

/** Says whose it is. Returns when it was paid out, if that was told before. */
export async function linkRef(writer: Writer, ref: string, giftId: string): Promise<string | null> {
  const row = await writer
    .tables<CardsTables>()
    .insertInto('card_links')
    .values({ ref, gift_id: giftId, settled_at: null })
    .onConflict((conflict) => conflict.column('ref').doUpdateSet({ gift_id: giftId }))
    .returning('settled_at')
    .executeTakeFirstOrThrow();
  return row.settled_at;
}

/** Notes that a charge was paid out. Returns whose it is; null: that is not known yet. */
export async function noteSettled(writer: Writer, ref: string, at: string): Promise<string | null> {
  const row = await writer
    .tables<CardsTables>()
    .insertInto('card_links')
    .values({ ref, gift_id: null, settled_at: at })
    .onConflict((conflict) => conflict.column('ref').doUpdateSet({ settled_at: at }))
    .returning('gift_id')
    .executeTakeFirstOrThrow();
  return row.gift_id;
}

/** Keeps a fact until it is known whose it is. */
export async function keepWaiting(
  writer: Writer,
  { eventId, ref, fact, since }: { eventId: string; ref: string; fact: CardFact; since: string },
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .insertInto('card_waiting')
    .values({ event_id: eventId, ref, fact: JSON.stringify(fact), since })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .execute();
}

/** Takes out what waited for one of a gift's names, the oldest first. */
export async function takeWaiting(
  writer: Writer,
  ref: string,
): Promise<readonly { readonly eventId: string; readonly fact: CardFact }[]> {
  const rows = await writer
    .tables<CardsTables>()
    .deleteFrom('card_waiting')
    .where('ref', '=', ref)
    .returning(['event_id', 'fact', 'since'])
    .execute();
  return rows
    .sort((one, other) => (one.since < other.since ? -1 : 1))
    .map(({ event_id: eventId, fact }) => ({ eventId, fact: JSON.parse(fact) as CardFact }));
}

/** How many facts wait for a gift that is not known, since before an instant. */
export async function countWaiting(reader: Reader, before: string): Promise<number> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_waiting')
    .select((rows) => rows.fn.countAll<number>().as('many'))
    .where('since', '<', before)
    .executeTakeFirstOrThrow();
  return Number(row.many);
}
