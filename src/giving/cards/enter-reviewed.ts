import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { sayDesk } from '../desk/messages.ts';
import { JUST_ARRIVED } from '../gifts/rules/gift-state.ts';
import type { Gift } from '../gifts/words.ts';
import { lockPledge } from '../pledges/store.ts';
import { findWays } from '../store.ts';
import { PLAIN_TERMS } from '../terms.ts';
import { enterCardGift, giftByCard } from './apply-fact.ts';
import type { HearingNeeds } from './hearing-needs.ts';
import { reviewedPayment } from './rules/reviewed-payment.ts';
import { endCheckout } from './store/checkouts.ts';
import { giftOfRef } from './store/events.ts';
import { closeReviewsOf, findReview } from './store/guards.ts';
import type { Review } from './words.ts';

/**
 * Enters a payment that did not fit its promise as a gift of the amount that came, over the card way, as the service
 * told it; what it cost is asked there. One payment is one gift, however often it was told or this is asked. Returns
 * the gift's id. Throws the 404 of what is no such payment, and a `Refusal` where there is no way by card.
 *
 * @param staffId who decided it
 */
export async function enterReviewed(
  writer: Writer,
  { reviewId, staffId }: { readonly reviewId: string; readonly staffId: string },
  needs: HearingNeeds,
): Promise<string> {
  const review = await findReview(writer, reviewId);
  const how = review === null ? null : reviewedPayment(review);
  const { outsideId = null, pledgeId = null } = review ?? {};
  if (review === null || how === null || outsideId === null) throw nothingHere();
  const gift = await giftOf(writer, review, needs);
  // In the order in which the service's own word takes them: the promise first, then the name.
  const known = await giftOfRef(writer, outsideId);
  if (known === null) {
    await enterCardGift(writer, { gift, outsideId, staffId }, needs);
    if (how === 'promised' && pledgeId !== null) {
      await endCheckout(writer, { pledgeId, sessionId: null, state: 'paid' });
    }
  }
  for (const closed of await closeReviewsOf(writer, outsideId, instantOf(needs.clock.now()))) {
    await needs.staff.recordAct(writer, {
      ...{ by: staffId, act: 'card-review-entered', subject: `card-review:${closed}` },
    });
  }
  return known ?? gift.id;
}

/** Of a promise that was made in another currency the purpose and the giver stay. */
async function giftOf(writer: Writer, review: Review, needs: HearingNeeds): Promise<Gift> {
  const { money, outsideId, pledgeId, at } = review;
  const pledge = pledgeId === null ? null : await lockPledge(writer, pledgeId);
  if (money === null || outsideId === null) throw nothingHere();
  const paid = { ...money, outsideId, paidAt: at };
  if (pledge !== null) {
    const gift = giftByCard(pledge, paid, needs.newId());
    // Who takes a name off a wall finds the gift by its promise, which this one has not.
    return reviewedPayment(review) === 'promised' ? gift : { ...gift, pledgeId: null, namedSince: null };
  }
  const way = (await findWays(writer)).find(({ details }) => details.kind === 'card');
  if (way === undefined) {
    const says = sayDesk(DESK_LANGUAGE, 'card-review-no-way');
    throw new Refusal('no-way-by-card', { status: 409, says });
  }
  return {
    ...{ id: needs.newId(), pledgeId: null, wayId: way.id, ...money, name: '', storyId: null },
    ...{ arrivedAt: at, ...JUST_ARRIVED, source: 'card', giverId: null, outsideId, ...PLAIN_TERMS },
  };
}
