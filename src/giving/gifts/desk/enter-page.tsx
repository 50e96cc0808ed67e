import { DESK_LANGUAGE } from '#desk';
import { CURRENCIES } from '#platform/money';
import { Button, Field, Notice, Select, type SiteFacts, TextArea } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import { countriesIn } from '../../rules/country.ts';
import type { GiftProblem, GiftProblems } from '../rules/gift-form.ts';
import type { GiftChoices, Named } from './choices.ts';
import { ALL_GIFTS, giftHref, NEW_GIFT, withQuery } from './paths.ts';
import { says } from './state-words.ts';

export interface EnterPageProps {
  readonly choices: GiftChoices;
  /** The gift that this form would enter. */
  readonly giftId: string;
  /** As typed, or what is likely. */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: GiftProblems;
  /** The gift that was just entered. */
  readonly entered: string | null;
  readonly today: string;
  readonly site: Pick<SiteFacts, 'currency'>;
}

/** A gift that came without a promise. */
export function EnterPage(props: EnterPageProps) {
  const { choices, entered, problems } = props;
  return (
    <div class="desk-stack">
      <p class="desk-text">
        {says('new-lead')} <a href={withQuery(ALL_GIFTS, { of: 'promises' })}>{says('new-find-promise')}</a>
      </p>
      {entered !== null && (
        <Notice kind="good">
          <p>
            {says('new-again')} <a href={giftHref(entered)}>{says('new-see')}</a>.
          </p>
        </Notice>
      )}
      {problems.size > 0 && (
        <Notice kind="error">
          <p>{says('new-refused')}</p>
        </Notice>
      )}
      {choices.ways.length === 0 ? (
        <p class="desk-text">
          {says('new-no-way')} <a href="/desk/giving">{says('new-add-way')}</a>
        </p>
      ) : (
        <EnterForm {...props} />
      )}
    </div>
  );
}

function EnterForm({ choices, giftId, values, problems, today, site }: EnterPageProps) {
  const value = (name: string) => values.get(name) ?? '';
  const control = (name: string) => ({ name, value: value(name), error: wordsOf(problems.get(name)) });
  return (
    <form class="form" method="post" action={NEW_GIFT}>
      <input type="hidden" name="gift" value={giftId} />
      <div class="gifts-item__form">
        <Field {...control('amount')} label={says('new-amount')} inputmode="decimal" required autofocus />
        <Select
          {...control('currency')}
          value={value('currency') || site.currency}
          label={says('new-currency')}
          options={CURRENCIES.map((code) => ({ value: code, label: code }))}
        />
        <Select {...control('way')} label={says('new-way')} options={optionsOf(choices.ways)} />
        <Field
          {...control('day')}
          {...{ type: 'date', label: says('new-day'), max: today, required: true }}
          value={value('day') || today}
        />
      </div>
      <fieldset class="way-form__where form">
        <legend>{says('new-giver')}</legend>
        <Field
          {...control('email')}
          {...{ type: 'email', label: says('new-email'), hint: says('new-email-hint') }}
        />
        <Field {...control('name')} label={says('new-name')} hint={says('new-name-hint')} dir="auto" />
        <Select
          {...control('country')}
          label={says('new-country')}
          options={[{ value: '', label: '–' }, ...countriesIn(DESK_LANGUAGE)]}
        />
      </fieldset>
      <PurposeFields choices={choices} control={control} />
      <Button>{says('new-button')}</Button>
    </form>
  );
}

type Control = (name: string) => {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
};

function PurposeFields({ choices, control }: { readonly choices: GiftChoices; readonly control: Control }) {
  return (
    <fieldset class="way-form__where form">
      <legend>{says('new-for')}</legend>
      <Select {...control('fund')} label={says('new-fund')} options={optionsOf(choices.funds)} />
      {(choices.campaigns.length > 0 || control('campaign').error) && (
        <Select
          {...control('campaign')}
          {...{ label: says('new-campaign'), hint: says('new-campaign-hint') }}
          options={[{ value: '', label: says('new-no-campaign') }, ...optionsOf(choices.campaigns)]}
        />
      )}
      <Field {...control('story')} label={says('new-story')} hint={says('new-story-hint')} dir="ltr" />
      <div class="gifts-item__form">
        <Select
          {...control('tribute')}
          label={says('new-tribute')}
          options={[
            { value: '', label: says('new-no-tribute') },
            { value: 'honour', label: says('new-honour') },
            { value: 'memory', label: says('new-memory') },
          ]}
        />
        <Field {...control('tributeName')} label={says('new-tribute-name')} dir="auto" />
      </div>
      <TextArea {...control('word')} label={says('new-word')} rows={3} dir="auto" />
    </fieldset>
  );
}

export function optionsOf(all: readonly Named[]) {
  return all.map(({ id, label }) => ({ value: id, label }));
}

/** The reason at a field of a gift, in words. */
export function wordsOf(problem: GiftProblem | undefined): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'missing':
    case 'not-understood':
    case 'not-positive':
    case 'too-precise':
    case 'too-large':
    case 'other-currency':
    case 'doubt':
      return sayDesk(DESK_LANGUAGE, `gift-amount-${problem}`);
    case 'day':
      return says('day-wrong');
    case 'email':
      return says('email-wrong');
    default:
      return says(`problem-${problem}`);
  }
}
