import type { ComponentChildren } from 'preact';
import { sayReader } from './messages.ts';
import { MePage, UnknownPage } from './views/me-page.tsx';
import type { MePageProps } from './views/me-props.ts';
import { ErasedPage, ErasePage, ExportPage } from './views/own-pages.tsx';
import { ComeBackOffer, ReturnLinkPage } from './views/return-pages.tsx';
import { DeadReaderLink, MailAskedPage, SignInOffer, SignInPage } from './views/sign-in-page.tsx';

const language = 'en';
const email = 'olu@bay.example';
const address = `https://lantern.example.org/return/${'x'.repeat(43)}`;
const moments = { madeAt: '2026-03-01T08:00:00.000Z', seenAt: '2026-03-10T07:55:00.000Z' };

const guest: MePageProps = {
  site: { language, timeZone: 'Europe/London' },
  reader: { id: 'olu', name: 'Olu', email, website: '', provedEmail: null, secretId: '1' },
  devices: [{ id: '1', cameBy: 'deed', ...moments }],
  ...{ passkeys: [], hasReturnLink: false, mailWorks: true, sections: [] },
};
const account: MePageProps = {
  ...guest,
  reader: { ...guest.reader, provedEmail: email },
  devices: [
    { id: '1', cameBy: 'mailed-link', ...moments },
    { id: '2', cameBy: 'passkey', ...moments },
    { id: '3', cameBy: 'return-link', ...moments },
  ],
  passkeys: [{ id: 'key', ...moments }],
  hasReturnLink: true,
  sections: [{ title: 'Your comments', children: <p>You have written three comments.</p> }],
};

const one = (name: string, state: string, children: ComponentChildren) => ({
  name: `readers: ${name}`,
  state,
  draw: () => children,
});

/** The pages of readers about themselves, in each of their states, for the gallery. */
export const readersSpecimens = [
  one('your page', 'unknown browser', <UnknownPage {...{ language }} mailWorks />),
  one('your page', 'unknown browser, no mail', <UnknownPage {...{ language }} mailWorks={false} />),
  one('your page', 'guest', <MePage {...guest} />),
  one('your page', 'guest, no mail', <MePage {...guest} mailWorks={false} />),
  one(
    'your page',
    'a form refused',
    <MePage {...guest} refused={{ email: 'olu', says: sayReader(language, 'email-wrong') }} />,
  ),
  one('your page', 'account', <MePage {...account} />),
  one('sign in', 'empty', <SignInPage {...{ language }} mailWorks />),
  one(
    'sign in',
    'refused',
    <SignInPage {...{ language }} mailWorks email="olu" error={sayReader(language, 'email-wrong')} />,
  ),
  one('sign in', 'no mail', <SignInPage {...{ language }} mailWorks={false} />),
  one('sign in', 'letter asked for', <MailAskedPage {...{ language, email }} purpose="sign-in" />),
  one('sign in', 'with a link', <SignInOffer {...{ language, email }} here={null} />),
  one(
    'sign in',
    'with a link, guest here',
    <SignInOffer {...{ language, email }} here={{ name: 'Olu', provedEmail: null }} />,
  ),
  one(
    'sign in',
    'with a link, another account here',
    <SignInOffer {...{ language, email }} here={{ name: 'Ada', provedEmail: 'ada@bay.example' }} />,
  ),
  one('sign in', 'with a link that does not work', <DeadReaderLink {...{ language }} />),
  one('return link', 'made', <ReturnLinkPage {...{ language, address }} />),
  one('return link', 'opened', <ComeBackOffer {...{ language }} name="Olu" other={null} />),
  one(
    'return link',
    'opened where somebody else is known',
    <ComeBackOffer {...{ language }} name="Olu" other={{ name: 'Ada' }} />,
  ),
  one(
    'what you wrote',
    'one part',
    <ExportPage
      site={guest.site}
      parts={[
        { name: 'you', title: 'You', label: () => 'Name', entries: [{ name: 'Olu', since: moments.madeAt }] },
      ]}
    />,
  ),
  one('erase', 'before', <ErasePage {...{ language }} explained={['Your comments lose your name.']} />),
  one('erase', 'done', <ErasedPage {...{ language }} />),
];
