import type { Instant } from '#platform/clock';
import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { CameBy, ReadersTables } from '../tables.ts';
import type { KnownReader } from '../words.ts';
import { readerColumns } from './readers.ts';

/** A browser in which a reader is known. */
export interface Device {
  readonly id: string;
  readonly cameBy: CameBy;
  readonly madeAt: Instant;
  readonly seenAt: Instant;
}

export async function findReaderBySecret(reader: Reader, secretHash: string): Promise<KnownReader | null> {
  const row = await reader
    .tables<ReadersTables>()
    .selectFrom('reader_secrets')
    .innerJoin('readers', 'readers.id', 'reader_secrets.reader_id')
    .leftJoin('proved_addresses', 'proved_addresses.reader_id', 'readers.id')
    .select([...readerColumns, 'reader_secrets.id as secretId'])
    .where('reader_secrets.secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertSecret(
  writer: Writer,
  secret: {
    readonly id: string;
    readonly hash: string;
    readonly readerId: string;
    readonly cameBy: CameBy;
    readonly now: Instant;
  },
): Promise<void> {
  await secretInserted(writer, {
    ...{ id: secret.id, secret_hash: secret.hash, reader_id: secret.readerId },
    ...{ came_by: secret.cameBy, made_at: secret.now, seen_at: secret.now },
  });
}

const secretInserted = prepared((writer: Writer, at: Places<ReadersTables['reader_secrets']>) =>
  writer.tables<ReadersTables>().insertInto('reader_secrets').values(at),
);

export async function touchSecret(writer: Writer, id: string, now: Instant): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .updateTable('reader_secrets')
    .set({ seen_at: now })
    .where('id', '=', id)
    .execute();
}

export async function deleteSecretByHash(writer: Writer, hash: string): Promise<void> {
  await writer.tables<ReadersTables>().deleteFrom('reader_secrets').where('secret_hash', '=', hash).execute();
}

/** Ends one browser of a reader, and no one else's. */
export async function deleteSecret(writer: Writer, id: string, readerId: string): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .deleteFrom('reader_secrets')
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .execute();
}

/** Ends every browser of a reader but the one with this secret. */
export async function deleteOtherSecrets(writer: Writer, id: string, readerId: string): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .deleteFrom('reader_secrets')
    .where('id', '!=', id)
    .where('reader_id', '=', readerId)
    .execute();
}

/** The browsers in which a reader is known, the one used last first. */
export async function findDevices(reader: Reader, readerId: string): Promise<readonly Device[]> {
  return reader
    .tables<ReadersTables>()
    .selectFrom('reader_secrets')
    .select(['id', 'came_by as cameBy', 'made_at as madeAt', 'seen_at as seenAt'])
    .where('reader_id', '=', readerId)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
