import type { Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';

/** What the links of some stories lead to, before the stories are gone. */
export interface Linked {
  readonly sectionIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly authorIds: readonly string[];
}

/** Deletes the stories with their revisions, links and addresses. Returns what they were linked with. */
export async function deleteStories(writer: Writer, ids: readonly string[]): Promise<Linked> {
  const tables = writer.tables<StoriesTables>();
  const sections = await tables
    .deleteFrom('story_sections')
    .where('story_id', 'in', ids)
    .returning('section_id')
    .execute();
  const tags = await tables
    .deleteFrom('story_tags')
    .where('story_id', 'in', ids)
    .returning('tag_id')
    .execute();
  const authors = await tables
    .deleteFrom('story_authors')
    .where('story_id', 'in', ids)
    .returning('author_id')
    .execute();
  await tables.deleteFrom('revisions').where('story_id', 'in', ids).execute();
  await tables.deleteFrom('addresses').where('target', '=', 'story').where('target_id', 'in', ids).execute();
  await tables.deleteFrom('stories').where('id', 'in', ids).execute();
  return {
    sectionIds: [...new Set(sections.map((row) => row.section_id))],
    tagIds: [...new Set(tags.map((row) => row.tag_id))],
    authorIds: [...new Set(authors.map((row) => row.author_id))],
  };
}

/** Deletes those of the linked sections, tags and authors that no story uses any more, and that are not in `named`. */
export async function deleteUnused(
  writer: Writer,
  removed: Linked,
  named: ReadonlySet<string>,
): Promise<void> {
  const unnamed = (ids: readonly string[]) => ids.filter((id) => !named.has(id));
  const linked = {
    sectionIds: unnamed(removed.sectionIds),
    tagIds: unnamed(removed.tagIds),
    authorIds: unnamed(removed.authorIds),
  };
  const tables = writer.tables<StoriesTables>();
  for (const id of linked.sectionIds) await deleteSectionIfUnused(writer, id);
  if (linked.tagIds.length > 0) {
    await tables
      .deleteFrom('tags')
      .where('id', 'in', linked.tagIds)
      .where('id', 'not in', tables.selectFrom('story_tags').select('tag_id'))
      .execute();
  }
  if (linked.authorIds.length > 0) {
    await tables
      .deleteFrom('authors')
      .where('id', 'in', linked.authorIds)
      .where('id', 'not in', tables.selectFrom('story_authors').select('author_id'))
      .execute();
  }
}

async function deleteSectionIfUnused(writer: Writer, id: string): Promise<void> {
  const tables = writer.tables<StoriesTables>();
  const used = await tables
    .selectFrom('stories')
    .select('id')
    .where('section_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  const linked = await tables
    .selectFrom('story_sections')
    .select('story_id')
    .where('section_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  const parent = await tables
    .selectFrom('sections')
    .select('id')
    .where('parent_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (used || linked || parent) return;
  await tables.deleteFrom('addresses').where('target_id', '=', id).execute();
  await tables.deleteFrom('sections').where('id', '=', id).execute();
}
