import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Writer } from './words.ts';

/**
 * Until the deed ends, nobody else has the lock of this name; who waits for it goes on then. SQLite has one writer and
 * needs no lock.
 */
export async function lockByName(writer: Writer, name: string): Promise<void> {
  if (writer.engine === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(${numberOf(name)})`.execute(writer.tables());
}

/** The same, but any number of deeds may share it: they keep out `lockByName` alone. */
export async function shareLockByName(writer: Writer, name: string): Promise<void> {
  if (writer.engine === 'sqlite') return;
  await sql`select pg_advisory_xact_lock_shared(${numberOf(name)})`.execute(writer.tables());
}

/** PostgreSQL knows locks by numbers of 64 bits, among all of the database: two names never meet in one. */
function numberOf(name: string): string {
  return String(createHash('sha256').update(`tidings ${name}`).digest().readBigInt64BE());
}
