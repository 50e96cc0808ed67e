import type { ComponentChildren } from 'preact';
import { Button, ButtonLink, Check, Field, Notice, TextArea } from '#ui';
import { askedAccountForm, askedKind, type WayForm } from '../rules/way-form.ts';
import type { WayProblems } from '../rules/way-schema.ts';
import { ACCOUNT_FIELDS, type AccountField } from '../words.ts';
import { sayDesk } from './messages.ts';

export interface WayFormProps {
  readonly language: string;
  /** Where it is posted to. */
  readonly action: string;
  readonly form: WayForm;
  readonly problems?: WayProblems;
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
        </Notice>
      )}
      <Kept form={form} names={['id', 'kind', 'form']} />
      {field('label', { hint: sayDesk(language, 'label-hint'), required: true })}
      {kind === 'wallet-code' && <WalletFields field={field} language={language} />}
      {kind === 'interac' && <InteracFields field={field} language={language} form={form} />}
      {kind === 'bank' && <BankFields field={field} language={language} form={form} />}
      {kind !== 'interac' && <Reach {...props} field={field} />}
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
  | 'bank';

type DrawField = (
  name: LineName,
  more?: { hint?: string; required?: boolean; inputmode?: 'numeric' | 'url' },
) => ComponentChildren;

function fieldsOf(props: WayFormProps): DrawField {
  const { language, form } = props;
  return (name, more = {}) => (
    <Field
      {...more}
      name={name}
      label={sayDesk(language, name)}
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

function BankFields({ field, language, form }: PartProps & { readonly form: WayForm }) {
  const accountForm = askedAccountForm(form.get('form')) ?? 'free';
  const names: readonly AccountField[] = ACCOUNT_FIELDS[accountForm];
  return (
    <>
      {field('holder', { hint: sayDesk(language, 'holder-hint'), required: true })}
      {names.map((name) => {
        if (name === 'lines') {
          return (
            <TextArea name="lines" label={sayDesk(language, 'lines')} value={form.get('lines')} required />
          );
        }
        if (name === 'bic') return field('bic', { hint: sayDesk(language, 'bic-hint') });
        return field(name, { required: true });
      })}
      {field('bank')}
    </>
  );
}

function Reach(props: WayFormProps & { readonly field: DrawField }) {
  const { language, form, field } = props;
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
      {field('currencies', { hint: sayDesk(language, 'currencies-hint') })}
    </>
  );
}
