import { Button, Check, Field, Notice } from '#ui';
import { sayReader } from '../messages.ts';
import { PasskeyButton } from './passkey-button.tsx';

export interface MailFormProps {
  readonly language: string;
  /** As it was sent, or as the reader last typed it. */
  readonly email?: string | undefined;
  readonly error?: string | undefined;
}

/** Where one asks for a link with which one signs in, and proves an address. */
export function SignInForm({ language, email, error }: MailFormProps) {
  return (
    <form class="form" method="post" action="/sign-in">
      <Field
        {...{ name: 'email', type: 'email', value: email, error, required: true, maxlength: 254 }}
        label={sayReader(language, 'sign-in-email')}
        hint={sayReader(language, 'sign-in-hint')}
        autocomplete="email"
      />
      <Button>{sayReader(language, 'sign-in-button')}</Button>
    </form>
  );
}

/** The ways in, for readers. */
export function SignInPage(props: MailFormProps & { readonly mailWorks: boolean }) {
  const { language, mailWorks } = props;
  return (
    <article class="me">
      <h1>{sayReader(language, 'sign-in')}</h1>
      <p>{sayReader(language, 'sign-in-intro')}</p>
      {mailWorks ? <SignInForm {...props} /> : <p>{sayReader(language, 'sign-in-no-mail')}</p>}
      <PasskeyButton language={language} purpose="sign-in" />
      <p class="me__small">
        <a href="/desk/sign-in">{sayReader(language, 'sign-in-staff')}</a>
      </p>
    </article>
  );
}

/** The same for every address, whether anybody is known by it or not. */
export function MailAskedPage(props: {
  readonly language: string;
  readonly email: string;
  readonly purpose: 'sign-in' | 'return';
}) {
  const { language, email, purpose } = props;
  const word = purpose === 'return' ? 'mail-asked-return' : 'mail-asked-intro';
  return (
    <article class="me">
      <h1>{sayReader(language, 'mail-asked')}</h1>
      <p>{sayReader(language, word, { email })}</p>
      <p>{sayReader(language, 'mail-asked-none')}</p>
    </article>
  );
}

/** Who is known in the browser in which a link is opened. */
export interface GuestHere {
  readonly name: string;
  readonly provedEmail: string | null;
}

/** What a sign-in link shows: nothing happens before the button is pressed. */
export function SignInOffer(props: {
  readonly language: string;
  readonly email: string;
  readonly here: GuestHere | null;
}) {
  const { language, email, here } = props;
  return (
    <article class="me">
      <h1>{sayReader(language, 'sign-in')}</h1>
      <p>{sayReader(language, 'offer-intro', { email })}</p>
      <Notice>{sayReader(language, 'offer-not-yours')}</Notice>
      <form class="form" method="post">
        {here && <WhoIsHere {...{ language, email, here }} />}
        <Button>{sayReader(language, 'offer-button')}</Button>
      </form>
      <p class="me__small">{sayReader(language, 'offer-shared')}</p>
    </article>
  );
}

function WhoIsHere(props: { readonly language: string; readonly email: string; readonly here: GuestHere }) {
  const { language, email, here } = props;
  if (here.provedEmail === email) return null;
  if (here.provedEmail !== null) {
    return <p>{sayReader(language, 'offer-other', { email: here.provedEmail })}</p>;
  }
  const joins =
    here.name === ''
      ? sayReader(language, 'offer-guest-unnamed')
      : sayReader(language, 'offer-guest', { name: here.name });
  return (
    <div>
      <p>{joins}</p>
      <Check name="apart" label={sayReader(language, 'offer-apart')} />
    </div>
  );
}

/** The same for a link that was used, is too old, or never was. */
export function DeadReaderLink({ language }: { readonly language: string }) {
  return (
    <article class="me">
      <h1>{sayReader(language, 'link-dead')}</h1>
      <p>{sayReader(language, 'link-dead-why')}</p>
      <p>
        <a href="/sign-in">{sayReader(language, 'link-dead-then')}</a>
      </p>
    </article>
  );
}
