import { amountField, amountInWords } from '#platform/money';
import { Button, Field, Moment, Notice, Select, type SiteFacts } from '#ui';
import type { GiftChoices } from '../../gifts/desk/choices.ts';
import { optionsOf, wordsOf } from '../../gifts/desk/enter-page.tsx';
import { Opening } from '../../gifts/desk/gift-deeds.tsx';
import { batchHref, giftHref } from '../../gifts/desk/paths.ts';
import type { GiftProblems } from '../../gifts/rules/gift-form.ts';
import { batchGap } from '../rules/batch-gap.ts';
import type { Batch, BatchLine } from '../words.ts';
import { Day, giftsOf, saysBatch } from './batches-page.tsx';

export interface BatchPageProps {
  readonly batch: Batch;
  readonly lines: readonly BatchLine[];
  readonly way: string;
  /** Who opened and closed it. */
  readonly openedBy: string;
  readonly closedBy: string;
  readonly choices: GiftChoices;
  /** The line that the form would add. */
  readonly lineId: string;
  /** What was typed of a line that was refused, or what is the same as in the line before. */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: GiftProblems;
  /** The form of the control total was refused, not that of a line. */
  readonly isControl: boolean;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One batch: how far it is, a form for the next line, and its lines; the newest first. */
export function BatchPage(props: BatchPageProps) {
  const { batch, lines } = props;
  const isOpen = batch.closedAt === null;
  const { agrees } = batchGap(batch, lines);
  return (
    <div class="desk-stack">
      <h2>
        <bdi>{batch.name}</bdi>
      </h2>
      <BatchFacts {...props} />
      {isOpen ? (
        <>
          {agrees ? <CloseForm {...props} /> : <LineForm {...props} />}
          <Lines {...props} />
          {agrees && (
            <Opening title={saysBatch('line-title')} open={props.problems.size > 0 && !props.isControl}>
              <LineForm {...props} />
            </Opening>
          )}
          <ControlForm {...props} />
        </>
      ) : (
        <>
          <Notice kind="good">
            <p>{saysBatch('closed')}</p>
          </Notice>
          <Lines {...props} />
        </>
      )}
    </div>
  );
}

function BatchFacts({ batch, lines, way, openedBy, closedBy, site }: BatchPageProps) {
  const { currency } = batch;
  const gap = batchGap(batch, lines);
  const entered = { count: lines.length, minor: batch.control.minor - gap.minor, currency };
  const isMissing = gap.minor > 0 || (gap.minor === 0 && gap.count > 0);
  const off = { count: Math.abs(gap.count), minor: Math.abs(gap.minor), currency };
  return (
    <dl class="gift-facts">
      <Fact term={saysBatch('fact-counted')}>{giftsOf({ ...batch.control, currency }, site.language)}</Fact>
      <Fact term={saysBatch('fact-entered')}>{giftsOf(entered, site.language)}</Fact>
      {!gap.agrees && (
        <Fact term={saysBatch(isMissing ? 'fact-missing' : 'fact-too-much')}>
          <strong>{giftsOf(off, site.language)}</strong>
        </Fact>
      )}
      {gap.agrees && batch.closedAt === null && (
        <Fact term="">
          <strong>{saysBatch('fact-agrees')}</strong>
        </Fact>
      )}
      <Fact term={saysBatch('fact-way')}>
        <bdi>{way}</bdi>
      </Fact>
      <Fact term={saysBatch('fact-day')}>
        <Day day={batch.day} language={site.language} />
      </Fact>
      <Fact term={saysBatch('fact-opened')}>
        <Moment at={batch.openedAt} site={site} detail="date-and-time" />{' '}
        {saysBatch('fact-by', { name: openedBy })}
      </Fact>
      {batch.closedAt !== null && (
        <Fact term={saysBatch('fact-closed')}>
          <Moment at={batch.closedAt} site={site} detail="date-and-time" />{' '}
          {saysBatch('fact-by', { name: closedBy })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LineForm({ batch, choices, lineId, values, problems, isControl }: BatchPageProps) {
  const control = (name: string) => ({
    ...{ name, value: isControl ? '' : (values.get(name) ?? '') },
    error: isControl ? undefined : wordsOf(problems.get(name)),
  });
  const rest = ['fund', 'campaign', 'word'].some((name) => problems.has(name));
  return (
    <form class="batch-line" method="post" action={`${batchHref(batch.id)}/lines`}>
      <input type="hidden" name="line" value={lineId} />
      <div class="gifts-item__form">
        <Field
          {...control('amount')}
          {...{ label: saysBatch('line-amount', { currency: batch.currency }), inputmode: 'decimal' }}
          {...{ required: true, autofocus: true, autocomplete: 'off' }}
        />
        <Field {...control('name')} label={saysBatch('line-name')} dir="auto" autocomplete="off" />
        <Field {...control('email')} label={saysBatch('line-email')} type="email" autocomplete="off" />
        <Button>{saysBatch('line-button')}</Button>
      </div>
      <Opening title={saysBatch('line-more')} open={rest}>
        <div class="gifts-item__form">
          <Select {...control('fund')} label={saysBatch('line-fund')} options={optionsOf(choices.funds)} />
          {(choices.campaigns.length > 0 || control('campaign').error) && (
            <Select
              {...control('campaign')}
              label={saysBatch('line-campaign')}
              options={[{ value: '', label: saysBatch('line-no-campaign') }, ...optionsOf(choices.campaigns)]}
            />
          )}
          <Field {...control('word')} label={saysBatch('line-word')} dir="auto" autocomplete="off" />
        </div>
      </Opening>
    </form>
  );
}

function Lines({ batch, lines, site }: BatchPageProps) {
  if (lines.length === 0) return <p class="desk-soft">{saysBatch('lines-none')}</p>;
  return (
    <section>
      <h2>{saysBatch('lines-title')}</h2>
      <ol class="desk-rows batch-lines" reversed>
        {[...lines].reverse().map((line) => {
          const amount = amountInWords(line, site.language);
          const name = line.name || line.email || saysBatch('nameless');
          return (
            <li>
              <span class="batch-lines__amount">
                {batch.closedAt === null ? amount : <a href={giftHref(line.id)}>{amount}</a>}
              </span>{' '}
              <bdi>{name}</bdi>
              {batch.closedAt === null && (
                <form method="post" action={`${batchHref(batch.id)}/lines/${line.id}/remove`}>
                  <Button kind="quiet" aria-label={saysBatch('line-remove-which', { amount, name })}>
                    {saysBatch('line-remove')}
                  </Button>
                </form>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function CloseForm({ batch }: BatchPageProps) {
  return (
    <form class="form" method="post" action={`${batchHref(batch.id)}/close`}>
      <p class="desk-soft">{saysBatch('close-hint')}</p>
      <Button autofocus>{saysBatch('close-button')}</Button>
    </form>
  );
}

function ControlForm({ batch, values, problems, isControl }: BatchPageProps) {
  const at = batchHref(batch.id);
  const error = (name: string) => (isControl ? wordsOf(problems.get(name)) : undefined);
  const value = (name: string, now: string) => (isControl ? (values.get(name) ?? '') : now);
  return (
    <>
      <Opening title={saysBatch('control-title')} open={isControl}>
        <form class="gifts-item__form" method="post" action={`${at}/control`}>
          <Field
            {...{ id: 'control-count', name: 'count', label: saysBatch('count'), inputmode: 'numeric' }}
            {...{ value: value('count', String(batch.control.count)), error: error('count') }}
          />
          <Field
            {...{ id: 'control-amount', name: 'amount', label: saysBatch('amount'), inputmode: 'decimal' }}
            {...{ error: error('amount') }}
            value={value('amount', amountField({ minor: batch.control.minor, currency: batch.currency }))}
          />
          <Button kind="quiet">{saysBatch('control-button')}</Button>
        </form>
      </Opening>
      <Opening title={saysBatch('discard-title')} open={false}>
        <form method="post" action={`${at}/discard`}>
          <p class="desk-soft">{saysBatch('discard-hint')}</p>
          <Button kind="danger">{saysBatch('discard-button')}</Button>
        </form>
      </Opening>
    </>
  );
}
