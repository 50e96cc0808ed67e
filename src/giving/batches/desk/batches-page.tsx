import { DESK_LANGUAGE } from '#desk';
import { amountInWords, CURRENCIES } from '#platform/money';
import { Button, Field, Moment, Pagination, Select, type SiteFacts } from '#ui';
import type { Named } from '../../gifts/desk/choices.ts';
import { optionsOf, wordsOf } from '../../gifts/desk/enter-page.tsx';
import { BATCHES, batchHref, withQuery } from '../../gifts/desk/paths.ts';
import type { GiftProblems } from '../../gifts/rules/gift-form.ts';
import type { ListedBatch } from '../store.ts';
import { type BatchesWord, sayBatches } from './messages.ts';

export const saysBatch = (word: BatchesWord, facts: Readonly<Record<string, string | number>> = {}) =>
  sayBatches(DESK_LANGUAGE, word, facts);

export interface BatchesPageProps {
  readonly batches: readonly ListedBatch[];
  readonly ways: readonly Named[];
  /** The batch that the form would open. */
  readonly batchId: string;
  readonly values: ReadonlyMap<string, string>;
  readonly problems: GiftProblems;
  readonly today: string;
  readonly page: number;
  readonly last: number;
  readonly site: Pick<SiteFacts, 'language' | 'currency'>;
}

/** All batches, and the form that opens one. */
export function BatchesPage(props: BatchesPageProps) {
  const { batches, ways, page, last, site } = props;
  return (
    <div class="desk-stack">
      <p class="desk-text">{saysBatch('lead')}</p>
      <section>
        <h2>{saysBatch('open')}</h2>
        {ways.length > 0 ? (
          <OpenForm {...props} />
        ) : (
          <p>
            {saysBatch('no-way')} <a href="/desk/giving">{saysBatch('add-way')}</a>
          </p>
        )}
      </section>
      <section>
        <h2>{saysBatch('title')}</h2>
        {batches.length === 0 ? (
          <p class="desk-soft">{saysBatch('none')}</p>
        ) : (
          <BatchesTable batches={batches} language={site.language} />
        )}
        <Pagination
          pages={{ page, last, hrefOf: (number) => withQuery(BATCHES, { page: String(number) }) }}
          language={site.language}
        />
      </section>
    </div>
  );
}

function BatchesTable(props: { readonly batches: readonly ListedBatch[]; readonly language: string }) {
  const { batches, language } = props;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          {(['name', 'day', 'control', 'entered', 'state'] as const).map((head) => (
            <th scope="col">{saysBatch(`head-${head}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {batches.map(({ batch, count, minor }) => (
          <tr>
            <td>
              <a href={batchHref(batch.id)}>
                <bdi>{batch.name}</bdi>
              </a>
            </td>
            <td>
              <Day day={batch.day} language={language} />
            </td>
            <td data-head={saysBatch('head-control')}>
              {giftsOf({ ...batch.control, currency: batch.currency }, language)}
            </td>
            <td data-head={saysBatch('head-entered')}>
              {giftsOf({ count, minor, currency: batch.currency }, language)}
            </td>
            <td>{saysBatch(batch.closedAt === null ? 'state-open' : 'state-closed')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day as the newsroom writes it. */
export function Day({ day, language }: { readonly day: string; readonly language: string }) {
  return <Moment at={`${day}T00:00:00.000Z`} site={{ language, timeZone: 'UTC' }} />;
}

/** "12 gifts, €480.00" */
export function giftsOf(
  { count, minor, currency }: { readonly count: number; readonly minor: number; readonly currency: string },
  language: string,
): string {
  return saysBatch('gifts-of', { count, amount: amountInWords({ minor, currency }, language) });
}

function OpenForm({ ways, batchId, values, problems, today, site }: BatchesPageProps) {
  const control = (name: string) => ({
    ...{ name, value: values.get(name) ?? '', error: wordsOf(problems.get(name)) },
  });
  return (
    <form class="form" method="post" action={BATCHES}>
      <input type="hidden" name="batch" value={batchId} />
      <div class="gifts-item__form">
        <Field
          {...control('count')}
          {...{ label: saysBatch('count'), inputmode: 'numeric', required: true, maxlength: 4 }}
        />
        <Field {...control('amount')} label={saysBatch('amount')} inputmode="decimal" required />
        <Select
          {...control('currency')}
          value={values.get('currency') || site.currency}
          label={saysBatch('currency')}
          options={CURRENCIES.map((code) => ({ value: code, label: code }))}
        />
        <Select {...control('way')} label={saysBatch('way')} options={optionsOf(ways)} />
        <Field
          {...control('day')}
          {...{ type: 'date', label: saysBatch('day'), max: today, required: true }}
          value={values.get('day') || today}
        />
        <Field
          {...control('name')}
          {...{ label: saysBatch('name'), hint: saysBatch('name-hint'), maxlength: 100, dir: 'auto' }}
        />
      </div>
      <Button>{saysBatch('open-button')}</Button>
    </form>
  );
}
