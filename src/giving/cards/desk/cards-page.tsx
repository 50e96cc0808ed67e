import { DESK_LANGUAGE } from '#desk';
import { amountInWords } from '#platform/money';
import { Button, Field, Moment, Notice, Pagination, type SiteFacts } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import { ALL_GIFTS, giftHref, withQuery } from '../../gifts/desk/paths.ts';
import type { CardMode, ListedTry, Review } from '../words.ts';
import { CARDS } from './paths.ts';
import { ReviewList } from './review-list.tsx';

export interface CardsPageProps {
  /** null: cards are not set up. */
  readonly mode: CardMode | null;
  readonly pausedUntil: string | null;
  readonly reviews: readonly Review[];
  /** What was told of gifts that we do not know, for more than a day. */
  readonly waiting: number;
  readonly tries: {
    /** Looked for among them: a name, an address, a reference or an amount. */
    readonly typed: string;
    readonly found: readonly ListedTry[];
    readonly count: number;
    readonly page: number;
    readonly last: number;
  };
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

type Site = CardsPageProps['site'];
const say = (word: Parameters<typeof sayDesk>[1], facts: Parameters<typeof sayDesk>[2] = {}): string =>
  sayDesk(DESK_LANGUAGE, word, facts);

/** What no machine may decide about gifts by card, who was refused, and whether the way is open. */
export function CardsPage({ mode, pausedUntil, reviews, tries, waiting, site }: CardsPageProps) {
  return (
    <div class="desk-stack">
      <div>
        <p>{say(mode === null ? 'cards-off' : `cards-${mode}`)}</p>
        {mode !== null && (
          <p>
            <a href={withQuery(ALL_GIFTS, { of: 'promises', state: 'begun' })}>{say('cards-begun')}</a>
          </p>
        )}
      </div>
      {pausedUntil !== null && (
        <Notice kind="warn">
          <p>
            {say('cards-paused')} <Moment at={pausedUntil} site={site} detail="date-and-time" />.
          </p>
          <form method="post" action={`${CARDS}/resume`}>
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
          <ReviewList reviews={reviews} site={site} />
        )}
      </section>
      <Tries tries={tries} site={site} />
    </div>
  );
}

function Tries({ tries, site }: Pick<CardsPageProps, 'tries' | 'site'>) {
  const { typed, found, count, page, last } = tries;
  return (
    <section class="card-tries" id="tries">
      <div>
        <h2>{say('cards-tries')}</h2>
        <p class="desk-soft">{say('cards-tries-hint')}</p>
      </div>
      {(count > 0 || typed !== '') && (
        <search>
          <form class="gifts-quick" action={`${CARDS}#tries`} method="get">
            <Field
              {...{ name: 'q', type: 'search', label: say('cards-tries-find'), value: typed, maxlength: 200 }}
              dir="auto"
            />
            <Button kind="quiet">{say('cards-tries-find-button')}</Button>
          </form>
        </search>
      )}
      {count === 0 ? (
        <p class="desk-soft">{say(typed === '' ? 'cards-tries-none' : 'cards-tries-none-found')}</p>
      ) : (
        <TriesTable tries={found} site={site} />
      )}
      <Pagination
        pages={{ page, last, hrefOf: (number) => triesHref(typed, number) }}
        language={DESK_LANGUAGE}
      />
    </section>
  );
}

function triesHref(typed: string, page: number): string {
  return `${withQuery(CARDS, { q: typed, page: page === 1 ? null : String(page) })}#tries`;
}

function TriesTable({ tries, site }: { readonly tries: readonly ListedTry[]; readonly site: Site }) {
  return (
    <table class="desk-table gifts-table">
      <thead>
        <tr>
          {(['when', 'amount', 'who', 'why', 'network'] as const).map((head) => (
            <th scope="col">{say(`cards-tries-${head}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tries.map((tried) => (
          <Try tried={tried} site={site} />
        ))}
      </tbody>
    </table>
  );
}

/** The amount leads to what was begun; of one that gave itself away as a program there is nothing. */
function Try({ tried, site }: { readonly tried: ListedTry; readonly site: Site }) {
  const { at, money, network, reason, pledgeId, called } = tried;
  return (
    <tr>
      <td>
        <Moment at={at} site={site} detail="date-and-time" />
      </td>
      <td class="gifts-table__amount">
        {money !== null && pledgeId !== null && (
          <a href={giftHref(pledgeId)}>{amountInWords(money, site.language)}</a>
        )}
      </td>
      <td>
        {called === '' ? <span class="desk-soft">{say('cards-tries-nameless')}</span> : <bdi>{called}</bdi>}
      </td>
      <td>{say(`card-try-${reason}`)}</td>
      <td>{network !== null && <code>{network}</code>}</td>
    </tr>
  );
}
