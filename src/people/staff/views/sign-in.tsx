import { Button, Field } from '#ui';
import { say } from '../messages.ts';

export interface SignInExplainedProps {
  /** Whether letters go anywhere. */
  readonly mailWorks: boolean;
  readonly email?: string | undefined;
  readonly error?: string | undefined;
}

/** For those who come without a link. It says the same to everybody. */
export function SignInExplained({ mailWorks, email, error }: SignInExplainedProps) {
  return (
    <article class="staff-page">
      <h1>{say('sign-in')}</h1>
      <p>{say('sign-in-intro')}</p>
      {mailWorks && (
        <form class="form" method="post">
          <Field
            {...{ name: 'email', type: 'email', value: email, error, required: true, maxlength: 254 }}
            label={say('sign-in-email')}
            hint={say('sign-in-email-hint')}
            autocomplete="email"
          />
          <Button>{say('sign-in-mail')}</Button>
        </form>
      )}
      <h2>{say(mailWorks ? 'sign-in-other' : 'sign-in-how')}</h2>
      <ul>
        <li>{say('sign-in-ask')}</li>
        <li>
          {say('sign-in-owner')} <code>npx tidings staff add you@example.org --role owner</code>
        </li>
      </ul>
      <p>{say('sign-in-once')}</p>
    </article>
  );
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
