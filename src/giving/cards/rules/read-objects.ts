import * as z from 'zod';
import { type Instant, instantOf } from '#platform/clock';
import type { Money } from '#platform/money';
import type { RailTransaction } from '../words.ts';
import { fromRailAmount } from './rail-amount.ts';

/** An object of the card service, or its id alone where it was not expanded. */
const refSchema = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);
export const idSchema = refSchema.nullish().transform((id) => id ?? null);
export const metadataSchema = z
  .record(z.string(), z.string())
  .nullish()
  .transform((metadata) => metadata?.['pledge'] ?? null);

export const transactionSchema = z.object({
  ...{ id: z.string(), amount: z.number().int(), fee: z.number().int(), currency: z.string() },
});

export const sessionSchema = z.object({
  ...{ id: z.string(), mode: z.string(), payment_status: z.string(), metadata: metadataSchema },
  ...{ client_reference_id: z.string().nullish(), amount_total: z.number().int().nullish() },
  ...{ currency: z.string().nullish(), payment_intent: idSchema, invoice: idSchema },
  ...{ subscription: idSchema, customer: idSchema },
});

const subscriptionDetails = z.object({ subscription: idSchema, metadata: metadataSchema }).nullish();

export const invoiceSchema = z.object({
  ...{ id: z.string(), amount_paid: z.number().int(), currency: z.string(), customer: idSchema },
  parent: z.object({ subscription_details: subscriptionDetails }).nullish(),
  status_transitions: z.object({ paid_at: z.number().nullish() }).nullish(),
});

export const invoicePaymentSchema = z.object({
  ...{ invoice: idSchema, payment: z.object({ payment_intent: idSchema }) },
});

export const subscriptionSchema = z.object({
  ...{ id: z.string(), status: z.string(), metadata: metadataSchema, customer: idSchema },
  ...{ cancel_at: z.number().nullish(), ended_at: z.number().nullish() },
});

export const chargeSchema = z.object({
  ...{ id: z.string(), amount_refunded: z.number().int(), currency: z.string(), payment_intent: idSchema },
});

export const refundSchema = z.object({
  ...{ id: z.string(), amount: z.number().int(), currency: z.string(), status: z.string().nullish() },
  ...{ payment_intent: idSchema, charge: idSchema, balance_transaction: idSchema },
});

export const disputeSchema = z.object({
  ...{ id: z.string(), amount: z.number().int(), currency: z.string(), status: z.string() },
  ...{ payment_intent: idSchema, charge: idSchema },
  balance_transactions: z.array(z.unknown()).nullish(),
});

export const payoutSchema = z.object({ id: z.string(), amount: z.number().int(), currency: z.string() });

/** What the service did on its books; null where it does not stand there as we know it. */
export function transactionFrom(given: unknown): RailTransaction | null {
  const { success, data } = transactionSchema.safeParse(given);
  if (!success) return null;
  const [amount, fee] = [data.amount, data.fee].map((one) => fromRailAmount(one, data.currency));
  return amount && fee ? { id: data.id, amount, feeMinor: fee.minor } : null;
}

/** An amount of an event. One that its currency cannot have is no event of ours: it throws, and comes again. */
export function moneyFrom(amount: number, currency: string): Money {
  const money = fromRailAmount(amount, currency);
  if (money === null) throw new Error(`${amount} is no amount of ${currency}.`);
  return money;
}

/** Of seconds since 1970. */
export function instantFrom(seconds: number): Instant {
  return instantOf(new Date(seconds * 1_000));
}
