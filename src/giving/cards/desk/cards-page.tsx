import { amountInWords } from '#platform/money';
import { Button, Moment, Notice, type SiteFacts } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import type { CardMode, RefusedTry, Review } from '../words.ts';

export interface CardsPageProps {
  /** null: cards are not set up. */
  readonly mode: CardMode | null;
  readonly pausedUntil: string | null;
  readonly reviews: readonly Review[];
  readonly tries: readonly RefusedTry[];
  /** What was told of gifts that we do not know, for more than a day. */
  readonly waiting: number;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** What no machine may decide about gifts by card, who was refused, and whether the way is open. */
export function CardsPage({ mode, pausedUntil, reviews, tries, waiting, site }: CardsPageProps) {
  const { language } = site;
  const say = (word: Parameters<typeof sayDesk>[1], facts = {}) => sayDesk(language, word, facts);
  return (
    <div class="desk-stack">
      <p>{say(mode === null ? 'cards-off' : `cards-${mode}`)}</p>
      {pausedUntil !== null && (
        <Notice kind="warn">
          <p>
            {say('cards-paused')} <Moment at={pausedUntil} site={site} />
          </p>
          <form method="post" action="/desk/cards/resume">
            <Button kind="quiet">{say('cards-resume')}</Button>
          </form>
        </Notice>
      )}
      {waiting > 0 && <p>{say('cards-waiting', { n: waiting })}</p>}
      <section>
        <h2>{say('cards-reviews')}</h2>
        {reviews.length === 0 ? (
          <p class="desk-soft">{say('cards-reviews-none')}</p>
        ) : (
          <ul class="gifts-list">
            {reviews.map((review) => (
              <ToReview review={review} site={site} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{say('cards-tries')}</h2>
        <p class="desk-soft">{say('cards-tries-hint')}</p>
        {tries.length === 0 ? (
          <p class="desk-soft">{say('cards-tries-none')}</p>
        ) : (
          <ul class="gifts-list">
            {tries.map(({ at, money, network, reason }) => (
              <li class="gifts-item">
                <Moment at={at} site={site} />{' '}
                {money !== null && <strong>{amountInWords(money, language)}</strong>}{' '}
                <span class="desk-soft">
                  {say(`card-try-${reason}`)}
                  {network !== null && ` · ${network}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function ToReview({ review, site }: { readonly review: Review; readonly site: CardsPageProps['site'] }) {
  const { language } = site;
  const { id, at, money, reason, eventId, eventType, outsideId } = review;
  return (
    <li class="gifts-item">
      <p class="gifts-item__head">
        {money !== null && <strong>{amountInWords(money, language)}</strong>} <Moment at={at} site={site} />
      </p>
      <p>{sayDesk(language, `card-review-${reason}`)}</p>
      <p class="desk-soft">
        {eventType} <code>{eventId}</code> {outsideId !== null && <code>{outsideId}</code>}
      </p>
      <form class="gifts-item__form" method="post" action={`/desk/cards/reviews/${id}/looked`}>
        <Button kind="quiet">{sayDesk(language, 'card-looked')}</Button>
      </form>
    </li>
  );
}
