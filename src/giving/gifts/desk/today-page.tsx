import type { ComponentChildren } from 'preact';
import type { Money } from '#platform/money';
import { Button, Field, type SiteFacts } from '#ui';
import { CARDS } from '../../cards/desk/paths.ts';
import { ReviewList } from '../../cards/desk/review-list.tsx';
import type { Review } from '../../cards/words.ts';
import { GiftsTable, PledgesTable, Sums, sumsInWords } from './lists.tsx';
import { ALL_GIFTS, withQuery } from './paths.ts';
import { says } from './state-words.ts';
import type { Counted, ListedGift, ListedPledge } from './words.ts';

/** The first few of what is to be looked at, and how many there are. */
export interface Some<Listed> {
  readonly counted: Counted;
  readonly first: readonly Listed[];
}

export interface TodayPageProps {
  /** What stands as income in the ledger, and what is promised, currency by currency. */
  readonly income: readonly Money[];
  readonly promised: readonly Money[];
  /** `2026-11-26`, in the newsroom's time zone. */
  readonly today: string;
  readonly arrived: Some<ListedGift>;
  readonly review: Some<ListedGift>;
  /** What the card service told, and a person is to look at. */
  readonly told: Some<Review>;
  readonly sent: Some<ListedPledge>;
  readonly open: Some<ListedPledge>;
  readonly overdue: Some<ListedPledge>;
  /** The newest gifts of earlier days; shown where nothing came today. */
  readonly lately: readonly ListedGift[];
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** The treasurer's day: what came, what is on its way, what is late, and what needs a look. */
export function TodayPage(props: TodayPageProps) {
  const { income, promised, today, arrived, review, told, sent, open, overdue, lately, site } = props;
  const inWords = (counted: Counted) => sumsInWords(counted.sums, site.language);
  return (
    <div class="desk-stack">
      <dl class="gifts-sums">
        <div>
          <dt>{says('today-income')}</dt>
          <dd>
            <Sums sums={income} language={site.language} />
          </dd>
        </div>
        <div>
          <dt>{says('today-promised')}</dt>
          <dd>
            <Sums sums={promised} language={site.language} />
          </dd>
        </div>
      </dl>
      <search>
        <form class="gifts-quick" action={ALL_GIFTS} method="get">
          <Field name="q" type="search" label={says('find-label')} maxlength={200} dir="auto" />
          <Button kind="quiet">{says('find-button')}</Button>
        </form>
      </search>
      {told.counted.count > 0 && (
        <Part title={says('today-told')} some={told} href={CARDS}>
          <ReviewList reviews={told.first} site={site} />
        </Part>
      )}
      {review.counted.count > 0 && (
        <Part title={says('today-review')} some={review} href={withQuery(ALL_GIFTS, { state: 'disputed' })}>
          <GiftsTable gifts={review.first} site={site} />
        </Part>
      )}
      <Part
        {...{ title: says('today-arrived'), some: arrived, sums: inWords(arrived.counted) }}
        href={withQuery(ALL_GIFTS, { from: today, to: today })}
      >
        <GiftsTable gifts={arrived.first} site={site} />
      </Part>
      {(
        [
          ['today-sent', sent, 'sent'],
          ['today-open', open, 'promised'],
          ['today-overdue', overdue, 'expired'],
        ] as const
      ).map(([title, some, state]) => (
        <Part
          {...{ title: says(title), some, sums: inWords(some.counted) }}
          href={withQuery(ALL_GIFTS, { of: 'promises', state })}
        >
          <PledgesTable pledges={some.first} site={site} />
        </Part>
      ))}
      {arrived.counted.count === 0 && lately.length > 0 && (
        <section>
          <h2>{says('today-lately')}</h2>
          <GiftsTable gifts={lately} site={site} />
        </section>
      )}
    </div>
  );
}

function Part(props: {
  readonly title: string;
  readonly some: Some<unknown>;
  readonly sums?: string;
  readonly href: string;
  readonly children: ComponentChildren;
}) {
  const { title, some, sums, href, children } = props;
  const { count } = some.counted;
  return (
    <section>
      <h2>
        {title}
        {count > 0 && sums !== undefined && <span class="gifts-part__sum"> {sums}</span>}
      </h2>
      {count === 0 ? <p class="desk-soft">{says('today-none')}</p> : children}
      {count > some.first.length && (
        <p>
          <a href={href}>{says('today-all', { count })}</a>
        </p>
      )}
    </section>
  );
}
