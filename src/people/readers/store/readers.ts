import type { Instant } from '#platform/clock';
import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { ReadersTables } from '../tables.ts';
import type { Signature } from '../words.ts';
import { endAllWays } from './ways.ts';

export interface ReaderRow extends Signature {
  readonly id: string;
  readonly provedEmail: string | null;
}

/** What is read of a reader, with the address that they have proved. */
export const readerColumns = [
  'readers.id',
  'readers.name',
  'readers.email',
  'readers.website',
  'proved_addresses.email as provedEmail',
] as const;

/** The ids of all who have an account, for other features to leave alone what is theirs: a subquery. */
export function readersWithAccount(reader: Reader) {
  return reader.tables<ReadersTables>().selectFrom('proved_addresses').select('proved_addresses.reader_id');
}

export async function findReader(reader: Reader, id: string): Promise<ReaderRow | null> {
  const row = await reader
    .tables<ReadersTables>()
    .selectFrom('readers')
    .leftJoin('proved_addresses', 'proved_addresses.reader_id', 'readers.id')
    .select(readerColumns)
    .where('readers.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertReader(
  writer: Writer,
  reader: Signature & { readonly id: string; readonly now: Instant },
): Promise<void> {
  const { now, ...row } = reader;
  await readerInserted(writer, { ...row, created_at: now, seen_at: now });
}

const readerInserted = prepared((writer: Writer, at: Places<ReadersTables['readers']>) =>
  writer.tables<ReadersTables>().insertInto('readers').values(at),
);

/** How a reader signs from now on. False: there is no such reader any more. */
export async function setSignature(
  writer: Writer,
  reader: Signature & { readonly id: string; readonly now: Instant },
): Promise<boolean> {
  const { id, now, ...signature } = reader;
  const row = await writer
    .tables<ReadersTables>()
    .updateTable('readers')
    .set({ ...signature, seen_at: now })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How a reader signs of whom that is not known yet. */
export async function nameNameless(
  writer: Writer,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .updateTable('readers')
    .set({ name })
    .where('id', '=', id)
    .where('name', '=', '')
    .execute();
}

/** Notes that `readerId` has proved the address, unless it is another reader's already. Returns whose it is. */
export async function keepProof(
  writer: Writer,
  proof: { readonly email: string; readonly readerId: string; readonly now: Instant },
): Promise<string> {
  const row = await writer
    .tables<ReadersTables>()
    .insertInto('proved_addresses')
    .values({ email: proof.email, reader_id: proof.readerId, proved_at: proof.now })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ proved_at: proof.now }))
    .returning('reader_id')
    .executeTakeFirstOrThrow();
  return row.reader_id;
}

/** Who has proved the address, given in its one form. */
export async function findAccount(reader: Reader, email: string): Promise<string | null> {
  const row = await reader
    .tables<ReadersTables>()
    .selectFrom('proved_addresses')
    .select('reader_id')
    .where('email', '=', email)
    .executeTakeFirst();
  return row?.reader_id ?? null;
}

/** Removes a reader with every way by which they were known. */
export async function deleteReader(writer: Writer, readerId: string): Promise<void> {
  const tables = writer.tables<ReadersTables>();
  await endAllWays(writer, readerId);
  await tables.deleteFrom('proved_addresses').where('reader_id', '=', readerId).execute();
  await tables.deleteFrom('readers').where('id', '=', readerId).execute();
}

/** When a reader first did something here. */
export async function findReaderSince(reader: Reader, readerId: string): Promise<Instant | null> {
  const row = await reader
    .tables<ReadersTables>()
    .selectFrom('readers')
    .select('created_at')
    .where('id', '=', readerId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
