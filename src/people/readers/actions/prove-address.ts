import { type Instant, instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { SetCookie } from '#platform/http';
import { returnHashOf } from '../../cookies.ts';
import type { ReaderNeeds } from '../needs.ts';
import {
  endAllWays,
  findReaderBySecret,
  insertReader,
  keepProof,
  nameNameless,
  setSignature,
  useSignInLink,
} from '../store/index.ts';
import type { KnownReader } from '../words.ts';
import { type Browser, knowBrowser } from './know-browser.ts';
import { mergeReaders } from './merge-readers.ts';

export interface Proving {
  /** Of the link's secret. */
  readonly hash: string;
  readonly browser: Browser;
  /** What was written in this browser as a guest is somebody else's, and stays apart. */
  readonly apart: boolean;
}

/**
 * Uses a sign-in link up: whoever brings it has the address. They become known in this browser as the reader of
 * that address; a guest of this browser becomes that reader, and each feature gives what was written under the
 * address. Null: the link is dead.
 */
export async function proveAddress(
  { hash, browser, apart }: Proving,
  needs: ReaderNeeds,
): Promise<readonly SetCookie[] | null> {
  return needs.database.write(async (writer) => {
    const now = instantOf(needs.clock.now());
    const email = await useSignInLink(writer, { hash, now });
    if (email === null) return null;
    const guest = apart ? null : await guestIn(writer, browser);
    const readerId = await accountOf(writer, { email, guest, now }, needs);
    for (const one of needs.claims()) {
      await one.claim(writer, { readerId, email });
      const name = await one.lastName?.(writer, readerId);
      if (name) await nameNameless(writer, { id: readerId, name });
    }
    const { cookies } = await knowBrowser(writer, { readerId, cameBy: 'mailed-link', browser }, needs);
    return cookies;
  });
}

/** Who is known in this browser, unless they have an account: two accounts never become one. */
async function guestIn(writer: Writer, browser: Browser): Promise<KnownReader | null> {
  const hash = returnHashOf(browser);
  const reader = hash === null ? null : await findReaderBySecret(writer, hash);
  return reader?.provedEmail === null ? reader : null;
}

async function accountOf(
  writer: Writer,
  proved: { readonly email: string; readonly guest: KnownReader | null; readonly now: Instant },
  needs: ReaderNeeds,
): Promise<string> {
  const { email, guest, now } = proved;
  const candidate = guest?.id ?? needs.newId();
  const readerId = await keepProof(writer, { email, readerId: candidate, now });
  if (readerId !== candidate) {
    if (guest) await mergeReaders(writer, { guest, into: readerId, now }, needs);
    return readerId;
  }
  if (!guest) {
    await insertReader(writer, { id: readerId, name: '', email, website: '', now });
    return readerId;
  }
  // Somebody else could have planted this guest's secret, or kept a return link to it: they must not come along.
  await endAllWays(writer, readerId);
  await setSignature(writer, { id: readerId, name: guest.name, email, website: guest.website, now });
  return readerId;
}
