import type { ComponentChildren } from 'preact';
import { Button, ButtonLink, Check, Field, Notice, TextArea } from '#ui';
import { sayPayees } from '../payees/desk/messages.ts';
import { askedAccountForm, askedKind, type WayForm } from '../rules/way-form.ts';
import { fixedReach } from '../rules/way-reach.ts';
import type { WayProblems } from '../rules/way-schema.ts';
import { ACCOUNT_FIELDS, type AccountField, type WayKind } from '../words.ts';
import { sayDesk } from './messages.ts';

export interface WayFormProps {
  readonly language: string;
  /** Where it is posted to. */
  readonly action: string;
  readonly form: WayForm;
  readonly problems?: WayProblems;
  /** Whether a change of the payment details would have to wait for a second person. */
  readonly isGuarded?: boolean;
}

/** The form of a way: what every way has, and what its kind consists of. */
export function WayFormView(props: WayFormProps) {
  const { language, action, form, problems = new Map() } = props;
  const kind = askedKind(form.get('kind'));
  const field = fieldsOf(props);
  return (
    <form class="form" method="post" action={action}>
      {problems.size > 0 && (
        <Notice kind="error">
          <p>{sayDesk(language, 'refused')}</p>
          {/* The kind is chosen before, and has no field to say it at. */}
          {problems.has('kind') && <p>{errorOf(props, 'kind')}</p>}
        </Notice>
      )}
      {props.isGuarded && (
        <Notice>
          <p>{sayPayees('form-hint')}</p>
        </Notice>
      )}
      <Kept form={form} names={['id', 'kind', 'form']} />
      {field('label', { hint: sayDesk(language, 'label-hint'), required: true })}
      {kind !== null && <DetailFields {...props} kind={kind} field={field} />}
      {kind !== null && <Reach {...props} kind={kind} field={field} />}
      {field('least', { hint: sayDesk(language, 'least-hint') })}
      {field('most')}
      {field('feePercent', { hint: sayDesk(language, 'feePercent-hint'), inputmode: 'decimal' })}
      {field('feeFixed', { hint: sayDesk(language, 'feeFixed-hint') })}
      <TextArea
        name="needs"
        rows={2}
        label={sayDesk(language, 'needs')}
        hint={sayDesk(language, 'needs-hint')}
        value={form.get('needs')}
        error={errorOf(props, 'needs')}
      />
      {field('position', { hint: sayDesk(language, 'position-hint'), inputmode: 'numeric', required: true })}
      <div class="way-form__save">
        <Button>{sayDesk(language, 'save')}</Button>
        <ButtonLink kind="quiet" href="/desk/giving">
          {sayDesk(language, 'back')}
        </ButtonLink>
      </div>
    </form>
  );
}

/** The names of fields that are one line of the form. */
type LineName =
  | Exclude<AccountField, 'lines'>
  | 'label'
  | 'position'
  | 'currencies'
  | 'wallet'
  | 'code'
  | 'link'
  | 'address'
  | 'question'
  | 'holder'
  | 'bank'
  | 'key'
  | 'city'
  | 'vpa'
  | 'payableTo'
  | 'least'
  | 'most'
  | 'feePercent'
  | 'feeFixed';

type DrawField = (
  name: LineName,
  more?: { label?: string; hint?: string; required?: boolean; inputmode?: 'numeric' | 'decimal' | 'url' },
) => ComponentChildren;

function fieldsOf(props: WayFormProps): DrawField {
  const { language, form } = props;
  return (name, more = {}) => (
    <Field
      label={sayDesk(language, name)}
      {...more}
      name={name}
      value={form.get(name)}
      error={errorOf(props, name)}
      autocomplete="off"
    />
  );
}

function errorOf({ language, problems }: WayFormProps, name: string): string | undefined {
  const problem = problems?.get(name);
  return problem && sayDesk(language, `problem-${problem}`);
}

function Kept({ form, names }: { readonly form: WayForm; readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => {
        const value = form.get(name);
        return value === undefined ? null : <input type="hidden" name={name} value={value} />;
      })}
    </>
  );
}

interface PartProps {
  readonly field: DrawField;
  readonly language: string;
}

type KindProps = WayFormProps & { readonly field: DrawField; readonly kind: WayKind };

/** What the kind consists of. */
function DetailFields({ kind, ...props }: KindProps) {
  const { field, language, form } = props;
  const required = true;
  const hinted = (name: Parameters<typeof sayDesk>[1]) => ({ hint: sayDesk(language, name), required });
  switch (kind) {
    case 'card':
      return <p class="field__hint">{sayDesk(language, 'card-hint')}</p>;
    case 'wallet-code':
      return <WalletFields field={field} language={language} />;
    case 'interac':
      return <InteracFields field={field} language={language} form={form} />;
    case 'bank':
      return <BankFields {...props} />;
    case 'pix':
      return (
        <>
          <p class="field__hint">{sayDesk(language, 'pix-hint')}</p>
          {field('key', hinted('key-hint'))}
          {field('holder', hinted('holder-hint-pix'))}
          {field('city', hinted('city-hint'))}
        </>
      );
    case 'upi':
      return (
        <>
          <p class="field__hint">{sayDesk(language, 'upi-hint')}</p>
          {field('vpa', hinted('vpa-hint'))}
          {field('holder', hinted('holder-hint-upi'))}
        </>
      );
    case 'paypal':
      return field('link', {
        ...{ label: sayDesk(language, 'link-paypal'), hint: sayDesk(language, 'link-paypal-hint') },
        ...{ inputmode: 'url', required },
      });
    case 'cheque':
      return (
        <>
          {field('payableTo', { required })}
          <LinesField {...props} label="lines-cheque" />
        </>
      );
    case 'cash':
    case 'free':
      return <LinesField {...props} label={`lines-${kind}`} hint={`lines-${kind}-hint`} />;
  }
}

function LinesField(
  props: WayFormProps & {
    readonly label: Parameters<typeof sayDesk>[1];
    readonly hint?: Parameters<typeof sayDesk>[1];
  },
) {
  const { language, form, label, hint } = props;
  return (
    <TextArea
      name="lines"
      label={sayDesk(language, label)}
      hint={hint && sayDesk(language, hint)}
      value={form.get('lines')}
      error={errorOf(props, 'lines')}
      required
    />
  );
}

function WalletFields({ field, language }: PartProps) {
  return (
    <>
      {field('wallet', { required: true })}
      {field('code', { required: true })}
      {field('link', { hint: sayDesk(language, 'link-hint'), inputmode: 'url' })}
    </>
  );
}

function InteracFields({ field, language, form }: PartProps & { readonly form: WayForm }) {
  return (
    <>
      <p class="field__hint">{sayDesk(language, 'interac-hint')}</p>
      {field('address', { hint: sayDesk(language, 'address-hint'), required: true })}
      <Check
        name="autodeposit"
        label={sayDesk(language, 'autodeposit')}
        checked={form.get('autodeposit') === 'yes'}
      />
      {field('question', { hint: sayDesk(language, 'question-hint') })}
    </>
  );
}

function BankFields(props: WayFormProps & { readonly field: DrawField }) {
  const { field, language, form } = props;
  const accountForm = askedAccountForm(form.get('form')) ?? 'free';
  const names: readonly AccountField[] = ACCOUNT_FIELDS[accountForm];
  return (
    <>
      {field('holder', { hint: sayDesk(language, 'holder-hint'), required: true })}
      {names.map((name) => {
        if (name === 'lines') return <LinesField {...props} label="lines" />;
        if (name === 'bic') return field('bic', { hint: sayDesk(language, 'bic-hint') });
        return field(name, { required: true });
      })}
      {field('bank')}
    </>
  );
}

/** From where it works and in which money, as far as the rail itself does not say. */
function Reach(props: KindProps) {
  const { language, form, field, kind } = props;
  const fixed = fixedReach(kind);
  if (fixed?.currencies) return null;
  const currencies = field('currencies', { hint: sayDesk(language, 'currencies-hint') });
  if (fixed !== null) return currencies;
  const chosen = form.get('where') ?? 'everywhere';
  return (
    <>
      <fieldset class="way-form__where">
        <legend>{sayDesk(language, 'where')}</legend>
        {(['everywhere', 'sepa', 'list'] as const).map((where) => (
          <Check
            type="radio"
            name="where"
            value={where}
            label={sayDesk(language, `where-${where}`)}
            checked={chosen === where}
          />
        ))}
      </fieldset>
      <TextArea
        name="countries"
        rows={2}
        label={sayDesk(language, 'countries')}
        hint={sayDesk(language, 'countries-hint')}
        value={form.get('countries')}
        error={errorOf(props, 'countries')}
      />
      {currencies}
    </>
  );
}
