import type { Writer } from '#platform/database';
import type { StoryDocument } from '../document/words.ts';
import type { StoriesTables } from '../tables.ts';

export type StoryRow = StoriesTables['stories'];

export async function findStoryRow(writer: Writer, id: string): Promise<StoryRow | null> {
  const row = await writer
    .tables<StoriesTables>()
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes the story's row. Version and counters of a known story stay as they are. */
export async function saveStoryRow(writer: Writer, row: StoryRow): Promise<void> {
  const { version: _version, comments: _comments, created_at: _created, ...changing } = row;
  await writer
    .tables<StoriesTables>()
    .insertInto('stories')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

/** The numbered revision that says this; a new one unless the last published one says the same already. */
export async function saveRevision(
  writer: Writer,
  revision: {
    id: string;
    storyId: string;
    title: string;
    standfirst: string;
    document: StoryDocument;
    at: string;
    published: boolean;
  },
): Promise<string> {
  const revisions = writer.tables<StoriesTables>();
  const document = JSON.stringify(revision.document);
  const last = await revisions
    .selectFrom('revisions')
    .select(['id', 'number', 'document', 'title', 'standfirst'])
    .where('story_id', '=', revision.storyId)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const same =
    last?.document === document && last.title === revision.title && last.standfirst === revision.standfirst;
  if (last && same) return last.id;
  await revisions
    .insertInto('revisions')
    .values({
      id: revision.id,
      story_id: revision.storyId,
      number: revision.published ? (last?.number ?? 0) + 1 : null,
      title: revision.title,
      standfirst: revision.standfirst,
      document,
      created_at: revision.at,
      published_at: revision.published ? revision.at : null,
    })
    .execute();
  return revision.id;
}

/** Puts the story under these sections, tags and authors, and under no others. */
export async function saveLinks(
  writer: Writer,
  links: {
    storyId: string;
    publishedAt: string;
    sectionIds: readonly string[];
    tagIds: readonly string[];
    authorIds: readonly string[];
  },
): Promise<void> {
  const tables = writer.tables<StoriesTables>();
  const common = { story_id: links.storyId, published_at: links.publishedAt };
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
