import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { SetCookie } from '#platform/http';
import type { ReaderNeeds } from '../needs.ts';
import { insertReader, setSignature, touchSecret } from '../store/index.ts';
import type { KnownReader, Signature } from '../words.ts';
import { knowBrowser } from './know-browser.ts';

const NEW_BROWSER = { cookie: () => undefined };

/**
 * Keeps how a reader signs now, and makes them known if they were not, or if they were erased or merged since the
 * request came in.
 */
export async function receiveReader(
  writer: Writer,
  { known, signs }: { readonly known: KnownReader | null; readonly signs: Signature },
  needs: Pick<ReaderNeeds, 'clock' | 'newId' | 'newSecret'>,
): Promise<{ readonly reader: KnownReader; readonly cookies: readonly SetCookie[] }> {
  const now = instantOf(needs.clock.now());
  const signature = { name: signs.name, email: signs.email, website: signs.website };
  if (known && (await setSignature(writer, { id: known.id, ...signature, now }))) {
    await touchSecret(writer, known.secretId, now);
    return { reader: { ...known, ...signature }, cookies: [] };
  }
  const id = needs.newId();
  await insertReader(writer, { id, ...signature, now });
  const { secretId, cookies } = await knowBrowser(
    writer,
    { readerId: id, cameBy: 'deed', browser: NEW_BROWSER },
    needs,
  );
  return { reader: { id, ...signature, provedEmail: null, secretId }, cookies };
}

/** Makes a browser known as this reader's, who did a deed with it whose answer it may have lost. */
export async function knowAgain(
  writer: Writer,
  readerId: string,
  needs: Pick<ReaderNeeds, 'clock' | 'newId' | 'newSecret'>,
): Promise<readonly SetCookie[]> {
  const known = { readerId, cameBy: 'deed', browser: NEW_BROWSER } as const;
  return (await knowBrowser(writer, known, needs)).cookies;
}
