import { Button, Field } from '#ui';
import { say } from '../messages.ts';
import type { FieldErrors } from '../words.ts';
import { StaffPasskey } from './sign-in.tsx';

export interface InvitationProps {
  readonly newsroom: string;
  readonly email: string;
  readonly name: string;
  readonly mailWorks: boolean;
  /** Of this invitation. */
  readonly path: string;
  readonly errors: FieldErrors;
}

/** What an invitation shows: a name, and a way to sign in. Nothing happens before a button is pressed. */
export function Invitation({ newsroom, email, name, mailWorks, path, errors }: InvitationProps) {
  return (
    <article class="staff-page">
      <h1>{say('invitation', { newsroom })}</h1>
      <p>{say('invitation-intro', { email })}</p>
      <form method="post" action={path} class="form">
        <input type="hidden" name="email" value={email} autocomplete="username" />
        <Field
          {...{ name: 'name', value: name, error: errors.get('name'), required: true, maxlength: 80 }}
          label={say('your-name')}
          hint={say('your-name-hint')}
          autocomplete="name"
        />
        <Field
          {...{ name: 'password', type: 'password', error: errors.get('password'), maxlength: 2_000 }}
          label={say('invitation-password')}
          hint={[say('invitation-password-hint'), mailWorks && say('invitation-password-mail')]
            .filter(Boolean)
            .join(' ')}
          autocomplete="new-password"
        />
        <Button>{say('invitation-join')}</Button>
        <section class="staff-page__group" aria-labelledby="or-passkey">
          <h2 id="or-passkey">{say('invitation-or')}</h2>
          <p class="staff-page__small">{say('invitation-or-hint')}</p>
          {errors.has('answer') && <p class="field__error">{errors.get('answer')}</p>}
          <StaffPasskey purpose="add" word="passkey-join" into="answer" ask={`${path}/passkey`} />
        </section>
      </form>
      <p class="staff-page__small">{say('sign-in-shared')}</p>
    </article>
  );
}
