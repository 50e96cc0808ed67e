import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { answerPage } from './stripe-pages.ts';

type Thing = Record<string, unknown> & { readonly id: string };
type Tree = { [name: string]: string | Tree };

/** What an event of the card service is, before it is signed. */
export interface StripeEvent extends Thing {
  readonly type: string;
  readonly created: number;
  readonly livemode: boolean;
  readonly data: { readonly object: Thing };
}

export const SECRET_KEY = 'sk_test_standin';
export const WEBHOOK_SECRET = 'whsec_standin';
/** What the stand-in keeps of each payment: 2.9 % and 30. */
export const feeOf = (amount: number) => Math.round(amount * 0.029) + 30;

const signing = new Stripe(SECRET_KEY);

/** An event as it comes over the wire. `at`: in seconds; `secret`: another than ours. */
export function signed(event: unknown, { at, secret = WEBHOOK_SECRET }: { at: number; secret?: string }) {
  const payload = JSON.stringify(event);
  const signature = signing.webhooks.generateTestHeaderString({ payload, secret, timestamp: at });
  return { payload, signature };
}

class StripeError extends Error {
  readonly status: number;
  readonly error: { type: string; message: string; code?: string; param?: string };

  constructor(status: number, error: StripeError['error']) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

/** A payment that a giver's page, a bank or somebody at the service's own pages has made. */
export interface Paid {
  readonly pledgeId: string;
  readonly paymentId: string;
  readonly chargeId: string;
  /** Of one that comes again and again. */
  readonly invoiceId: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly events: readonly StripeEvent[];
}

/**
 * A stand-in for the card service: it speaks its wire format to the official SDK (forms in, JSON out, idempotency keys,
 * errors in their shape), and makes the events that the real one would send. Nothing is sent by itself.
 */
export class StripeStandIn {
  readonly things = new Map<string, Thing>();
  readonly asked: { readonly path: string; readonly form: Tree; readonly key: string | undefined }[] = [];
  /** The events of what was paid on its own pages, not sent yet. */
  readonly owed: StripeEvent[] = [];
  /** While it is set, every request is answered with this status. */
  failing: number | null = null;
  /** The time of the service, in seconds. */
  now = 0;
  private readonly answered = new Map<string, { asked: string; thing: Thing }>();
  private count = 0;

  readonly url: () => string;

  constructor(url: () => string) {
    this.url = url;
  }

  id(prefix: string): string {
    this.count += 1;
    return `${prefix}_${String(this.count).padStart(6, '0')}`;
  }

  keep<One extends Thing>(thing: One): One {
    this.things.set(thing.id, thing);
    return thing;
  }

  event(type: string, object: Thing): StripeEvent {
    const about = { object: 'event', api_version: '2026-10-28.endive', pending_webhooks: 1, request: null };
    return {
      ...about,
      id: this.id('evt'),
      type,
      created: this.now,
      livemode: false,
      data: { object: { ...object } },
    };
  }

  /** The giver pays on the page of a session: what that makes, with its events. Throws where it was ended. */
  pay(sessionId: string): Paid {
    const session = this.things.get(sessionId);
    if (session === undefined || session['status'] === 'expired') {
      throw new Error(`There is no session ${sessionId} to be paid.`);
    }
    const [amount, currency] = [session['amount_total'] as number, session['currency'] as string];
    const metadata = session['metadata'] as { pledge: string };
    if (session['mode'] === 'payment') {
      const made = this.charge({ amount, currency, metadata });
      const paid = { ...session, status: 'complete', payment_status: 'paid', payment_intent: made.paymentId };
      this.keep(paid);
      const events = [this.event('checkout.session.completed', paid), ...made.events];
      return { ...made, pledgeId: metadata.pledge, invoiceId: null, events };
    }
    const subscription = this.keep({
      ...{ id: this.id('sub'), object: 'subscription', status: 'active', customer: this.id('cus'), metadata },
      ...{ cancel_at: null, ended_at: null, amount, currency },
    });
    const first = this.renew(subscription.id);
    const { id, customer } = subscription;
    const how = { subscription: id, customer, invoice: first.invoiceId };
    const paid = this.keep({ ...session, status: 'complete', payment_status: 'paid', ...how });
    const made = this.event('customer.subscription.created', subscription);
    return { ...first, events: [made, ...first.events, this.event('checkout.session.completed', paid)] };
  }

  /** A month has gone by: the next invoice of a subscription is paid. */
  renew(subscriptionId: string): Paid {
    const subscription = this.things.get(subscriptionId);
    if (subscription === undefined) throw new Error(`There is no subscription ${subscriptionId}.`);
    const { amount, currency, customer } = subscription as unknown as {
      amount: number;
      currency: string;
      customer: string;
    };
    const metadata = subscription['metadata'] as { pledge: string };
    const made = this.charge({ amount, currency, metadata: {} });
    const parent = {
      type: 'subscription_details',
      subscription_details: { subscription: subscriptionId, metadata },
    };
    const invoice = this.keep({
      ...{ id: this.id('in'), object: 'invoice', amount_paid: amount, currency, customer, parent },
      ...{ status: 'paid', status_transitions: { paid_at: this.now } },
    });
    const payment = this.keep({
      ...{ id: this.id('inpay'), object: 'invoice_payment', invoice: invoice.id, status: 'paid' },
      payment: { type: 'payment_intent', payment_intent: made.paymentId },
    });
    const events = [
      ...made.events,
      this.event('invoice.paid', invoice),
      this.event('invoice_payment.paid', payment),
    ];
    return { ...made, pledgeId: metadata.pledge, invoiceId: invoice.id, events };
  }

  private charge({
    amount,
    currency,
    metadata,
  }: {
    amount: number;
    currency: string;
    metadata: Record<string, string>;
  }) {
    const chargeId = this.id('ch');
    const transaction = this.transaction({ amount, fee: feeOf(amount), currency, source: chargeId });
    const paymentId = this.id('pi');
    const charge = this.keep({
      ...{ id: chargeId, object: 'charge', amount, amount_refunded: 0, currency, metadata },
      ...{ payment_intent: paymentId, balance_transaction: transaction.id },
    });
    const intent = { object: 'payment_intent', amount, currency, metadata, latest_charge: chargeId };
    this.keep({ ...intent, id: paymentId, status: 'succeeded' });
    return { paymentId, chargeId, amount, currency, events: [this.event('charge.succeeded', charge)] };
  }

  transaction(fields: {
    amount: number;
    fee: number;
    currency: string;
    source: string;
    payout?: string;
  }): Thing {
    const net = fields.amount - fields.fee;
    return this.keep({ ...fields, id: this.id('txn'), object: 'balance_transaction', net });
  }

  /** Somebody has money sent back, here or on the service's own pages. Throws where there is not so much left. */
  refund(paymentId: string, amount?: number): { refund: Thing; events: readonly StripeEvent[] } {
    const charge = this.chargeOf(paymentId);
    const left = (charge['amount'] as number) - (charge['amount_refunded'] as number);
    const minor = amount ?? left;
    if (minor > left || minor <= 0) {
      const message = `Refund amount (${minor}) is greater than unrefunded amount on charge (${left})`;
      throw new StripeError(400, { type: 'invalid_request_error', message, param: 'amount' });
    }
    const currency = charge['currency'] as string;
    const id = this.id('re');
    const transaction = this.transaction({ amount: -minor, fee: 0, currency, source: id });
    const refund = this.keep({
      ...{ id, object: 'refund', amount: minor, currency, status: 'succeeded', charge: charge.id },
      ...{ payment_intent: paymentId, balance_transaction: transaction.id },
    });
    const now = this.keep({ ...charge, amount_refunded: (charge['amount_refunded'] as number) + minor });
    const events = [this.event('refund.created', refund), this.event('charge.refunded', now)];
    return { refund, events: [...events, this.event('refund.updated', refund)] };
  }

  /** What was sent back did not arrive. */
  failRefund(refundId: string): readonly StripeEvent[] {
    const refund = this.keep({ ...(this.things.get(refundId) as Thing), status: 'failed' });
    return [this.event('refund.failed', refund), this.event('charge.refund.updated', refund)];
  }

  /** The giver's bank wants a payment back; what the service tells of that to its end. */
  dispute(paymentId: string, ends: 'won' | 'lost' | null, fee = 1_500): readonly StripeEvent[] {
    const charge = this.chargeOf(paymentId);
    const [amount, currency] = [charge['amount'] as number, charge['currency'] as string];
    const id = this.id('dp');
    const taken = this.transaction({ amount: -amount, fee, currency, source: id });
    const open = {
      ...{ id, object: 'dispute', amount, currency, charge: charge.id, payment_intent: paymentId },
      ...{ status: 'needs_response', balance_transactions: [] as Thing[] },
    };
    const withdrawn = { ...open, balance_transactions: [taken] };
    const begun = [
      this.event('charge.dispute.created', open),
      this.event('charge.dispute.funds_withdrawn', withdrawn),
    ];
    if (ends === null) return begun;
    const closed = { ...withdrawn, status: ends };
    if (ends === 'lost') return [...begun, this.event('charge.dispute.closed', closed)];
    const back = this.transaction({ amount, fee: 0, currency, source: id });
    const restored = { ...closed, balance_transactions: [taken, back] };
    return [
      ...begun,
      this.event('charge.dispute.closed', closed),
      this.event('charge.dispute.funds_reinstated', restored),
    ];
  }

  /** What payments brought, less what they cost, goes to the bank. */
  payOut(paymentIds: readonly string[]): { amount: number; event: StripeEvent } {
    const id = this.id('po');
    let amount = 0;
    let currency = '';
    for (const paymentId of paymentIds) {
      const transaction = this.things.get(this.chargeOf(paymentId)['balance_transaction'] as string) as Thing;
      this.keep({ ...transaction, payout: id });
      amount += transaction['net'] as number;
      currency = transaction['currency'] as string;
    }
    const payout = this.keep({ id, object: 'payout', amount, currency, status: 'paid' });
    return { amount, event: this.event('payout.paid', payout) };
  }

  private chargeOf(paymentId: string): Thing {
    const intent = this.things.get(paymentId);
    const charge = this.things.get(String(intent?.['latest_charge']));
    if (charge === undefined) throw missing(paymentId);
    return charge;
  }

  answer(method: string, path: string, form: Tree, key: string | undefined): unknown {
    if (this.failing !== null) throw new StripeError(this.failing, { type: 'api_error', message: 'Down.' });
    this.asked.push({ path, form, key });
    if (method === 'POST' && key !== undefined)
      return this.once(key, JSON.stringify([path, form]), () => this.act(path, form));
    return method === 'POST' ? this.act(path, form) : this.find(path, form);
  }

  /** The same key is the same thing; with other words it is a mistake. */
  private once(key: string, asked: string, act: () => Thing): Thing {
    const before = this.answered.get(key);
    if (before && before.asked !== asked) {
      throw new StripeError(400, {
        type: 'idempotency_error',
        message: 'Keys for idempotent requests can only be used with the same parameters.',
      });
    }
    const thing = before?.thing ?? act();
    this.answered.set(key, { asked, thing });
    return thing;
  }

  /** Only one that nobody has paid can be ended. */
  private expire(sessionId: string): Thing {
    const session = this.things.get(sessionId);
    if (session === undefined) throw missing(sessionId);
    if (session['status'] === 'open') return this.keep({ ...session, status: 'expired', url: null });
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session['status']}.`;
    throw new StripeError(400, { type: 'invalid_request_error', message });
  }

  private act(path: string, form: Tree): Thing {
    const [, ended] = /^\/v1\/checkout\/sessions\/(\w+)\/expire$/.exec(path) ?? [];
    if (ended !== undefined) return this.expire(ended);
    if (path === '/v1/refunds') {
      const amount = form['amount'] === undefined ? undefined : Number(form['amount']);
      return this.refund(String(form['payment_intent']), amount).refund;
    }
    if (path === '/v1/billing_portal/sessions') {
      const id = this.id('bps');
      const url = `${this.url()}/portal/${id}`;
      return this.keep({ id, object: 'billing_portal.session', url, return_url: form['return_url'] });
    }
    if (path !== '/v1/checkout/sessions') throw missing(path);
    const [line] = Object.values(form['line_items'] as Tree) as Tree[];
    const price = line?.['price_data'] as Tree;
    const id = this.id('cs_test');
    return this.keep({
      ...{ id, object: 'checkout.session', url: `${this.url()}/pay/${id}`, status: 'open', livemode: false },
      ...{ mode: form['mode'], client_reference_id: form['client_reference_id'], metadata: form['metadata'] },
      ...{
        amount_total: Number(price['unit_amount']),
        currency: price['currency'],
        payment_status: 'unpaid',
      },
      ...{ payment_intent: null, subscription: null, invoice: null, customer: null },
      ...{ success_url: form['success_url'], cancel_url: form['cancel_url'] },
    });
  }

  private find(path: string, query: Tree): unknown {
    const [, kind = '', id] = /^\/v1\/(checkout\/sessions|\w+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (id !== undefined) return this.expanded(this.things.get(id) ?? missing(id));
    const asked = (query['payment'] as Tree | undefined)?.['payment_intent'];
    const data = [...this.things.values()].filter((thing) => {
      if (thing['object'] !== kind.replace(/s$/, '')) return false;
      if (kind === 'refunds') return thing['payment_intent'] === query['payment_intent'];
      if (kind === 'balance_transactions') return thing['payout'] === query['payout'];
      const payment = thing['payment'] as { payment_intent: string };
      return asked === undefined ? thing['invoice'] === query['invoice'] : payment.payment_intent === asked;
    });
    return { object: 'list', url: path, has_more: false, data };
  }

  /** A payment with its charge and that with what it did: the one thing that we have expanded. */
  private expanded(thing: Thing | StripeError): Thing {
    if (thing instanceof StripeError) throw thing;
    if (thing['object'] !== 'payment_intent') return thing;
    const charge = this.things.get(String(thing['latest_charge'])) as Thing;
    const transaction = this.things.get(String(charge['balance_transaction']));
    return { ...thing, latest_charge: { ...charge, balance_transaction: transaction } };
  }
}

function missing(what: string): StripeError {
  const message = `No such object: '${what}'`;
  return new StripeError(404, { type: 'invalid_request_error', code: 'resource_missing', message });
}

/** Starts a stand-in on a free port of this machine. */
export async function aStripe(): Promise<StripeStandIn & { close(): Promise<void> }> {
  let url = '';
  const standIn = new StripeStandIn(() => url);
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://stripe');
    const send = (status: number, body: unknown) => {
      // As the service does with its own failures: it would only repeat itself, and the SDK waits half a second for it.
      const again = status >= 500 ? { 'stripe-should-retry': 'false' } : {};
      const headers = { 'content-type': 'application/json', 'request-id': standIn.id('req'), ...again };
      response.writeHead(status, headers);
      response.end(JSON.stringify(body));
    };
    const shown = answerPage(standIn, request.method ?? 'GET', pathname);
    if (shown !== null) {
      if ('location' in shown) response.writeHead(303, { location: shown.location }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shown.html);
      return;
    }
    try {
      if (request.headers.authorization !== `Bearer ${SECRET_KEY}`) {
        throw new StripeError(401, { type: 'invalid_request_error', message: 'Invalid API Key provided' });
      }
      const form = treeOf(request.method === 'POST' ? await bodyOf(request) : search.slice(1));
      const key = request.headers['idempotency-key'];
      send(
        200,
        standIn.answer(request.method ?? 'GET', pathname, form, typeof key === 'string' ? key : undefined),
      );
    } catch (failure) {
      if (failure instanceof StripeError) send(failure.status, { error: failure.error });
      else send(500, { error: { type: 'api_error', message: String(failure) } });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(standIn, {
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** `a[b][0]=c` as the SDK writes it, as a tree. */
function treeOf(text: string): Tree {
  const tree: Tree = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    let at = tree;
    for (const part of path.slice(0, -1)) {
      at[part] ??= {};
      at = at[part] as Tree;
    }
    at[path.at(-1) ?? ''] = value;
  }
  return tree;
}
