import type { DisputeStep } from '../../gifts/words.ts';
import type { CardFact } from '../words.ts';
import { disputeSchema, moneyFrom, transactionFrom } from './read-objects.ts';

/**
 * What an event tells of a dispute: the step that it is named after, and how the dispute stood when it was made, so
 * that a late one tells the earlier ones as well. An inquiry (`warning_…`) takes nothing and is no dispute yet.
 */
export function disputeFact(object: unknown, { type }: { readonly type: string }): CardFact | null {
  const read = disputeSchema.parse(object);
  const ref = read.payment_intent ?? read.charge;
  if (ref === null || read.status.startsWith('warning_')) return null;
  const steps: DisputeStep[] = ['opened'];
  const transactions = (read.balance_transactions ?? []).flatMap((one) => transactionFrom(one) ?? []);
  const has = (sign: 1 | -1) => transactions.some(({ amount }) => Math.sign(amount.minor) === sign);
  if (type.endsWith('.funds_withdrawn') || has(-1)) steps.push('taken');
  if (type.endsWith('.funds_reinstated') || has(1)) steps.push('restored');
  if (read.status === 'won') steps.push('won');
  if (read.status === 'lost') steps.push('lost');
  return {
    ...{ ...moneyFrom(read.amount, read.currency), kind: 'dispute', ref, disputeId: read.id, steps },
    transactions,
  };
}
