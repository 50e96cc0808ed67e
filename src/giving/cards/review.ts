import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import { insertReview } from './store/guards.ts';
import type { CardEvent, CardFact, ReviewReason } from './words.ts';

/** Hands what the card service told to a person. But where it says otherwise, nothing of it is in the books. */
export async function review(
  writer: Writer,
  told: { readonly event: Pick<CardEvent, 'id' | 'type'>; reason: ReviewReason; fact: CardFact | null },
  { clock, newId }: Pick<GivingNeeds, 'clock' | 'newId'>,
): Promise<void> {
  const { event, reason, fact } = told;
  await insertReview(writer, {
    ...{ id: newId(), at: instantOf(clock.now()), reason, eventId: event.id, eventType: event.type },
    pledgeId: fact !== null && 'pledgeId' in fact ? fact.pledgeId : null,
    outsideId: fact === null ? null : nameOf(fact),
    money: fact !== null && 'minor' in fact ? { minor: fact.minor, currency: fact.currency } : null,
  });
}

/** What it is about is called there. */
function nameOf(fact: CardFact): string | null {
  if (fact.kind === 'paid') return fact.outsideId;
  if (fact.kind === 'return') return fact.returnId;
  if (fact.kind === 'dispute') return fact.disputeId;
  if (fact.kind === 'payout') return fact.payoutId;
  return 'ref' in fact ? fact.ref : null;
}
