import { instantOf } from '#platform/clock';
import type { SetCookie } from '#platform/http';
import type { ReaderNeeds } from '../needs.ts';
import { deleteReturnLinks, findLink, forgetAddressOfLink } from '../store/index.ts';
import { type Browser, knowBrowser } from './know-browser.ts';
import { makeLink, pathOfLink } from './make-link.ts';

/**
 * Makes a reader's return link and ends the one before. Its path is shown once; it can be used on any device
 * until its reader ends it.
 */
export async function makeReturnLink(readerId: string, needs: ReaderNeeds): Promise<string> {
  const id = await needs.database.write(async (writer) => {
    await deleteReturnLinks(writer, readerId);
    return makeLink(writer, { purpose: 'return', readerId, email: null, endsAt: null }, needs);
  });
  return pathOfLink({ id, purpose: 'return' }, needs);
}

/** The same, by mail. False: too many letters were asked for already, and the link before still works. */
export async function mailReturnLink(
  asked: { readonly readerId: string; readonly email: string; readonly network: string },
  needs: ReaderNeeds,
): Promise<boolean> {
  return needs.database.write(async (writer) => {
    const occasion = { purpose: 'return-link', address: asked.email, network: asked.network } as const;
    if (!(await needs.mail.mayAsk(writer, occasion))) return false;
    await deleteReturnLinks(writer, asked.readerId);
    const linkId = await makeLink(
      writer,
      { purpose: 'return', readerId: asked.readerId, email: asked.email, endsAt: null },
      needs,
    );
    await needs.outbox.put(writer, { topic: 'reader-link-asked', payload: { linkId } });
    return true;
  });
}

export async function endReturnLink(readerId: string, needs: ReaderNeeds): Promise<void> {
  await needs.database.write((writer) => deleteReturnLinks(writer, readerId));
}

/** Whoever brings a return link is its reader, in this browser from now on. Null: the link is dead. */
export async function comeBack(
  { hash, browser }: { readonly hash: string; readonly browser: Browser },
  needs: ReaderNeeds,
): Promise<readonly SetCookie[] | null> {
  return needs.database.write(async (writer) => {
    const link = await findLink(writer, { hash, purpose: 'return', now: instantOf(needs.clock.now()) });
    if (!link?.reader_id) return null;
    await forgetAddressOfLink(writer, link.id);
    const known = { readerId: link.reader_id, cameBy: 'return-link', browser } as const;
    return (await knowBrowser(writer, known, needs)).cookies;
  });
}
