import type { Instant } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { ChallengePurpose, ReadersTables } from '../tables.ts';

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

/** Keeps a challenge, and forgets those that nobody answered in time. */
export async function insertChallenge(
  writer: Writer,
  challenge: ReadersTables['passkey_challenges'],
  now: Instant,
): Promise<void> {
  const tables = writer.tables<ReadersTables>();
  await tables.deleteFrom('passkey_challenges').where('ends_at', '<=', now).execute();
  await tables.insertInto('passkey_challenges').values(challenge).execute();
}

/** Uses a challenge up, for whom it was made alone: of two answers at once, one finds it. */
export async function useChallenge(
  writer: Writer,
  challenge: {
    readonly hash: string;
    readonly purpose: ChallengePurpose;
    readonly readerId: string | null;
    readonly now: Instant;
  },
): Promise<boolean> {
  const found = writer
    .tables<ReadersTables>()
    .deleteFrom('passkey_challenges')
    .where('hash', '=', challenge.hash)
    .where('purpose', '=', challenge.purpose)
    .where('ends_at', '>', challenge.now);
  const row = await (challenge.readerId === null
    ? found.where('reader_id', 'is', null)
    : found.where('reader_id', '=', challenge.readerId)
  )
    .returning('hash')
    .executeTakeFirst();
  return row !== undefined;
}
