import { Button, Field } from '#ui';
import { PasskeyControl } from '../../passkeys/views/passkey-control.tsx';
import { say } from '../messages.ts';

export interface SignInExplainedProps {
  /** Whether letters go anywhere. */
  readonly mailWorks: boolean;
  readonly email?: string | undefined;
  /** Why it was refused, and at which field. */
  readonly errors?: Readonly<{ email?: string; password?: string; answer?: string }> | undefined;
}

/** Where people who work here come in. It says the same to everybody. */
export function SignInExplained({ mailWorks, email, errors = {} }: SignInExplainedProps) {
  return (
    <article class="staff-page">
      <h1>{say('sign-in')}</h1>
      <p>{say('sign-in-intro')}</p>
      <form class="form" method="post" action="/desk/sign-in">
        <Field
          {...{ name: 'email', type: 'email', value: email, required: true, maxlength: 254 }}
          error={errors.email}
          label={say('sign-in-email')}
          hint={mailWorks && say('sign-in-email-hint')}
          autocomplete="username"
        />
        <Field
          {...{ name: 'password', type: 'password', maxlength: 2_000 }}
          error={errors.password}
          label={say('sign-in-password')}
          hint={say(mailWorks ? 'sign-in-password-hint' : 'sign-in-password-none')}
          autocomplete="current-password"
        />
        <div class="staff-page__buttons">
          <Button name="do" value="password">
            {say('sign-in-do')}
          </Button>
          {mailWorks && (
            <Button kind="quiet" name="do" value="mail">
              {say('sign-in-mail')}
            </Button>
          )}
        </div>
      </form>
      <form method="post" action="/desk/sign-in/passkey" class="form">
        {errors.answer && <p class="field__error">{errors.answer}</p>}
        <StaffPasskey purpose="sign-in" word="passkey-use" into="answer" />
      </form>
      <h2>{say('sign-in-how')}</h2>
      <ul>
        <li>{say('sign-in-ask')}</li>
        <li>
          {say('sign-in-owner')} <code>npx tidings staff link you@example.org</code>
        </li>
      </ul>
      <p>{say('sign-in-once')}</p>
    </article>
  );
}

/** A button for passkeys of staff, whose answer goes along in the form around. */
export function StaffPasskey(props: {
  readonly purpose: 'add' | 'sign-in';
  readonly word: 'passkey-use' | 'passkey-prove' | 'passkey-add' | 'passkey-join';
  readonly into: string;
  readonly ask?: string;
}) {
  const { purpose, word, into, ask = '/desk/sign-in/passkey/challenge' } = props;
  const says = {
    ...{ noScript: say('passkey-no-script'), button: say(word), failed: say('passkey-failed') },
  };
  return <PasskeyControl {...{ purpose, ask, says }} answer={{ into }} />;
}

/** The same for every address. */
export function LinkAsked({ email }: { readonly email: string }) {
  return (
    <article class="staff-page">
      <h1>{say('mail-asked')}</h1>
      <p>{say('mail-asked-intro', { email })}</p>
      <p>{say('mail-asked-none')}</p>
    </article>
  );
}

/** What a sign-in link shows: nothing happens before the button is pressed. */
export function SignInOffer({ name }: { readonly name: string }) {
  return (
    <article class="staff-page">
      <h1>{say('sign-in')}</h1>
      <p>{say('sign-in-as', { name })}</p>
      <form method="post" class="form">
        <Button>{say('sign-in-button')}</Button>
      </form>
      <p class="staff-page__small">{say('sign-in-shared')}</p>
    </article>
  );
}

export function DeadLink() {
  return (
    <article class="staff-page">
      <h1>{say('link-dead')}</h1>
      <p>{say('link-dead-why')}</p>
      <p>
        <a href="/desk/sign-in">{say('link-dead-then')}</a>
      </p>
    </article>
  );
}
