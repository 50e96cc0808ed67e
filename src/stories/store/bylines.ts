import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import { visibleStories } from '../visible.ts';
import type { Byline } from '../words.ts';

/** All names under which stories stand, and who of the newsroom each belongs to. */
export function findBylines(reader: Reader): Promise<readonly Byline[]> {
  return reader
    .tables<StoriesTables>()
    .selectFrom('authors')
    .select(['id', 'name', 'staff_id as staffId'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** The names that readers meet over stories. */
export async function publishedNames(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('authors')
    .select('name')
    .where('id', 'in', (signed) =>
      signed
        .selectFrom('story_authors')
        .select('author_id')
        .where(
          'story_id',
          'in',
          visibleStories(reader, { kind: 'public' }, 'addressed').select('stories.id'),
        ),
    )
    .execute();
  return rows.map(({ name }) => name);
}

/** The members of staff whose byline the story bears. */
export async function staffBehind(reader: Reader, storyId: string): Promise<readonly string[]> {
  const rows = await bylinesOfStaff(reader, { storyId });
  return rows.flatMap(({ staff_id }) => staff_id ?? []);
}

const bylinesOfStaff = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  reader
    .tables<StoriesTables>()
    .selectFrom('story_authors')
    .innerJoin('authors', 'authors.id', 'story_authors.author_id')
    .select('authors.staff_id')
    .where('story_authors.story_id', '=', at.storyId)
    .where('authors.staff_id', 'is not', null),
);

/** The ids of the stories that bear this member's byline. */
export async function storiesOf(reader: Reader, staffId: string): Promise<readonly string[]> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('story_authors')
    .innerJoin('authors', 'authors.id', 'story_authors.author_id')
    .select('story_authors.story_id as id')
    .where('authors.staff_id', '=', staffId)
    .orderBy('story_authors.story_id')
    .execute();
  return [...new Set(rows.map(({ id }) => id))];
}

/** Id of the byline under which a member of staff writes; null for none. */
export async function bylineOf(reader: Reader, staffId: string): Promise<string | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('authors')
    .select('id')
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Gives a member of staff this byline and no other; null: none. */
export async function setByline(
  writer: Writer,
  { staffId, authorId }: { readonly staffId: string; readonly authorId: string | null },
): Promise<void> {
  const tables = writer.tables<StoriesTables>();
  await tables.updateTable('authors').set({ staff_id: null }).where('staff_id', '=', staffId).execute();
  if (authorId === null) return;
  await tables.updateTable('authors').set({ staff_id: staffId }).where('id', '=', authorId).execute();
}
