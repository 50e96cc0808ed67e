import { Button, Check, Field, Notice, Select, TextArea } from '#ui';
import { say } from '../../messages.ts';
import { RHYTHMS } from '../../words.ts';
import { currenciesOf, TRAP } from '../rules/pledge-form.ts';
import { AmountChoice } from './amount-choice.tsx';
import { Choice } from './choice.tsx';
import { FeeCover } from './fee-cover.tsx';
import type { PartProps, PledgeFormProps } from './form-part.ts';
import { problemText } from './problem-text.ts';

export type { PledgeFormProps } from './form-part.ts';

/** The form that makes a pledge in one way: how much, how often, what for, and, if they wish, by whom. */
export function PledgeFormView(props: PledgeFormProps) {
  const { way, language, siteCurrency, country, story, problems = [], why = null } = props;
  const words = (word: Parameters<typeof say>[1], facts = {}) => say(language, word, facts);
  const part = partOf(props, currenciesOf(way, siteCurrency));
  const isByCard = way.details.kind === 'card';
  return (
    <form class="form" method="post" action="/give" data-enhance="pledge-form">
      <p class="way__note">{words(isByCard ? 'card-note' : 'pledge-about')}</p>
      {(problems.length > 0 || why !== null) && (
        <Notice kind="error">
          <p>{words(why ?? 'pledge-refused')}</p>
        </Notice>
      )}
      <AmountChoice {...part} />
      <Choice id={part.id('rhythm')} legend={words('rhythm')}>
        <div class="choice__row">
          {RHYTHMS.map((rhythm) => (
            <Check
              {...{ type: 'radio', name: 'rhythm', value: rhythm, label: words(`rhythm-${rhythm}`) }}
              checked={rhythm === (props.values?.rhythm ?? 'once')}
            />
          ))}
        </div>
      </Choice>
      <PurposeChoice {...part} />
      <GiverFields {...part} />
      <FeeCover {...part} />
      <MoreFields {...part} />
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
      <div data-enhance={isByCard ? 'card-proof' : undefined}>
        <Button>{words(isByCard ? 'card-continue' : 'pledge-button')}</Button>
      </div>
    </form>
  );
}

function partOf(props: PledgeFormProps, currencies: readonly string[]): PartProps {
  const { way, language, values, problems = [] } = props;
  return {
    ...{ props, currencies, id: (name) => `${name}-${way.id}` },
    errorAt(field) {
      const found = problems.filter((problem) => problem.field === field);
      const [only = props.siteCurrency] = currencies;
      const currency = values && currencies.includes(values.currency) ? values.currency : only;
      return (
        found.map((problem) => problemText(problem, { language, currency, currencies })).join(' ') ||
        undefined
      );
    },
  };
}

/** What the gift is for, where there is a choice. */
function PurposeChoice({ props, id, errorAt }: PartProps) {
  const { language, purposes = [], purpose = null, values } = props;
  if (purpose !== null) {
    return (
      <p class="way__note">
        <input type="hidden" name="purpose" value={purpose.key} />
        {say(language, 'given-for')} <strong dir="auto">{purpose.label}</strong>
      </p>
    );
  }
  const error = errorAt('purpose');
  if (purposes.length === 0 && error === undefined) return null;
  return (
    <Select
      {...{ id: id('purpose'), name: 'purpose', label: say(language, 'purpose'), error }}
      value={values?.purpose ?? ''}
      options={[
        { value: '', label: say(language, 'fund-general') },
        ...purposes.map(({ key, label }) => ({ value: key, label })),
      ]}
    />
  );
}

function GiverFields({ props: { way, language, values }, id, errorAt }: PartProps) {
  const optional = (label: string) => say(language, 'optional', { label });
  return (
    <>
      <Field
        {...{ id: id('name'), name: 'name', label: optional(say(language, 'giver-name')) }}
        hint={say(language, 'giver-name-hint')}
        value={values?.name}
        error={errorAt('name')}
        autocomplete="name"
        dir="auto"
      />
      <div class="pledge-form__named">
        <Check name="named" label={say(language, 'named')} checked={values?.isNamed ?? false} />
      </div>
      <Field
        {...{ id: id('email'), name: 'email', type: 'email', label: optional(say(language, 'giver-email')) }}
        hint={say(language, way.details.kind === 'card' ? 'card-email-hint' : 'giver-email-hint')}
        value={values?.email}
        error={errorAt('email')}
        autocomplete="email"
      />
    </>
  );
}

/** What few need: folded away until it holds something, or something is wrong there. */
function MoreFields({ props: { language, values }, id, errorAt }: PartProps) {
  const errors = { tribute: errorAt('tribute'), word: errorAt('word') };
  const isUsed =
    values !== undefined && [values.tribute ?? '', values.tributeName, values.word].some(Boolean);
  return (
    <details
      class="pledge-form__more"
      open={isUsed || errors.tribute !== undefined || errors.word !== undefined}
    >
      <summary>{say(language, 'more-fields')}</summary>
      <div>
        <div class="pledge-form__tribute">
          <Select
            {...{ id: id('tribute'), name: 'tribute', label: say(language, 'tribute') }}
            value={values?.tribute ?? ''}
            options={[
              { value: '', label: say(language, 'tribute-none') },
              { value: 'honour', label: say(language, 'tribute-honour') },
              { value: 'memory', label: say(language, 'tribute-memory') },
            ]}
          />
          <Field
            {...{ id: id('tribute-name'), name: 'tribute-name', label: say(language, 'tribute-name') }}
            value={values?.tributeName}
            error={errors.tribute}
            autocomplete="off"
            dir="auto"
          />
        </div>
        <TextArea
          {...{ id: id('word'), name: 'word', label: say(language, 'word-to-us'), rows: 2, dir: 'auto' }}
          value={values?.word}
          error={errors.word}
        />
      </div>
    </details>
  );
}
