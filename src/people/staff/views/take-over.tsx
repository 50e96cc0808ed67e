import type { ComponentChildren } from 'preact';
import { Button, Field, Notice } from '#ui';
import { say } from '../messages.ts';
import type { FieldErrors } from '../words.ts';

/** What the first owner is asked: who they are, and what the features bring. */
export function TakeOverForm(props: {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: FieldErrors;
  readonly parts: readonly ComponentChildren[];
}) {
  const { values, errors, parts } = props;
  return (
    <article class="staff-page">
      <h1>{say('take-over')}</h1>
      <p>{say('take-over-intro')}</p>
      {errors.size > 0 && <WhatToMend errors={errors} />}
      <form method="post" class="form">
        <fieldset class="staff-page__group">
          <legend>{say('take-over-you')}</legend>
          <Field
            name="name"
            label={say('your-name')}
            hint={say('your-name-hint')}
            value={values.get('name')}
            error={errors.get('name')}
            autocomplete="name"
            maxlength={80}
            required
          />
          <Field
            name="email"
            type="email"
            label={say('your-email')}
            hint={say('your-email-hint')}
            value={values.get('email')}
            error={errors.get('email')}
            autocomplete="email"
            maxlength={254}
            required
          />
        </fieldset>
        {parts}
        <Button>{say('take-over-button')}</Button>
      </form>
    </article>
  );
}

/** Above a refused form: each reason, with the way to its field. */
function WhatToMend({ errors }: { readonly errors: FieldErrors }) {
  return (
    <Notice kind="error" title={say('please-mend', { count: errors.size })}>
      <ul>
        {[...errors].map(([field, says]) => (
          <li>
            <a href={`#field-${field}`}>{says}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
