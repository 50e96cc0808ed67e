import { sql } from 'kysely';
import type { Reader } from './words.ts';

/** Resolves when the database answers, and rejects with its reason when it does not. */
export async function answers(reader: Reader): Promise<void> {
  await sql`select 1`.execute(reader.tables());
}
