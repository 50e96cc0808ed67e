import type { Reader } from '#platform/database';
import type { ReadersTables } from '../tables.ts';
import type { KnownSince } from '../words.ts';

/** What is known of these readers that no one could type; ids of nobody are left out. */
export async function knownSince(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownSince>> {
  if (ids.length === 0) return new Map();
  const tables = reader.tables<ReadersTables>();
  const [readers, addresses, passkeys] = await Promise.all([
    tables.selectFrom('readers').select(['id', 'created_at']).where('id', 'in', ids).execute(),
    tables.selectFrom('proved_addresses').select('reader_id').where('reader_id', 'in', ids).execute(),
    tables.selectFrom('passkeys').select('reader_id').where('reader_id', 'in', ids).execute(),
  ]);
  const proved = new Set(addresses.map((row) => row.reader_id));
  const withPasskey = new Set(passkeys.map((row) => row.reader_id));
  return new Map(
    readers.map(({ id, created_at: since }) => [
      id,
      { since, hasProvedAddress: proved.has(id), hasPasskey: withPasskey.has(id) },
    ]),
  );
}
