import type { Reader, Writer } from '#platform/database';
import { locked } from '#platform/database';
import type { StoryDocument } from '../document/words.ts';
import type { StoriesTables } from '../tables.ts';
import { visibleStories } from '../visible.ts';
import type { StoryContext, StorySummary, Tag, Viewer } from '../words.ts';
import { type FindPictures, withTheirOthers } from './summaries.ts';

/** A story with all that its page shows beside the parts of other features. */
export interface WholeStory extends StoryContext {
  readonly document: StoryDocument;
  readonly tags: readonly Tag[];
  readonly changedAt: string | null;
  readonly passwordHash: string | null;
}

/** The story by its id as `viewer` may see it, or nothing. */
export async function findStory(
  reader: Reader,
  need: { viewer: Viewer; id: string; pictures: FindPictures },
): Promise<WholeStory | null> {
  const row = await visibleRow(reader, need.viewer, need.id);
  if (!row) return null;
  const [[summary], document, tags] = await Promise.all([
    withTheirOthers(reader, [row], need.pictures),
    findDocument(reader, row.revision_id),
    findTagsOf(reader, row.id),
  ]);
  if (!summary) return null;
  return {
    ...contextOf(summary, row),
    document,
    tags,
    changedAt: row.changed_at,
    passwordHash: row.visibility === 'password' ? row.password_hash : null,
  };
}

/** What has to be known at the door: where the story stands, and what it asks of who comes in. */
export interface StoryDoor {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly language: string | null;
  readonly passwordHash: string | null;
}

/** The story's door as everybody may see it, or nothing: one look, whatever stands behind. */
export async function findDoor(reader: Reader, id: string): Promise<StoryDoor | null> {
  const row = await visibleStories(reader, { kind: 'public' }, 'addressed')
    .select(['stories.id', 'stories.href', 'stories.title', 'stories.language'])
    .select(['stories.visibility', 'stories.password_hash'])
    .where('stories.id', '=', id)
    .executeTakeFirst();
  if (row?.href == null) return null;
  const { visibility, password_hash, ...door } = row;
  return { ...door, href: row.href, passwordHash: visibility === 'password' ? password_hash : null };
}

/** The same without its text: what other features need to know of it. */
export async function findContext(
  reader: Reader,
  need: { viewer: Viewer; id: string; pictures: FindPictures },
): Promise<StoryContext | null> {
  const row = await visibleRow(reader, need.viewer, need.id);
  if (!row) return null;
  const [summary] = await withTheirOthers(reader, [row], need.pictures);
  return summary ? contextOf(summary, row) : null;
}

function visibleRow(reader: Reader, viewer: Viewer, id: string) {
  return visibleStories(reader, viewer, 'addressed')
    .selectAll('stories')
    .where('stories.id', '=', id)
    .executeTakeFirst();
}

function contextOf(
  summary: StorySummary,
  row: Pick<StoriesTables['stories'], 'version' | 'visibility' | 'comments_closed_at' | 'kind'>,
): StoryContext {
  return {
    ...summary,
    version: row.version,
    visibility: row.visibility,
    commentsOpen: row.comments_closed_at === null && row.kind === 'story',
  };
}

export async function findDocument(reader: Reader, revisionId: string | null): Promise<StoryDocument> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('revisions')
    .select('document')
    .where('id', '=', revisionId ?? '')
    .executeTakeFirst();
  return row ? (JSON.parse(row.document) as StoryDocument) : { type: 'doc', content: [] };
}

async function findTagsOf(reader: Reader, storyId: string): Promise<readonly Tag[]> {
  return reader
    .tables<StoriesTables>()
    .selectFrom('story_tags')
    .innerJoin('tags', 'tags.id', 'story_tags.tag_id')
    .select(['tags.id', 'tags.slug', 'tags.name'])
    .where('story_tags.story_id', '=', storyId)
    .orderBy('tags.name')
    .execute();
}

/** Locks the story's row and raises its version. Returns the new version; 0 when there is no such story. */
export async function raiseStoryVersion(writer: Writer, id: string): Promise<number> {
  const stories = writer.tables<StoriesTables>();
  const row = await locked(
    writer,
    stories.selectFrom('stories').select('version').where('id', '=', id),
  ).executeTakeFirst();
  if (!row) return 0;
  await stories
    .updateTable('stories')
    .set({ version: row.version + 1 })
    .where('id', '=', id)
    .execute();
  return row.version + 1;
}

export async function setStoryComments(writer: Writer, id: string, comments: number): Promise<void> {
  await writer
    .tables<StoriesTables>()
    .updateTable('stories')
    .set({ comments })
    .where('id', '=', id)
    .execute();
}

/** Why a story that was public is not any more; nothing for any other story. */
export async function findWithdrawal(reader: Reader, id: string): Promise<{ reason: string } | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('stories')
    .select('withdrawn_reason')
    .where('id', '=', id)
    .where('status', '=', 'withdrawn')
    .where('first_published_at', 'is not', null)
    .where('visibility', '=', 'public')
    .executeTakeFirst();
  return row ? { reason: row.withdrawn_reason ?? '' } : null;
}
