import { amountInWords, plainAmount } from '#platform/money';
import { Button, Field, Notice, Select, TextArea } from '#ui';
import { say } from '../../messages.ts';
import type { Way } from '../../words.ts';
import { currenciesOf, exampleOf, TRAP } from '../rules/pledge-form.ts';
import type { NoPledge, PledgeField, PledgeForm, PledgeProblem } from '../words.ts';

export interface PledgeFormProps {
  readonly way: Way;
  readonly language: string;
  /** ISO 4217; what is given where the way leaves it open. */
  readonly siteCurrency: string;
  readonly country: string | null;
  /** Empty for none. */
  readonly story: string;
  /** Made anew with each form. */
  readonly formKey: string;
  readonly values?: PledgeForm;
  readonly problems?: readonly PledgeProblem[];
  /** Why there can be none at all. */
  readonly why?: NoPledge | null;
}

/** The form that makes a pledge in one way: how much, and, if they wish, by whom. */
export function PledgeFormView(props: PledgeFormProps) {
  const { way, language, siteCurrency, country, story, values, problems = [], why = null } = props;
  const words = (word: Parameters<typeof say>[1], facts = {}) => say(language, word, facts);
  const optional = (label: string) => words('optional', { label });
  const currencies = currenciesOf(way, siteCurrency);
  const [only = siteCurrency] = currencies;
  const id = (name: string) => `${name}-${way.id}`;
  const errorAt = (field: PledgeField) => {
    const found = problems.filter((problem) => problem.field === field);
    const currency = values && currencies.includes(values.currency) ? values.currency : only;
    return found.map((problem) => problemText(problem, { language, currency })).join(' ') || undefined;
  };
  return (
    <form class="form" method="post" action="/give">
      <p class="way__note">{words('pledge-about')}</p>
      {(problems.length > 0 || why !== null) && (
        <Notice kind="error">
          <p>{words(why ?? 'pledge-refused')}</p>
        </Notice>
      )}
      <Field
        id={id('amount')}
        name="amount"
        label={currencies.length > 1 ? words('amount') : words('amount-in', { currency: only })}
        value={values?.amount}
        error={errorAt('amount')}
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
        required
      />
      {currencies.length === 1 && <input type="hidden" name="currency" value={only} />}
      {currencies.length > 1 && (
        <Select
          id={id('currency')}
          name="currency"
          label={words('currency', { n: 1 })}
          value={values?.currency ?? only}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      )}
      <Field
        id={id('name')}
        name="name"
        label={optional(words('giver-name'))}
        hint={words('giver-name-hint')}
        value={values?.name}
        error={errorAt('name')}
        autocomplete="name"
        dir="auto"
      />
      <Field
        id={id('email')}
        name="email"
        type="email"
        label={optional(words('giver-email'))}
        hint={words('giver-email-hint')}
        value={values?.email}
        error={errorAt('email')}
        autocomplete="email"
      />
      <TextArea
        id={id('word')}
        name="word"
        label={optional(words('word-to-us'))}
        value={values?.word}
        error={errorAt('word')}
        rows={2}
        dir="auto"
      />
      <div class="hidden-text" aria-hidden="true">
        <label>
          {words('trap')}
          <input name={TRAP} tabIndex={-1} autocomplete="off" />
        </label>
      </div>
      <input type="hidden" name="way" value={way.id} />
      <input type="hidden" name="key" value={props.formKey} />
      {country !== null && <input type="hidden" name="country" value={country} />}
      {story !== '' && <input type="hidden" name="story" value={story} />}
      <Button>{words('pledge-button')}</Button>
    </form>
  );
}

function problemText(
  problem: PledgeProblem,
  { language, currency }: { readonly language: string; readonly currency: string },
): string {
  const written = (minor: number) => amountInWords({ minor, currency }, language);
  if (problem.code === 'doubt') {
    const [more, less] = problem.readings;
    return say(language, 'amount-doubt', { more: written(more), less: written(less) });
  }
  if ('minor' in problem) return say(language, `amount-${problem.code}`, { amount: written(problem.minor) });
  if (problem.field === 'amount') {
    const example = plainAmount(exampleOf(currency));
    return say(language, `amount-${problem.code}`, { currency, example });
  }
  if (problem.field === 'email') return say(language, 'email-wrong');
  return say(language, 'name-too-long', { longest: problem.longest });
}
