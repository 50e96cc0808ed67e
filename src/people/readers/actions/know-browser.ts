import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Request, SetCookie } from '#platform/http';
import { returnCookies, returnHashOf } from '../../cookies.ts';
import { hashOf } from '../../secret.ts';
import type { ReaderNeeds } from '../needs.ts';
import { deleteSecretByHash, insertSecret } from '../store/index.ts';
import type { CameBy } from '../tables.ts';

export type Browser = Pick<Request, 'cookie'>;

/**
 * Makes a browser known as this reader's, with a new secret in place of the one that it brought: who came by a
 * link or a passkey never goes on with a secret that somebody else may have planted.
 */
export async function knowBrowser(
  writer: Writer,
  known: { readonly readerId: string; readonly cameBy: CameBy; readonly browser: Browser },
  needs: Pick<ReaderNeeds, 'clock' | 'newId' | 'newSecret'>,
): Promise<{ readonly secretId: string; readonly cookies: readonly SetCookie[] }> {
  const earlier = returnHashOf(known.browser);
  if (earlier !== null) await deleteSecretByHash(writer, earlier);
  const secret = needs.newSecret();
  const secretId = needs.newId();
  await insertSecret(writer, {
    ...{ id: secretId, hash: hashOf(secret), readerId: known.readerId, cameBy: known.cameBy },
    now: instantOf(needs.clock.now()),
  });
  return { secretId, cookies: returnCookies(secret) };
}
