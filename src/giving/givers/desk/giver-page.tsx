import { numberIn } from '#platform/messages';
import { amountInWords } from '#platform/money';
import { Button, ButtonLink, Field, Moment, Notice, type SiteFacts } from '#ui';
import { Opening } from '../../gifts/desk/gift-deeds.tsx';
import { GiftsTable, PledgesTable } from '../../gifts/desk/lists.tsx';
import { GIVERS, giverHref, NEW_GIFT, withQuery } from '../../gifts/desk/paths.ts';
import type { ListedGift, ListedPledge } from '../../gifts/desk/words.ts';
import type { Giver, GiverMerge } from '../words.ts';
import { GiverFields, type GiversPageProps, saysGiver } from './givers-page.tsx';

/** What arrived of one giver in a year, by the ledger. */
export interface YearSum {
  readonly year: string;
  readonly currency: string;
  readonly gifts: number;
  readonly minor: number;
}

/** Somebody who is mentioned, by what they are called. */
export interface Called {
  readonly id: string;
  readonly called: string;
}

export interface GiverPageProps {
  readonly giver: Giver;
  readonly into: Called | null;
  readonly from: readonly Giver[];
  readonly merges: readonly (GiverMerge & { readonly fromCalled: string; readonly intoCalled: string })[];
  readonly sums: readonly YearSum[];
  readonly gifts: readonly ListedGift[];
  readonly pledges: readonly ListedPledge[];
  /** Of each no more than so many are shown. */
  readonly most: number;
  /** Of which there are more than these. */
  readonly cut: { readonly gifts: boolean; readonly pledges: boolean };
  readonly refused: GiversPageProps['refused'];
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One giver: who they are, what they gave, and what the newsroom noted. */
export function GiverPage(props: GiverPageProps) {
  const { giver, gifts, pledges, most, cut, refused, site } = props;
  const stands = giver.erasedAt === null && giver.mergedInto === null;
  return (
    <div class="desk-stack">
      <h2>
        <bdi>{calledOf(giver)}</bdi>
      </h2>
      {giver.erasedAt !== null && (
        <Notice>
          <p>{saysGiver('erased')}</p>
        </Notice>
      )}
      <GiverFacts {...props} />
      {giver.note !== '' && (
        <section>
          <h2>{saysGiver('note-title')}</h2>
          <p class="giver-note" dir="auto">
            {giver.note}
          </p>
        </section>
      )}
      <YearSums {...props} />
      {stands && (
        <p>
          <ButtonLink kind="quiet" href={withQuery(NEW_GIFT, { giver: giver.id })}>
            {saysGiver('enter-gift')}
          </ButtonLink>
        </p>
      )}
      <section>
        <h2>{saysGiver('gifts-title')}</h2>
        {gifts.length === 0 ? (
          <p class="desk-soft">{saysGiver('gifts-none')}</p>
        ) : (
          <GiftsTable gifts={gifts} site={site} />
        )}
        {cut.gifts && <p class="desk-soft">{saysGiver('most-shown', { count: most })}</p>}
      </section>
      {pledges.length > 0 && (
        <section>
          <h2>{saysGiver('promises-title')}</h2>
          <PledgesTable pledges={pledges} site={site} />
          {cut.pledges && <p class="desk-soft">{saysGiver('most-shown', { count: most })}</p>}
        </section>
      )}
      {giver.erasedAt === null && (
        <Opening title={saysGiver('change-title')} open={refused !== null}>
          <form class="form" method="post" action={giverHref(giver.id)}>
            <GiverFields giver={giver} refused={refused} />
            <Button>{saysGiver('change-button')}</Button>
          </form>
        </Opening>
      )}
      {stands && <MergeOpening giver={giver} />}
      <Merges {...props} />
    </div>
  );
}

export function calledOf({ name, email }: Pick<Giver, 'name' | 'email'>): string {
  return name || email || saysGiver('nameless');
}

function GiverFacts({ giver, into, from, site }: GiverPageProps) {
  return (
    <dl class="gift-facts">
      {giver.email !== null && (
        <div>
          <dt>{saysGiver('fact-email')}</dt>
          <dd>{giver.email}</dd>
        </div>
      )}
      <div>
        <dt>{saysGiver('fact-since')}</dt>
        <dd>
          <Moment at={giver.madeAt} site={site} />
        </dd>
      </div>
      {into !== null && (
        <div>
          <dt>{saysGiver('fact-merged-into')}</dt>
          <dd>
            <a href={giverHref(into.id)}>
              <bdi>{into.called}</bdi>
            </a>
          </dd>
        </div>
      )}
      {from.map((one) => (
        <div>
          <dt>{saysGiver('fact-merged-from')}</dt>
          <dd>
            <a href={giverHref(one.id)}>
              <bdi>{[one.name, one.email].filter(Boolean).join(', ') || saysGiver('nameless')}</bdi>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function YearSums({ sums, site }: GiverPageProps) {
  return (
    <section>
      <h2>{saysGiver('sums-title')}</h2>
      {sums.length === 0 ? (
        <p class="desk-soft">{saysGiver('sums-none')}</p>
      ) : (
        <table class="desk-table">
          <thead>
            <tr>
              {(['year', 'currency', 'gifts', 'amount'] as const).map((head) => (
                <th scope="col">{saysGiver(`sums-${head}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sums.map(({ year, currency, gifts, minor }) => (
              <tr>
                <td>{year}</td>
                <td>{currency}</td>
                <td data-head={saysGiver('sums-gifts')}>{numberIn(site.language, gifts)}</td>
                <td class="gifts-table__amount" data-head={saysGiver('sums-amount')}>
                  {amountInWords({ minor, currency }, site.language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function MergeOpening({ giver }: { readonly giver: Giver }) {
  return (
    <Opening title={saysGiver('merge-open')} open={false}>
      <form class="gifts-quick" action={`${giverHref(giver.id)}/merge`} method="get">
        <Field
          {...{ id: 'merge-q', name: 'q', type: 'search', label: saysGiver('merge-find'), maxlength: 200 }}
          dir="auto"
          required
        />
        <Button kind="quiet">{saysGiver('merge-find-button')}</Button>
      </form>
    </Opening>
  );
}

function Merges({ merges, site }: GiverPageProps) {
  if (merges.length === 0) return null;
  return (
    <section>
      <h2>{saysGiver('merges-title')}</h2>
      <ul class="desk-rows">
        {merges.map(({ id, fromCalled, intoCalled, moved, at, undoneAt }) => (
          <li class="desk-row">
            <div class="desk-row__text">
              {saysGiver('merge-record', { from: fromCalled, into: intoCalled })},{' '}
              <Moment at={at} site={site} />
              <p class="desk-soft">
                {saysGiver('merge-moved', { gifts: moved.gifts.length, pledges: moved.pledges.length })}
              </p>
            </div>
            {undoneAt === null ? (
              <form method="post" action={`${GIVERS}/merges/${id}/undo`}>
                <Button kind="quiet">{saysGiver('merge-undo')}</Button>
              </form>
            ) : (
              <p class="desk-soft">
                {saysGiver('merge-undone')} <Moment at={undoneAt} site={site} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
