import { DESK_LANGUAGE } from '#desk';
import { amountInWords } from '#platform/money';
import { Button, Field, Notice, Select, type SiteFacts } from '#ui';
import { EntriesTable } from '../../gifts/desk/entries-table.tsx';
import type { Labels } from '../../gifts/desk/labels.ts';
import { LEDGER, withQuery } from '../../gifts/desk/paths.ts';
import type { Account, LedgerEntry } from '../words.ts';
import { type LedgerWord, sayLedger } from './messages.ts';

export const saysLedger = (word: LedgerWord, facts: Readonly<Record<string, string | number>> = {}) =>
  sayLedger(DESK_LANGUAGE, word, facts);

/** What the walk over the whole ledger found. */
export type Proof =
  | { readonly outcome: 'whole'; readonly number: number; readonly hash: string }
  | { readonly outcome: 'broken'; readonly number: number; readonly why: string }
  | { readonly outcome: 'reports-differ'; readonly number: number; readonly currencies: string };

export interface LedgerAsked {
  readonly account: string;
  readonly fundId: string;
  readonly giftId: string;
  readonly after: number;
}

export interface LedgerPageProps {
  readonly head: { readonly number: number; readonly hash: string };
  /** null: it was not asked for. */
  readonly proof: Proof | null;
  readonly balances: readonly {
    readonly account: Account;
    readonly currency: string;
    readonly balance: number;
  }[];
  readonly entries: readonly LedgerEntry[];
  readonly asked: LedgerAsked;
  /** After which number the last page begins; null: this is it. */
  readonly latestAfter: number | null;
  /** So many entries stand in a table that is saved. */
  readonly aTable: number;
  readonly labels: Labels;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** The books: whether they are whole, what stands on each account, and every entry. */
export function LedgerPage(props: LedgerPageProps) {
  const { entries, labels, site } = props;
  return (
    <div class="desk-stack">
      <p class="desk-text">{saysLedger('lead')}</p>
      <ProofSection {...props} />
      <Balances {...props} />
      <section class="desk-stack">
        <h2>{saysLedger('entries-title')}</h2>
        <AskForm {...props} />
        {entries.length === 0 ? (
          <p class="desk-soft">{saysLedger('entries-none')}</p>
        ) : (
          <EntriesTable entries={entries} accountWords={labels.account} site={site} />
        )}
        <Ways {...props} />
        <SaveForm {...props} />
      </section>
    </div>
  );
}

function ProofSection({ head, proof }: LedgerPageProps) {
  return (
    <section class="desk-text">
      <h2>{saysLedger('proof-title')}</h2>
      {proof !== null && (
        <Notice kind={proof.outcome === 'whole' ? 'good' : 'error'}>
          <p class="ledger-hash">{saysLedger(`proof-${proof.outcome}`, { ...proof })}</p>
        </Notice>
      )}
      <p>{saysLedger('proof-head', { count: head.number })}</p>
      {head.number > 0 && <p class="ledger-hash">{saysLedger('proof-hash', { hash: head.hash })}</p>}
      <form method="post" action={`${LEDGER}/prove`}>
        <Button kind="quiet">{saysLedger('proof-button')}</Button>
      </form>
    </section>
  );
}

function Balances({ balances, labels, site }: LedgerPageProps) {
  return (
    <section>
      <h2>{saysLedger('balances-title')}</h2>
      {balances.length === 0 ? (
        <p class="desk-soft">{saysLedger('balances-none')}</p>
      ) : (
        <table class="desk-table">
          <thead>
            <tr>
              <th scope="col">{saysLedger('balance-account')}</th>
              <th scope="col" class="report__number">
                {saysLedger('balance-amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {balances.map(({ account, currency, balance }) => (
              <tr>
                <td>
                  <a href={withQuery(LEDGER, { account })}>
                    <bdi>{labels.account(account)}</bdi>
                  </a>
                </td>
                <td class="report__number">{amountInWords({ minor: balance, currency }, site.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function AskForm({ asked, balances, labels }: LedgerPageProps) {
  const accounts = [...new Set(balances.map(({ account }) => account))];
  const funds = accounts.flatMap((one) => (one.startsWith('income:gifts:') ? [one.slice(13)] : []));
  return (
    <form class="gifts-find" action={LEDGER} method="get">
      {asked.giftId !== '' && <input type="hidden" name="gift" value={asked.giftId} />}
      <Select
        {...{ name: 'account', label: saysLedger('account'), value: asked.account }}
        options={[
          { value: '', label: saysLedger('every-account') },
          ...accounts.map((value) => ({ value, label: labels.account(value) })),
        ]}
      />
      <Select
        {...{ name: 'fund', label: saysLedger('fund'), value: asked.fundId }}
        options={[
          { value: '', label: saysLedger('every-fund') },
          ...funds.map((value) => ({ value, label: labels.fund(value) })),
        ]}
      />
      <Field name="after" inputmode="numeric" label={saysLedger('after')} value={String(asked.after)} />
      <Button kind="quiet">{saysLedger('show')}</Button>
    </form>
  );
}

/** To the entries before and behind those that are shown. */
function Ways({ asked, entries, latestAfter }: LedgerPageProps) {
  const { account, fundId, giftId } = asked;
  const to = (after: number) =>
    withQuery(LEDGER, { account, fund: fundId, gift: giftId, after: after > 0 ? String(after) : null });
  const last = entries.at(-1)?.number ?? 0;
  return (
    <p class="desk-links">
      {asked.after > 0 && <a href={to(0)}>{saysLedger('first')}</a>}
      {latestAfter !== null && <a href={to(last)}>{saysLedger('newer')}</a>}
      {latestAfter !== null && <a href={to(latestAfter)}>{saysLedger('latest')}</a>}
    </p>
  );
}

function SaveForm({ asked, aTable, entries }: LedgerPageProps) {
  if (entries.length === 0) return null;
  return (
    <form class="form" method="post" action={`${LEDGER}/csv`}>
      {Object.entries({ account: asked.account, fund: asked.fundId, gift: asked.giftId }).map(
        ([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ),
      )}
      <input type="hidden" name="after" value={String(asked.after)} />
      <p class="desk-soft">{saysLedger('csv-hint', { most: aTable })}</p>
      <Button kind="quiet">{saysLedger('csv')}</Button>
    </form>
  );
}
