import { DESK_LANGUAGE } from '#desk';
import { amountInWords } from '#platform/money';
import { Button, Moment, type SiteFacts } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import { giftHref } from '../../gifts/desk/paths.ts';
import { reviewedPayment } from '../rules/reviewed-payment.ts';
import { REVIEWS_OF_OURS, type Review } from '../words.ts';
import { CARDS } from './paths.ts';

const say = (word: Parameters<typeof sayDesk>[1], facts: Parameters<typeof sayDesk>[2] = {}): string =>
  sayDesk(DESK_LANGUAGE, word, facts);

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

/** What the card service told and nobody believed: one item each, to be closed by whoever has looked at it. */
export function ReviewList({ reviews, site }: { readonly reviews: readonly Review[]; readonly site: Site }) {
  return (
    <ul class="desk-rows">
      {reviews.map((review) => (
        <ToReview review={review} site={site} />
      ))}
    </ul>
  );
}

function ToReview({ review, site }: { readonly review: Review; readonly site: Site }) {
  const { id, at, money, reason, eventId, eventType, outsideId, pledgeId } = review;
  const amount = money === null ? '' : amountInWords(money, site.language);
  const isOurs = pledgeId !== null && REVIEWS_OF_OURS.includes(reason);
  const payment = reviewedPayment(review);
  return (
    <li class="desk-row">
      <div class="desk-row__text">
        <p>
          {amount !== '' && <strong>{isOurs ? <a href={giftHref(pledgeId)}>{amount}</a> : amount}</strong>}{' '}
          {say(`card-review-${reason}`)}
        </p>
        <p class="desk-soft">
          <Moment at={at} site={site} detail="date-and-time" />, {eventType} <code>{eventId}</code>{' '}
          {outsideId !== null && <code>{outsideId}</code>}
        </p>
        {payment !== null && <p class="desk-soft">{say(`card-review-${payment}`)}</p>}
      </div>
      <div class="desk-row__deeds">
        {payment !== null && (
          <form method="post" action={`${CARDS}/reviews/${id}/enter`}>
            <Button>{say('card-review-enter', { amount })}</Button>
          </form>
        )}
        <form method="post" action={`${CARDS}/reviews/${id}/looked`}>
          <Button kind="quiet">{say('card-looked')}</Button>
        </form>
      </div>
    </li>
  );
}
