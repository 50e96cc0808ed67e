import { Button, Notice } from '#ui';
import { sayReader } from '../messages.ts';
import type { MePageProps } from './me-props.ts';
import { Devices, Passkeys, ReturnLink } from './me-ways.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { SignInForm } from './sign-in-page.tsx';

/** A person's own page. Nobody else sees it. */
export function MePage(props: MePageProps) {
  const { reader, sections, site } = props;
  const { language } = site;
  return (
    <article class="me">
      <header>
        <h1>
          {reader.name === ''
            ? sayReader(language, 'me')
            : sayReader(language, 'me-named', { name: reader.name })}
        </h1>
        <p>{sayReader(language, 'me-intro')}</p>
      </header>
      {sections.map(({ title, children }) => (
        <section class="me__section">
          <h2>{title}</h2>
          {children}
        </section>
      ))}
      <Signing {...props} />
      <Address {...props} />
      <ReturnLink {...props} />
      <Passkeys {...props} />
      <Devices {...props} />
      <Own {...props} />
      <Leaving {...props} />
    </article>
  );
}

function Signing({ reader, site: { language } }: MePageProps) {
  return (
    <section class="me__section">
      <h2>{sayReader(language, 'how-you-sign')}</h2>
      <p>
        {reader.name === ''
          ? sayReader(language, 'you-sign-not')
          : sayReader(language, 'you-sign-as', { name: reader.name })}
      </p>
      {reader.email !== '' && reader.email !== reader.provedEmail && (
        <p>{sayReader(language, 'email-typed', { email: reader.email })}</p>
      )}
    </section>
  );
}

function Address({ reader, mailWorks, site: { language } }: MePageProps) {
  const proved = reader.provedEmail;
  return (
    <section class="me__section">
      <h2>{sayReader(language, 'address')}</h2>
      <p>
        {proved === null
          ? sayReader(language, 'address-none')
          : sayReader(language, 'address-proved', { email: proved })}
      </p>
      {proved === null && mailWorks && (
        <>
          <p class="me__small">{sayReader(language, 'prove-ends')}</p>
          <SignInForm language={language} email={reader.email} />
        </>
      )}
      {proved === null && !mailWorks && <p>{sayReader(language, 'sign-in-no-mail')}</p>}
    </section>
  );
}

function Own({ site: { language } }: MePageProps) {
  return (
    <section class="me__section">
      <h2>{sayReader(language, 'own-title')}</h2>
      <ul>
        <li>
          <a href="/me/export">{sayReader(language, 'export-link')}</a>
        </li>
        <li>
          <a href="/me/erase">{sayReader(language, 'erase-link')}</a>
        </li>
      </ul>
    </section>
  );
}

function Leaving({ reader, devices, passkeys, hasReturnLink, site: { language } }: MePageProps) {
  const isLast =
    devices.length <= 1 && passkeys.length === 0 && !hasReturnLink && reader.provedEmail === null;
  return (
    <section class="me__section">
      <h2>{sayReader(language, 'forget-title')}</h2>
      <p>{sayReader(language, 'forget-intro')}</p>
      {isLast && <Notice kind="warn">{sayReader(language, 'forget-last')}</Notice>}
      <form method="post" action="/me/forget">
        <Button kind="quiet">{sayReader(language, 'forget-button')}</Button>
      </form>
    </section>
  );
}

/** For a browser that nobody is known in: how one becomes known, and the ways in. */
export function UnknownPage({
  language,
  mailWorks,
}: {
  readonly language: string;
  readonly mailWorks: boolean;
}) {
  return (
    <article class="me">
      <h1>{sayReader(language, 'me')}</h1>
      <p>{sayReader(language, 'me-unknown')}</p>
      <p>{sayReader(language, 'me-unknown-ways')}</p>
      {mailWorks ? <SignInForm language={language} /> : <p>{sayReader(language, 'sign-in-no-mail')}</p>}
      <PasskeyButton language={language} purpose="sign-in" />
    </article>
  );
}
