import { type Answer, get, post, type Request, type Route, seeOther } from '#platform/http';
import { noReturnCookies } from '../../cookies.ts';
import { endDevice, endOtherDevices } from '../actions/end-device.ts';
import { sayReader } from '../messages.ts';
import type { ReaderNeeds } from '../needs.ts';
import { readerOf } from '../reading.ts';
import { findDevices, findPasskeys, findReturnLinkTime } from '../store/index.ts';
import { MePage, UnknownPage } from '../views/me-page.tsx';
import type { MePageProps } from '../views/me-props.ts';
import type { KnownReader } from '../words.ts';
import { byReader, showPage } from './answering.tsx';

/** A person's own page, and the browsers in which they are known. */
export function meRoutes(needs: ReaderNeeds): readonly Route[] {
  return [
    get('/me', async (request) => {
      const reader = await readerOf(request, needs);
      return reader ? mePage(reader, needs) : unknownPage(needs);
    }),
    post(
      '/me/devices/end',
      byReader(needs, async (request, reader) => {
        const id = request.form.get('id') ?? '';
        await endDevice(reader, id, needs);
        return seeOther('/me', id === reader.secretId ? noReturnCookies(request) : []);
      }),
    ),
    post(
      '/me/devices/end-others',
      byReader(needs, async (_request, reader) => {
        await endOtherDevices(reader, needs);
        return seeOther('/me');
      }),
    ),
    post('/me/forget', (request) => forget(request, needs)),
  ];
}

/** Cookies that nobody is known by are taken as well. */
async function forget(request: Request, needs: ReaderNeeds): Promise<Answer> {
  const reader = await readerOf(request, needs);
  if (reader) await endDevice(reader, reader.secretId, needs);
  return seeOther('/me', noReturnCookies(request));
}

async function unknownPage(needs: ReaderNeeds): Promise<Answer> {
  const { language } = await needs.site();
  const children = <UnknownPage language={language} mailWorks={needs.mail.works} />;
  return showPage({ title: sayReader(language, 'me'), withPasskeys: true, children }, needs);
}

/** The own page; with `refused` a form on it comes back with the reason. */
export async function mePage(
  reader: KnownReader,
  needs: ReaderNeeds,
  refused?: MePageProps['refused'],
): Promise<Answer> {
  const { database } = needs;
  const [site, devices, passkeys, returnLinkAt] = await Promise.all([
    needs.site(),
    findDevices(database, reader.id),
    findPasskeys(database, reader.id),
    findReturnLinkTime(database, reader.id),
  ]);
  const children = (
    <MePage
      {...{ site, reader, devices, refused, mailWorks: needs.mail.works }}
      passkeys={passkeys.map((one) => ({ id: one.id, madeAt: one.made_at, seenAt: one.seen_at }))}
      hasReturnLink={returnLinkAt !== null}
      sections={await drawSections(reader, site.language, needs)}
    />
  );
  const status = refused ? 422 : 200;
  return showPage({ title: sayReader(site.language, 'me'), withPasskeys: true, status, children }, needs);
}

async function drawSections(reader: KnownReader, language: string, needs: ReaderNeeds) {
  const drawn = await Promise.all(
    needs.mySections().map(async (section) => ({
      title: section.title(language),
      children: await section.draw(reader),
    })),
  );
  return drawn.filter(({ children }) => children !== null && children !== undefined);
}
