import type { Writer } from '#platform/database';
import type { ReadersTables } from '../tables.ts';

/** Ends every way by which a reader could come: browsers, return links, passkeys. */
export async function endAllWays(writer: Writer, readerId: string): Promise<void> {
  const tables = writer.tables<ReadersTables>();
  await tables.deleteFrom('reader_secrets').where('reader_id', '=', readerId).execute();
  await tables.deleteFrom('reader_links').where('reader_id', '=', readerId).execute();
  await tables.deleteFrom('passkeys').where('reader_id', '=', readerId).execute();
  await tables.deleteFrom('passkey_challenges').where('person_id', '=', readerId).execute();
}
