import type { CardEvent, CardFact, CardMode, CheckoutToOpen, RailTransaction } from './words.ts';

/** What it takes to reach the newsroom's account. */
export interface StripeAccount {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Another address than Stripe's own; left out but in tests. */
  readonly apiBase: string | undefined;
}

/** What the card service does for us. Each deed may fail as the network fails, and may be asked again. */
export interface CardService {
  readonly mode: CardMode;
  /** The event that this body is, signed by the service for us, not old and not ahead of time; null: it is none. */
  hear(raw: Buffer, signature: string | undefined): Promise<CardEvent | null>;
  /** Opens a session on the service's own page; asked again with the same `id`, it is the same one. */
  openCheckout(checkout: CheckoutToOpen): Promise<{ readonly sessionId: string; readonly url: string }>;
  /**
   * Ends a session, so that nobody can pay on its page. `done`: its giver is done there, or is at it just now, and
   * nothing can be ended.
   */
  endCheckout(sessionId: string): Promise<'ended' | 'done'>;
  /** The address at which a giver changes or stops what comes again and again. */
  openPortal(asked: { readonly customerId: string; readonly comeBackTo: string }): Promise<string>;
  /** Has so much of a payment sent back. Asked again with the same `id`, once. `refused`: it will not. */
  sendBack(asked: {
    readonly id: string;
    readonly paymentId: string;
    readonly railMinor: number;
  }): Promise<Returned | 'refused'>;
  /** The payment by which an invoice was paid; null: none yet. */
  paymentOfInvoice(invoiceId: string): Promise<string | null>;
  /** The invoice that a payment paid; null: it paid none. */
  invoiceOfPayment(paymentId: string): Promise<string | null>;
  /** The charge of a payment with what it did on the service's books; null while that is not known. */
  chargeOf(
    paymentId: string,
  ): Promise<{ readonly chargeId: string; readonly transaction: RailTransaction } | null>;
  returnsOf(paymentId: string): Promise<readonly Returned[]>;
  transaction(id: string): Promise<RailTransaction>;
  /** The charges that a payout handed over. */
  chargesOfPayout(payoutId: string): Promise<readonly string[]>;
}

export type Returned = Extract<CardFact, { kind: 'return' }>;
