import type { Reader, Writer } from '#platform/database';
import type { KnownReader } from './words.ts';

/** The tables of readers. */
export interface ReadersTables {
  readers: {
    id: string;
    /** SHA-256 of the return secret, base64url. */
    secret_hash: string;
    name: string;
    email: string;
    website: string;
    created_at: string;
    seen_at: string;
  };
}

export async function findReaderBySecret(database: Reader, secretHash: string): Promise<KnownReader | null> {
  const row = await database
    .tables<ReadersTables>()
    .selectFrom('readers')
    .select(['id', 'name', 'email', 'website'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertReader(
  writer: Writer,
  row: { readonly reader: KnownReader; readonly secretHash: string; readonly now: string },
): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .insertInto('readers')
    .values({ ...row.reader, secret_hash: row.secretHash, created_at: row.now, seen_at: row.now })
    .execute();
}

export async function updateReader(writer: Writer, reader: KnownReader, now: string): Promise<void> {
  const { id, ...signs } = reader;
  await writer
    .tables<ReadersTables>()
    .updateTable('readers')
    .set({ ...signs, seen_at: now })
    .where('id', '=', id)
    .execute();
}
