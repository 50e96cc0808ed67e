import { instantOf } from '#platform/clock';
import { type Answer, get, post, type Request, type Route, seeOther } from '#platform/http';
import { hashOfBrought } from '../../secret.ts';
import { readEmail } from '../../staff/rules/person.ts';
import { comeBack, endReturnLink, mailReturnLink, makeReturnLink } from '../actions/return-link.ts';
import { sayReader } from '../messages.ts';
import type { ReaderNeeds } from '../needs.ts';
import { readerOf } from '../reading.ts';
import { findLink, findReader } from '../store/index.ts';
import { ComeBackOffer, ReturnLinkPage } from '../views/return-pages.tsx';
import { MailAskedPage } from '../views/sign-in-page.tsx';
import type { KnownReader } from '../words.ts';
import { byReader, deadLink, showPage } from './answering.tsx';
import { mePage } from './me.tsx';

/** The private link of a reader without an account: making it, mailing it, ending it, coming back with it. */
export function returnRoutes(needs: ReaderNeeds): readonly Route[] {
  return [
    get('/return/:secret', (request) => offerReturn(request, needs)),
    post('/return/:secret', async (request) => {
      const hash = hashOfBrought(request.params['secret']);
      const cookies = hash === null ? null : await comeBack({ hash, browser: request }, needs);
      return cookies ? seeOther('/me', cookies) : deadLink(needs);
    }),
    post(
      '/me/return-link',
      byReader(needs, async (_request, reader) => {
        const { language } = await needs.site();
        const address = `${needs.origin()}${await makeReturnLink(reader.id, needs)}`;
        const children = <ReturnLinkPage {...{ language, address }} />;
        return showPage({ title: sayReader(language, 'return-made'), secretAddress: true, children }, needs);
      }),
    ),
    post(
      '/me/return-link/mail',
      byReader(needs, (request, reader) => mailByForm(request, reader, needs)),
    ),
    post(
      '/me/return-link/end',
      byReader(needs, async (_request, reader) => {
        await endReturnLink(reader.id, needs);
        return seeOther('/me');
      }),
    ),
  ];
}

async function mailByForm(request: Request, reader: KnownReader, needs: ReaderNeeds): Promise<Answer> {
  const { language } = await needs.site();
  const typed = request.form.get('email') ?? '';
  const email = readEmail(typed);
  const refuse = (code: 'email-wrong' | 'mail-too-many' | 'sign-in-no-mail') =>
    mePage(reader, needs, { email: typed, says: sayReader(language, code) });
  if (email === null) return refuse('email-wrong');
  if (!needs.mail.works) return refuse('sign-in-no-mail');
  const asked = { readerId: reader.id, email, network: request.network };
  if (!(await mailReturnLink(asked, needs))) return refuse('mail-too-many');
  const title = sayReader(language, 'mail-asked');
  return showPage({ title, children: <MailAskedPage {...{ language, email }} purpose="return" /> }, needs);
}

async function offerReturn(request: Request, needs: ReaderNeeds): Promise<Answer> {
  const hash = hashOfBrought(request.params['secret']);
  const now = instantOf(needs.clock.now());
  const link = hash === null ? undefined : await findLink(needs.database, { hash, purpose: 'return', now });
  const reader = link?.reader_id ? await findReader(needs.database, link.reader_id) : null;
  if (!reader) return deadLink(needs);
  const { language } = await needs.site();
  const here = await readerOf(request, needs);
  const other = here && here.id !== reader.id ? here : null;
  const children = <ComeBackOffer {...{ language, name: reader.name, other }} />;
  return showPage({ title: sayReader(language, 'come-back'), secretAddress: true, children }, needs);
}
