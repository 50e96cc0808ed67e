import { instantOf } from '#platform/clock';
import { type Answer, get, post, type Request, type Route, seeOther } from '#platform/http';
import { hashOfBrought } from '../../secret.ts';
import { readEmail } from '../../staff/rules/person.ts';
import { askSignIn } from '../actions/ask-sign-in.ts';
import { proveAddress } from '../actions/prove-address.ts';
import { sayReader } from '../messages.ts';
import type { ReaderNeeds } from '../needs.ts';
import { readerOf } from '../reading.ts';
import { findLink } from '../store/index.ts';
import { MailAskedPage, SignInOffer, SignInPage } from '../views/sign-in-page.tsx';
import { deadLink, showPage } from './answering.tsx';

/** Signing in by mail, which also proves an address. */
export function signInRoutes(needs: ReaderNeeds): readonly Route[] {
  return [
    get('/sign-in', () => signInPage({}, needs)),
    post('/sign-in', (request) => askByForm(request, needs)),
    get('/sign-in/:secret', (request) => offerSignIn(request, needs)),
    post('/sign-in/:secret', async (request) => {
      const hash = hashOfBrought(request.params['secret']);
      if (hash === null) return deadLink(needs);
      const apart = request.form.get('apart') === 'yes';
      const cookies = await proveAddress({ hash, browser: request, apart }, needs);
      return cookies ? seeOther('/me', cookies) : deadLink(needs);
    }),
  ];
}

async function signInPage(
  refused: { readonly email?: string; readonly error?: string },
  needs: ReaderNeeds,
): Promise<Answer> {
  const { language } = await needs.site();
  return showPage(
    {
      ...{ title: sayReader(language, 'sign-in'), withPasskeys: true },
      status: refused.error === undefined ? 200 : 422,
      children: <SignInPage {...refused} language={language} mailWorks={needs.mail.works} />,
    },
    needs,
  );
}

async function askByForm(request: Request, needs: ReaderNeeds): Promise<Answer> {
  const { language } = await needs.site();
  const typed = request.form.get('email') ?? '';
  const email = readEmail(typed);
  if (email === null) return signInPage({ email: typed, error: sayReader(language, 'email-wrong') }, needs);
  if (!needs.mail.works) return signInPage({}, needs);
  await askSignIn({ email, network: request.network }, needs);
  const title = sayReader(language, 'mail-asked');
  return showPage({ title, children: <MailAskedPage {...{ language, email }} purpose="sign-in" /> }, needs);
}

async function offerSignIn(request: Request, needs: ReaderNeeds): Promise<Answer> {
  const hash = hashOfBrought(request.params['secret']);
  const now = instantOf(needs.clock.now());
  const link = hash === null ? undefined : await findLink(needs.database, { hash, purpose: 'sign-in', now });
  if (!link || link.email === null) return deadLink(needs);
  const { language } = await needs.site();
  const here = await readerOf(request, needs);
  const children = <SignInOffer language={language} email={link.email} here={here} />;
  return showPage({ title: sayReader(language, 'sign-in'), secretAddress: true, children }, needs);
}
