import type { Instant } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { ReadersTables } from '../tables.ts';

type PasskeyRow = ReadersTables['passkeys'];

export async function insertPasskey(writer: Writer, passkey: PasskeyRow): Promise<void> {
  await writer.tables<ReadersTables>().insertInto('passkeys').values(passkey).execute();
}

export async function findPasskey(reader: Reader, id: string): Promise<PasskeyRow | undefined> {
  return reader
    .tables<ReadersTables>()
    .selectFrom('passkeys')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A reader's passkeys, the newest first. */
export async function findPasskeys(reader: Reader, readerId: string): Promise<readonly PasskeyRow[]> {
  return reader
    .tables<ReadersTables>()
    .selectFrom('passkeys')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Notes a sign-in. False: the passkey was ended meanwhile. */
export async function usePasskey(
  writer: Writer,
  used: { readonly id: string; readonly counter: number; readonly now: Instant },
): Promise<boolean> {
  const row = await writer
    .tables<ReadersTables>()
    .updateTable('passkeys')
    .set({ counter: used.counter, seen_at: used.now })
    .where('id', '=', used.id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a passkey of this reader, and no one else's. */
export async function deletePasskey(writer: Writer, id: string, readerId: string): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .execute();
}
