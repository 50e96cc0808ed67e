import type { Reader, Writer } from '#platform/database';
import type { ModeratingTables } from '../tables.ts';

interface LastLetter {
  readonly newest: string;
  readonly postedAt: string;
}

/** The last letters about what waits, by the member of staff who got them. */
export async function lastLetters(reader: Reader): Promise<ReadonlyMap<string, LastLetter>> {
  const rows = await reader.tables<ModeratingTables>().selectFrom('moderator_letters').selectAll().execute();
  return new Map(rows.map((row) => [row.staff_id, { newest: row.newest, postedAt: row.posted_at }]));
}

export async function keepLetter(writer: Writer, staffId: string, letter: LastLetter): Promise<void> {
  const columns = { newest: letter.newest, posted_at: letter.postedAt };
  await writer
    .tables<ModeratingTables>()
    .insertInto('moderator_letters')
    .values({ staff_id: staffId, ...columns })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(columns))
    .execute();
}
