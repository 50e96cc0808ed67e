import { type Money, roundAmountInWords } from '#platform/money';
import { Check, Field, Select } from '#ui';
import { say } from '../../messages.ts';
import { limitsIn } from '../../rules/way-limits.ts';
import { choiceOf, offeredIn } from '../rules/offered-amounts.ts';
import { OWN } from '../rules/pledge-form.ts';
import { Choice } from './choice.tsx';
import type { PartProps } from './form-part.ts';

/** So many currencies have amounts to choose from; a way with more takes the others by an amount of one's own. */
const MOST_CURRENCIES = 2;

/** The amounts that a form offers, in the currencies of its way. */
export function offeredAmounts({
  props: { amounts = {}, way },
  currencies,
}: Pick<PartProps, 'props' | 'currencies'>) {
  return currencies
    .slice(0, MOST_CURRENCIES)
    .map((currency) => {
      const { least, most } = limitsIn(way, currency);
      const taken = offeredIn(currency, amounts).filter(
        (minor) => minor >= (least ?? 0) && minor <= (most ?? minor),
      );
      return taken.map((minor): Money => ({ minor, currency }));
    })
    .filter((row) => row.length > 0);
}

/** How much: one of the offered amounts, each with its own currency, or an amount of one's own. */
export function AmountChoice(part: PartProps) {
  const { props, id, errorAt } = part;
  const { language, values } = props;
  const rows = offeredAmounts(part);
  const error = errorAt('amount');
  if (rows.length === 0) return <OwnAmount {...part} error={error} />;
  const isOffered = rows.flat().some((money) => choiceOf(money) === values?.chosen);
  return (
    <Choice id={id('amounts')} legend={say(language, 'how-much')} error={error}>
      {rows.map((row) => (
        <div class="choice__row">
          {row.map((money) => (
            <Check
              {...{ type: 'radio', name: 'chosen', value: choiceOf(money) }}
              label={<bdi>{roundAmountInWords(money, language)}</bdi>}
              checked={values?.chosen === choiceOf(money)}
            />
          ))}
        </div>
      ))}
      <Check
        {...{ type: 'radio', name: 'chosen', value: OWN, label: say(language, 'another-amount') }}
        checked={values !== undefined && !isOffered}
      />
      <OwnAmount {...part} error={undefined} />
    </Choice>
  );
}

/** An amount of one's own. It is not required: one of those above it may be chosen. */
function OwnAmount({
  props: { language, siteCurrency, values },
  currencies,
  id,
  error,
}: PartProps & { readonly error: string | undefined }) {
  const [only = siteCurrency] = currencies;
  return (
    <div class="choice__own">
      <Field
        {...{ id: id('amount'), name: 'amount', value: values?.amount, error }}
        label={
          currencies.length > 1 ? say(language, 'amount') : say(language, 'amount-in', { currency: only })
        }
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
      />
      {currencies.length === 1 && <input type="hidden" name="currency" value={only} />}
      {currencies.length > 1 && (
        <Select
          {...{ id: id('currency'), name: 'currency', label: say(language, 'currency', { n: 1 }) }}
          value={values?.currency ?? only}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      )}
    </div>
  );
}
