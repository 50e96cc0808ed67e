import { Pagination, type SiteFacts } from '#ui';
import type { Way } from '../../words.ts';
import { type Asked, FindForm } from './find-form.tsx';
import { GiftsTable, PledgesTable, sumsInWords } from './lists.tsx';
import { ALL_GIFTS, withQuery } from './paths.ts';
import { BOXES, type SettledMany, SettleMany } from './settle-form.tsx';
import { says } from './state-words.ts';
import type { Counted, ListedGift, ListedPledge } from './words.ts';

export interface ListPageProps {
  readonly asked: Asked;
  readonly ways: readonly Way[];
  /** What is found: gifts or promises, as asked. */
  readonly gifts: readonly ListedGift[];
  readonly pledges: readonly ListedPledge[];
  /** How many there are of each. */
  readonly counted: { readonly gifts: Counted; readonly promises: Counted };
  readonly page: number;
  readonly last: number;
  /** What was just entered of those that were chosen; null: nothing. */
  readonly settled: SettledMany | null;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** All gifts, or all promises: sifted, and page by page. */
export function ListPage(props: ListPageProps) {
  const { asked, ways, gifts, pledges, counted, page, last, settled, site } = props;
  const isHeld = asked.of === 'gifts' && asked.state === 'held';
  const found = counted[asked.of];
  const sums = sumsInWords(found.sums, site.language);
  return (
    <div class="desk-stack">
      <FindForm asked={asked} ways={ways} />
      <nav class="desk-filters" aria-label={says('list-title')}>
        {(['gifts', 'promises'] as const).map((of) => (
          <a
            href={addressOf({ ...asked, of, state: of === asked.of ? asked.state : '' }, 1)}
            aria-current={of === asked.of ? 'page' : undefined}
          >
            {says(of === 'gifts' ? 'list-arrived' : 'list-promised', { count: counted[of].count })}
          </a>
        ))}
      </nav>
      {isHeld && (settled !== null || found.count > 0) && <SettleMany asked={asked} settled={settled} />}
      {found.count === 0 ? (
        <p class="desk-soft">{says('list-none')}</p>
      ) : (
        <>
          <p>{says(asked.of === 'gifts' ? 'list-sums' : 'list-sums-promised', { sums })}</p>
          {asked.of === 'gifts' ? (
            <GiftsTable gifts={gifts} site={site} {...(isHeld && { chosenFor: BOXES })} />
          ) : (
            <PledgesTable pledges={pledges} site={site} />
          )}
          <Pagination
            pages={{ page, last, hrefOf: (number) => addressOf(asked, number) }}
            language={site.language}
          />
        </>
      )}
    </div>
  );
}

function addressOf({ of, typed, wayId, state, from, to }: Asked, page: number): string {
  return withQuery(ALL_GIFTS, {
    ...{ of: of === 'gifts' ? null : of, q: typed, way: wayId, state, from, to },
    page: page === 1 ? null : String(page),
  });
}
