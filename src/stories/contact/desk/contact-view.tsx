import type { FieldErrors } from '#people';
import { Button, Field, Notice, Select, TextArea } from '#ui';
import { sayContact } from '../messages.ts';
import { LONGEST_ADDRESS, LONGEST_TELEPHONE } from '../rules/contact-form.ts';

export const CONTACT = '/desk/contact';

export interface ContactProps {
  /** By the names of the fields. */
  readonly values: ReadonlyMap<string, string>;
  /** What can be chosen as the page on privacy. */
  readonly pages: readonly { readonly id: string; readonly title: string }[];
  readonly errors?: FieldErrors;
  readonly isSaved?: boolean;
}

/** The form of how the newsroom is reached, and of which page says what it keeps. */
export function ContactView({ values, pages, errors, isSaved }: ContactProps) {
  const of = (name: 'email' | 'telephone' | 'address') => ({
    ...{ id: name, name, label: sayContact(name), value: values.get(name) ?? '' },
    error: errors?.get(name),
  });
  const chosen = values.get('privacy') ?? '';
  const isGone = chosen !== '' && pages.every(({ id }) => id !== chosen);
  return (
    <div class="desk-stack">
      {isSaved && <Notice kind="good">{sayContact('saved')}</Notice>}
      {errors && <Notice kind="error">{sayContact('refused')}</Notice>}
      <p class="desk-text">{sayContact('lead')}</p>
      <form class="form" method="post" action={CONTACT}>
        <Field {...of('email')} hint={sayContact('email-hint')} type="email" maxlength={254} />
        <Field {...of('telephone')} type="tel" maxlength={LONGEST_TELEPHONE} />
        <TextArea {...of('address')} rows={4} maxlength={LONGEST_ADDRESS} dir="auto" />
        <Select
          {...{ id: 'privacy', name: 'privacy', label: sayContact('privacy'), value: chosen }}
          {...{ hint: sayContact('privacy-hint'), error: errors?.get('privacy') }}
          options={[
            { value: '', label: sayContact('privacy-usual') },
            ...(isGone ? [{ value: chosen, label: sayContact('privacy-gone') }] : []),
            ...pages.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button>{sayContact('save')}</Button>
      </form>
    </div>
  );
}
