import type { Reader, Writer } from '#platform/database';
import type { GiftsTables } from '../../gifts/tables.ts';
import type { CardsTables } from '../tables.ts';
import { type CardSubscription, CHECKOUT_STATES, type Checkout, type CheckoutState } from '../words.ts';

export async function insertCheckout(
  writer: Writer,
  { id, pledgeId, openedAt }: Pick<Checkout, 'id' | 'pledgeId' | 'openedAt'>,
  network: string,
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .insertInto('card_checkouts')
    .values({
      ...{ id, pledge_id: pledgeId, opened_at: openedAt, network, state: 'open' },
      ...{ session_id: null, url: null },
    })
    .execute();
}

/** What the card service has opened for a checkout. */
export async function setSession(
  writer: Writer,
  id: string,
  { sessionId, url }: { readonly sessionId: string; readonly url: string },
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .updateTable('card_checkouts')
    .set({ session_id: sessionId, url })
    .where('id', '=', id)
    .execute();
}

/** The latest try of a pledge; null: none was made. */
export async function latestCheckout(reader: Reader, pledgeId: string): Promise<Checkout | null> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_checkouts')
    .selectAll()
    .where('pledge_id', '=', pledgeId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? checkoutFrom(row) : null;
}

/** Those tries of a pledge that may still come to a payment, the latest first: open ones, and those that wait. */
export async function unendedCheckouts(reader: Reader, pledgeId: string): Promise<readonly Checkout[]> {
  const rows = await reader
    .tables<CardsTables>()
    .selectFrom('card_checkouts')
    .selectAll()
    .where('pledge_id', '=', pledgeId)
    .where('state', 'in', ['open', 'waiting'] satisfies CheckoutState[])
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(checkoutFrom);
}

/** How many were opened after an instant, and how many are open still that were after an earlier one. */
export async function countCheckouts(
  reader: Reader,
  since: { readonly opened: string; readonly stillOpen: string },
): Promise<{ readonly opened: number; readonly stillOpen: number }> {
  const rows = await reader
    .tables<CardsTables>()
    .selectFrom('card_checkouts')
    .select((row) => [
      row.fn.countAll<number>().filterWhere('opened_at', '>', since.opened).as('opened'),
      row.fn.countAll<number>().filterWhere('state', '=', 'open').as('stillOpen'),
    ])
    .where('opened_at', '>', since.stillOpen)
    .executeTakeFirstOrThrow();
  return { opened: Number(rows.opened), stillOpen: Number(rows.stillOpen) };
}

/** What became of a session, if it is still open or waits: what was paid stays paid. */
export async function endCheckout(
  writer: Writer,
  { pledgeId, sessionId, state }: { pledgeId: string; sessionId: string | null; state: CheckoutState },
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .updateTable('card_checkouts')
    .set({ state, url: null })
    .where('pledge_id', '=', pledgeId)
    .where('state', '<>', 'paid')
    .$if(sessionId !== null, (rows) => rows.where('session_id', '=', sessionId))
    .execute();
}

/** What the service says of a session that we asked it to end, unless an event has told more meanwhile. */
export async function noteAnswer(
  writer: Writer,
  sessionId: string,
  state: Extract<CheckoutState, 'expired' | 'waiting'>,
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .updateTable('card_checkouts')
    .set({ state, url: null })
    .where('session_id', '=', sessionId)
    .where('state', '=', 'open')
    .execute();
}

/** The networks beside tries and sessions are kept no longer. */
export async function forgetNetworks(writer: Writer, before: string): Promise<void> {
  const tables = writer.tables<CardsTables>();
  await tables
    .updateTable('card_checkouts')
    .set({ network: null })
    .where('network', 'is not', null)
    .where('opened_at', '<', before)
    .execute();
  await tables
    .updateTable('card_tries')
    .set({ network: null })
    .where('network', 'is not', null)
    .where('at', '<', before)
    .execute();
}

/** Writes how a subscription stands, unless something newer is known of it. */
export async function keepSubscription(
  writer: Writer,
  { failedAt: _, ...told }: CardSubscription & { readonly toldAt: string },
): Promise<void> {
  const values = {
    customer_id: told.customerId,
    status: told.status,
    ends_at: told.endsAt,
    told_at: told.toldAt,
  };
  await writer
    .tables<CardsTables>()
    .insertInto('card_subscriptions')
    .values({ id: told.id, pledge_id: told.pledgeId, failed_at: null, ...values })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(values)
        .where((row) =>
          // Several events may be of one second; that it ended is so whenever it is told.
          told.status === 'canceled' ? row.lit(true) : row('card_subscriptions.told_at', '<=', told.toldAt),
        )
        .where('card_subscriptions.status', '<>', 'canceled'),
    )
    .execute();
}

/** It could not be taken at `at`, unless it was paid since or a later try failed: events come in any order. */
export async function noteUnpaid(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<CardsTables & GiftsTables>()
    .updateTable('card_subscriptions')
    .set({ failed_at: at })
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('failed_at', 'is', null), eb('failed_at', '<', at)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gifts')
            .select('gifts.id')
            .whereRef('gifts.pledge_id', '=', 'card_subscriptions.pledge_id')
            .where('gifts.arrived_at', '>=', at),
        ),
      ),
    )
    .execute();
}

/** It was taken at `at`: what failed before that is made good. */
export async function notePaid(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<CardsTables>()
    .updateTable('card_subscriptions')
    .set({ failed_at: null })
    .where('id', '=', id)
    .where('failed_at', '<=', at)
    .execute();
}

/** Makes a subscription known that was paid before anything else was told of it. */
export async function noteSubscription(
  writer: Writer,
  { id, pledgeId, customerId }: Pick<CardSubscription, 'id' | 'pledgeId' | 'customerId'>,
): Promise<void> {
  await writer
    .tables<CardsTables>()
    .insertInto('card_subscriptions')
    .values({
      ...{ id, pledge_id: pledgeId, customer_id: customerId, status: 'active' },
      ...{ ends_at: null, failed_at: null, told_at: '' },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Those of a pledge, what was told last first: two pages of the card service that were both paid make two. */
export async function subscriptionsOf(
  reader: Reader,
  pledgeId: string,
): Promise<readonly CardSubscription[]> {
  const rows = await reader
    .tables<CardsTables>()
    .selectFrom('card_subscriptions')
    .selectAll()
    .where('pledge_id', '=', pledgeId)
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(subscriptionFrom);
}

function checkoutFrom(row: CardsTables['card_checkouts']): Checkout {
  const state = CHECKOUT_STATES.find((one) => one === row.state) ?? 'failed';
  return {
    ...{ id: row.id, pledgeId: row.pledge_id, openedAt: row.opened_at, state },
    ...{ sessionId: row.session_id, url: row.url },
  };
}

function subscriptionFrom(row: CardsTables['card_subscriptions']): CardSubscription {
  return {
    ...{ id: row.id, pledgeId: row.pledge_id, customerId: row.customer_id, status: row.status },
    ...{ endsAt: row.ends_at, failedAt: row.failed_at },
  };
}
