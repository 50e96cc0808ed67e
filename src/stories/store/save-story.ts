import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';

export type StoryRow = StoriesTables['stories'];

export async function findStoryRow(reader: Reader, id: string): Promise<StoryRow | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The rows of these stories, of those that there are; in no order. */
export async function findStoryRows(reader: Reader, ids: readonly string[]): Promise<readonly StoryRow[]> {
  if (ids.length === 0) return [];
  return reader.tables<StoriesTables>().selectFrom('stories').selectAll().where('id', 'in', ids).execute();
}

/** Those of the stories that stand under this author. */
export async function signedAmong(
  reader: Reader,
  ids: readonly string[],
  authorId: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const signed = reader.tables<StoriesTables>().selectFrom('story_authors').where('author_id', '=', authorId);
  const rows = await signed.where('story_id', 'in', ids).select('story_id').execute();
  return new Set(rows.map((row) => row.story_id));
}

/** Writes the story's row. Version, counters and beginning of a known story stay as they are. */
export async function saveStoryRow(writer: Writer, row: StoryRow): Promise<void> {
  await storyRowSaved(writer, row);
}

const storyRowSaved = prepared((writer: Writer, at: Places<StoryRow>) => {
  const { version: _version, comments: _comments, created_at: _at, created_by: _by, ...changing } = at;
  return writer
    .tables<StoriesTables>()
    .insertInto('stories')
    .values(at)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing));
});

/** Puts the story under these sections, tags and authors, and under no others. */
export async function saveLinks(
  writer: Writer,
  links: {
    storyId: string;
    /** Null for a story that stands in no list. */
    listedAt: string | null;
    sectionIds: readonly string[];
    tagIds: readonly string[];
    authorIds: readonly string[];
  },
): Promise<void> {
  const tables = writer.tables<StoriesTables>();
  const common = { story_id: links.storyId, listed_at: links.listedAt };
  await tables.deleteFrom('story_sections').where('story_id', '=', links.storyId).execute();
  await tables.deleteFrom('story_tags').where('story_id', '=', links.storyId).execute();
  await tables.deleteFrom('story_authors').where('story_id', '=', links.storyId).execute();
  const sections = [...new Set(links.sectionIds)].map((id) => ({ ...common, section_id: id }));
  const tags = [...new Set(links.tagIds)].map((id) => ({ ...common, tag_id: id }));
  const authors = [...new Set(links.authorIds)].map((id, position) => ({
    ...common,
    author_id: id,
    position,
  }));
  if (sections.length > 0) await tables.insertInto('story_sections').values(sections).execute();
  if (tags.length > 0) await tables.insertInto('story_tags').values(tags).execute();
  if (authors.length > 0) await tables.insertInto('story_authors').values(authors).execute();
}

/** Under what the story stands: ids of its sections, tags and authors, in their order. */
export async function findLinks(
  reader: Reader,
  storyId: string,
): Promise<{ sectionIds: readonly string[]; tagIds: readonly string[]; authorIds: readonly string[] }> {
  const tables = reader.tables<StoriesTables>();
  const [sections, tags, authors] = await Promise.all([
    tables.selectFrom('story_sections').select('section_id').where('story_id', '=', storyId).execute(),
    tables.selectFrom('story_tags').select('tag_id').where('story_id', '=', storyId).execute(),
    tables
      .selectFrom('story_authors')
      .select('author_id')
      .where('story_id', '=', storyId)
      .orderBy('position')
      .execute(),
  ]);
  return {
    sectionIds: sections.map((row) => row.section_id),
    tagIds: tags.map((row) => row.tag_id),
    authorIds: authors.map((row) => row.author_id),
  };
}
