import type { Selectable } from 'kysely';
import type { Reader, Writer } from '#platform/database';
import type { MigratingTables } from '../tables.ts';
import type { Aside, AsideKind } from '../words.ts';

export async function saveAside(writer: Writer, aside: Aside): Promise<void> {
  const row = {
    id: aside.id,
    story_id: aside.storyId,
    kind: aside.kind,
    author_name: aside.authorName,
    email: aside.email === '' ? null : aside.email,
    body: aside.body,
    written_at: aside.writtenAt,
    answers: aside.answers,
  };
  await writer
    .tables<MigratingTables>()
    .insertInto('asides')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Which of these are still here. */
export async function asidesAmong(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reader
    .tables<MigratingTables>()
    .selectFrom('asides')
    .select('id')
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Up to `most` of these kinds, the newest first, after the first `skip`. */
export async function findAsides(
  reader: Reader,
  page: {
    readonly kinds: readonly AsideKind[];
    readonly most: number;
    readonly skip: number;
  },
): Promise<readonly Aside[]> {
  const rows = await reader
    .tables<MigratingTables>()
    .selectFrom('asides')
    .selectAll()
    .where('kind', 'in', page.kinds)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.most)
    .offset(page.skip)
    .execute();
  return rows.map(asideFrom);
}

function asideFrom(row: Selectable<MigratingTables['asides']>): Aside {
  return {
    id: row.id,
    storyId: row.story_id,
    kind: row.kind,
    authorName: row.author_name,
    email: row.email ?? '',
    body: row.body,
    writtenAt: row.written_at,
    answers: row.answers,
  };
}

export async function hasAsides(reader: Reader): Promise<boolean> {
  const first = await reader
    .tables<MigratingTables>()
    .selectFrom('asides')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return first !== undefined;
}

/** Returns the story under which it stood; null for one that is not here. */
export async function deleteAside(writer: Writer, id: string): Promise<string | null> {
  const row = await writer
    .tables<MigratingTables>()
    .deleteFrom('asides')
    .where('id', '=', id)
    .returning('story_id')
    .executeTakeFirst();
  return row?.story_id ?? null;
}

export async function deleteAsidesOf(writer: Writer, email: string): Promise<void> {
  await writer.tables<MigratingTables>().deleteFrom('asides').where('email', '=', email).execute();
}
