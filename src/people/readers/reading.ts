import type { Request } from '#platform/http';
import { returnHashOf } from '../cookies.ts';
import type { ReaderNeeds } from './needs.ts';
import { findReaderBySecret } from './store/index.ts';
import type { KnownReader } from './words.ts';

/** Whose return secret the request brings. */
export async function readerOf(
  request: Pick<Request, 'cookie'>,
  { database }: Pick<ReaderNeeds, 'database'>,
): Promise<KnownReader | null> {
  const hash = returnHashOf(request);
  return hash === null ? null : findReaderBySecret(database, hash);
}
