import type Stripe from 'stripe';
import type { Clock } from '#platform/clock';
import { fromRailAmount, railAmount } from './rules/rail-amount.ts';
import { readEvent } from './rules/read-event.ts';
import { transactionFrom } from './rules/read-objects.ts';
import type { CardService, Returned, StripeAccount } from './service.ts';
import type { CardMode, CheckoutToOpen } from './words.ts';

/** An event signed longer ago is not taken, in seconds; 0 would take any. */
const OLDEST = 300;
/** So far may the service's clock be ahead of ours, in seconds: the SDK has no bound for that. */
const AHEAD = 300;
const PATIENCE = 20_000;

/** Opens the official SDK on the newsroom's account. The one place that speaks to the card service. */
export async function openStripe(account: StripeAccount, clock: Clock): Promise<CardService> {
  const { default: StripeClient } = await import('stripe');
  const stripe = new StripeClient(account.secretKey, {
    ...{ maxNetworkRetries: 1, telemetry: false, timeout: PATIENCE },
    ...at(account.apiBase),
  });
  const idOf = (thing: string | { readonly id: string } | null | undefined) =>
    typeof thing === 'string' ? thing : (thing?.id ?? null);
  return {
    mode: modeOf(account.secretKey),
    async hear(raw, signature) {
      const now = clock.now().getTime();
      if (signature === undefined || isAhead(signature, now)) return null;
      try {
        stripe.webhooks.constructEvent(raw, signature, account.webhookSecret, OLDEST, undefined, now);
      } catch {
        return null;
      }
      return readEvent(JSON.parse(raw.toString('utf8')));
    },
    async openCheckout(checkout) {
      const session = await stripe.checkout.sessions.create(sessionOf(checkout), {
        idempotencyKey: checkout.id,
      });
      if (session.url === null || session.url === undefined) throw new Error('The session has no address.');
      return { sessionId: session.id, url: session.url };
    },
    async endCheckout(sessionId) {
      try {
        await stripe.checkout.sessions.expire(sessionId);
        return 'ended';
      } catch (failure) {
        if (!(failure instanceof StripeClient.errors.StripeInvalidRequestError)) throw failure;
        // It is of an account that we had before: nobody pays this one there.
        if (failure.code === 'resource_missing') return 'ended';
        const { status } = await stripe.checkout.sessions.retrieve(sessionId);
        // Still open, it was refused for another reason: nothing is known of a payment.
        if (status === 'open') throw failure;
        return status === 'expired' ? 'ended' : 'done';
      }
    },
    async openPortal({ customerId, comeBackTo }) {
      const asked = { customer: customerId, return_url: comeBackTo };
      return (await stripe.billingPortal.sessions.create(asked)).url;
    },
    async sendBack({ id, paymentId, railMinor }) {
      const asked = { payment_intent: paymentId, amount: railMinor };
      try {
        return returnedFrom(await stripe.refunds.create(asked, { idempotencyKey: id }), paymentId);
      } catch (failure) {
        // It went back already, or is in dispute: asking again changes nothing.
        if (failure instanceof StripeClient.errors.StripeInvalidRequestError) return 'refused';
        throw failure;
      }
    },
    async paymentOfInvoice(invoice) {
      const { data } = await stripe.invoicePayments.list({ invoice, status: 'paid', limit: 1 });
      return idOf(data[0]?.payment.payment_intent);
    },
    async invoiceOfPayment(payment_intent) {
      const payment = { type: 'payment_intent', payment_intent } as const;
      const { data } = await stripe.invoicePayments.list({ payment, limit: 1 });
      return idOf(data[0]?.invoice);
    },
    async chargeOf(paymentId) {
      const expand = ['latest_charge.balance_transaction'];
      const { latest_charge: charge } = await stripe.paymentIntents.retrieve(paymentId, { expand });
      if (charge === null || typeof charge === 'string') return null;
      const transaction = transactionFrom(charge.balance_transaction);
      return transaction === null ? null : { chargeId: charge.id, transaction };
    },
    async returnsOf(payment_intent) {
      const found = await stripe.refunds
        .list({ payment_intent, limit: 100 })
        .autoPagingToArray({ limit: 1_000 });
      return found.map((refund) => returnedFrom(refund, payment_intent));
    },
    async transaction(id) {
      const found = transactionFrom(await stripe.balanceTransactions.retrieve(id));
      if (found === null) throw new Error('This is no transaction that we can read.');
      return found;
    },
    async chargesOfPayout(payout) {
      const listed = stripe.balanceTransactions.list({ payout, limit: 100 });
      const found = await listed.autoPagingToArray({ limit: 10_000 });
      return found.flatMap(({ source }) => idOf(source) ?? []).filter((id) => /^(ch|py)_/.test(id));
    },
  };
}

export function modeOf(secretKey: string): CardMode {
  return secretKey.includes('_live_') ? 'live' : 'test';
}

/** The amount is our own row's, whatever anybody sends; what the giver told us stays with us. */
function sessionOf(checkout: CheckoutToOpen): Stripe.Checkout.SessionCreateParams {
  const { pledgeId, reference, rhythm, currency, comeBackTo, title } = checkout;
  const unit_amount = railAmount(checkout);
  if (unit_amount === null) throw new Error('The card service cannot carry this amount.');
  const metadata = { pledge: pledgeId, reference };
  const price_data = { currency: currency.toLowerCase(), unit_amount, product_data: { name: title } };
  const common = {
    ...{ client_reference_id: pledgeId, metadata, submit_type: 'donate' as const },
    ...{ success_url: comeBackTo, cancel_url: comeBackTo },
    expires_at: Math.floor(Date.parse(checkout.openUntil) / 1_000),
  };
  if (rhythm === 'once') {
    const line_items = [{ quantity: 1, price_data }];
    return { ...common, mode: 'payment', line_items, payment_intent_data: { metadata } };
  }
  const recurring = { interval: rhythm === 'monthly' ? ('month' as const) : ('year' as const) };
  const line_items = [{ quantity: 1, price_data: { ...price_data, recurring } }];
  return { ...common, mode: 'subscription', line_items, subscription_data: { metadata } };
}

function returnedFrom(refund: Stripe.Refund, ref: string): Returned {
  const money = fromRailAmount(refund.amount, refund.currency);
  if (money === null) throw new Error('This is no amount of its currency.');
  const transaction = refund.balance_transaction;
  return {
    ...{ ...money, kind: 'return', ref, returnId: refund.id },
    hasFailed: refund.status === 'failed' || refund.status === 'canceled',
    transactionId: typeof transaction === 'string' ? transaction : (transaction?.id ?? null),
  };
}

/** Signed at a time that has not come, or at none. */
function isAhead(signature: string, now: number): boolean {
  const times = [...signature.matchAll(/(?:^|,)\s*t=([^,]*)/g)].map(([, time]) => Number(time));
  return times.length !== 1 || !times.every((time) => time <= now / 1_000 + AHEAD);
}

function at(
  apiBase: string | undefined,
): Partial<Record<'host' | 'port', string>> & { protocol?: 'http' | 'https' } {
  if (apiBase === undefined) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  const isPlain = protocol === 'http:';
  return { host: hostname, port: port || (isPlain ? '80' : '443'), protocol: isPlain ? 'http' : 'https' };
}
