import * as z from 'zod';
import type { CardEvent, CardFact } from '../words.ts';
import { disputeFact } from './dispute-fact.ts';
import {
  chargeSchema,
  idSchema,
  instantFrom,
  invoicePaymentSchema,
  invoiceSchema,
  moneyFrom,
  payoutSchema,
  refundSchema,
  sessionSchema,
  subscriptionSchema,
} from './read-objects.ts';

const eventSchema = z.object({
  ...{ id: z.string().min(1), type: z.string(), livemode: z.boolean(), created: z.number() },
  ...{ account: idSchema, data: z.object({ object: z.unknown() }) },
});

type Reading = (
  object: unknown,
  event: { readonly type: string; readonly created: number },
) => CardFact | null;

/**
 * Reads an event whose signature was proved. One of a kind that does not concern us tells nothing; null: it is no event
 * at all. Throws where one that concerns us is not as documented (docs.stripe.com/api/events/types): the service sends
 * it again, and somebody sees it in the log.
 */
export function readEvent(sent: unknown): CardEvent | null {
  const { success, data } = eventSchema.safeParse(sent);
  if (!success) return null;
  const { id, type, created } = data;
  const read = Object.hasOwn(READINGS, type) ? READINGS[type] : undefined;
  return {
    ...{ id, type, mode: data.livemode ? 'live' : 'test', account: data.account },
    fact: read?.(data.data.object, { type, created }) ?? null,
  };
}

const READINGS: Readonly<Record<string, Reading>> = {
  'checkout.session.completed': session,
  'checkout.session.async_payment_succeeded': session,
  'checkout.session.async_payment_failed': session,
  'checkout.session.expired': session,
  'invoice.paid': invoice,
  'invoice.payment_failed': unpaid,
  'invoice_payment.paid': linked,
  'customer.subscription.created': subscription,
  'customer.subscription.updated': subscription,
  'customer.subscription.deleted': subscription,
  'charge.failed': () => ({ kind: 'declined' }),
  'charge.refunded': charge,
  'charge.refund.updated': refund,
  'refund.created': refund,
  'refund.updated': refund,
  'refund.failed': refund,
  'charge.dispute.created': disputeFact,
  'charge.dispute.updated': disputeFact,
  'charge.dispute.funds_withdrawn': disputeFact,
  'charge.dispute.funds_reinstated': disputeFact,
  'charge.dispute.closed': disputeFact,
  'payout.paid': payout,
  'payout.failed': payout,
};

/** Paid only where it says so: a bank may still be at it when the giver is done. */
function session(object: unknown, { type, created }: { type: string; created: number }): CardFact | null {
  const read = sessionSchema.parse(object);
  const pledgeId = read.metadata ?? read.client_reference_id ?? null;
  if (pledgeId === null) return null;
  const { id: sessionId } = read;
  if (type.endsWith('.expired')) return { kind: 'checkout', pledgeId, sessionId, state: 'expired' };
  if (type.endsWith('.async_payment_failed'))
    return { kind: 'checkout', pledgeId, sessionId, state: 'failed' };
  if (read.payment_status !== 'paid') {
    return read.payment_status === 'unpaid'
      ? { kind: 'checkout', pledgeId, sessionId, state: 'waiting' }
      : null;
  }
  const outsideId = read.mode === 'subscription' ? read.invoice : read.payment_intent;
  // What comes again is told by its invoices as well.
  if (outsideId === null || !read.amount_total || !read.currency) return null;
  return {
    ...{ ...moneyFrom(read.amount_total, read.currency), kind: 'paid', pledgeId, outsideId, sessionId },
    ...{ subscriptionId: read.subscription, customerId: read.customer, paidAt: instantFrom(created) },
  };
}

function invoice(object: unknown, { created }: { created: number }): CardFact | null {
  const { id: outsideId, ...read } = invoiceSchema.parse(object);
  const pledgeId = read.parent?.subscription_details?.metadata ?? null;
  if (pledgeId === null || read.amount_paid === 0) return null;
  return {
    ...{ ...moneyFrom(read.amount_paid, read.currency), kind: 'paid', pledgeId, outsideId, sessionId: null },
    subscriptionId: read.parent?.subscription_details?.subscription ?? null,
    ...{ customerId: read.customer, paidAt: instantFrom(read.status_transitions?.paid_at ?? created) },
  };
}

function unpaid(object: unknown, { created }: { created: number }): CardFact | null {
  const subscriptionId = invoiceSchema.parse(object).parent?.subscription_details?.subscription ?? null;
  return subscriptionId === null ? null : { kind: 'unpaid', subscriptionId, at: instantFrom(created) };
}

function linked(object: unknown): CardFact | null {
  const { invoice: invoiceId, payment } = invoicePaymentSchema.parse(object);
  const ref = payment.payment_intent;
  return invoiceId === null || ref === null ? null : { kind: 'linked', invoiceId, ref };
}

function subscription(
  object: unknown,
  { type, created }: { type: string; created: number },
): CardFact | null {
  const read = subscriptionSchema.parse(object);
  const pledgeId = read.metadata;
  if (pledgeId === null) return null;
  const ends = read.ended_at ?? read.cancel_at ?? null;
  return {
    ...{ kind: 'subscription', pledgeId, subscriptionId: read.id, customerId: read.customer },
    status: type.endsWith('.deleted') ? 'canceled' : read.status,
    ...{ endsAt: ends === null ? null : instantFrom(ends), at: instantFrom(created) },
  };
}

function charge(object: unknown): CardFact | null {
  const { id, payment_intent, amount_refunded, currency } = chargeSchema.parse(object);
  return { ...moneyFrom(amount_refunded, currency), kind: 'returned-in-all', ref: payment_intent ?? id };
}

function refund(object: unknown): CardFact | null {
  const read = refundSchema.parse(object);
  const ref = read.payment_intent ?? read.charge;
  if (ref === null) return null;
  return {
    ...{ ...moneyFrom(read.amount, read.currency), kind: 'return', ref, returnId: read.id },
    hasFailed: read.status === 'failed' || read.status === 'canceled',
    transactionId: read.balance_transaction,
  };
}

function payout(object: unknown, { type, created }: { type: string; created: number }): CardFact {
  const { id: payoutId, amount, currency } = payoutSchema.parse(object);
  const outcome = type === 'payout.paid' ? 'paid' : 'failed';
  return { ...moneyFrom(amount, currency), kind: 'payout', payoutId, outcome, at: instantFrom(created) };
}
