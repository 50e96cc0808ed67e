import { type Answer, get, json, post, type Route } from '#platform/http';
import { noReturnCookies } from '../../cookies.ts';
import { eraseReader } from '../actions/erase-reader.ts';
import { exportReader } from '../export-reader.ts';
import { sayReader } from '../messages.ts';
import type { ReaderNeeds } from '../needs.ts';
import { ErasedPage, ErasePage, ExportPage } from '../views/own-pages.tsx';
import { byReader, showPage } from './answering.tsx';

/** What is a reader's own: taking it along, and having it erased. */
export function ownRoutes(needs: ReaderNeeds): readonly Route[] {
  return [
    get(
      '/me/export',
      byReader(needs, async (_request, reader) => {
        const site = await needs.site();
        const parts = await exportReader(reader, needs);
        const children = <ExportPage {...{ site, parts }} />;
        return showPage({ title: sayReader(site.language, 'export'), children }, needs);
      }),
    ),
    get(
      '/me/export.json',
      byReader(needs, async (_request, reader) => {
        const parts = await exportReader(reader, needs);
        return json(Object.fromEntries(parts.map(({ name, entries }) => [name, entries])));
      }),
    ),
    get(
      '/me/erase',
      byReader(needs, () => erasePage(needs)),
    ),
    post(
      '/me/erase',
      byReader(needs, async (request, reader) => {
        await eraseReader(reader, needs);
        const { language } = await needs.site();
        const children = <ErasedPage language={language} />;
        const title = sayReader(language, 'erased');
        return showPage({ title, cookies: noReturnCookies(request), children }, needs);
      }),
    ),
  ];
}

async function erasePage(needs: ReaderNeeds): Promise<Answer> {
  const { language } = await needs.site();
  const explained = needs.erasers().map((eraser) => eraser.explains(language));
  const children = <ErasePage {...{ language, explained }} />;
  return showPage({ title: sayReader(language, 'erase'), children }, needs);
}
