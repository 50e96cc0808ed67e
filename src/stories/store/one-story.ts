import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { StoryDocument } from '../document/words.ts';
import type { StoriesTables } from '../tables.ts';
import { isPublic, visibleStories } from '../visible.ts';
import type { StoryContext, StorySummary, Tag, Viewer } from '../words.ts';
import { type FindPictures, withTheirOthers } from './summaries.ts';

/** A story with all that its page shows beside the parts of other features. */
export interface WholeStory extends GuardedStory {
  readonly document: StoryDocument;
  readonly tags: readonly Tag[];
}

/** What other features know of a story, and the password that is asked for before they do. */
export interface GuardedStory extends StoryContext {
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
    findTagsOf(reader, { storyId: row.id }),
  ]);
  if (!summary) return null;
  return {
    ...contextOf(summary, row),
    document,
    tags,
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
  const [row] = await doorOf(reader, { id });
  if (row?.href == null) return null;
  const { visibility, password_hash, ...door } = row;
  return { ...door, href: row.href, passwordHash: visibility === 'password' ? password_hash : null };
}

const doorOf = prepared((reader: Reader, at: Places<{ id: string }>) =>
  visibleStories(reader, { kind: 'public' }, 'addressed')
    .select(['stories.id', 'stories.href', 'stories.title', 'stories.language'])
    .select(['stories.visibility', 'stories.password_hash'])
    .where('stories.id', '=', at.id),
);

/** The same without its text: what other features need to know of it. */
export async function findContext(
  reader: Reader,
  need: { viewer: Viewer; id: string; pictures: FindPictures },
): Promise<GuardedStory | null> {
  const row = await visibleRow(reader, need.viewer, need.id);
  if (!row) return null;
  const [summary] = await withTheirOthers(reader, [row], need.pictures);
  return summary ? contextOf(summary, row) : null;
}

async function visibleRow(reader: Reader, viewer: Viewer, id: string) {
  const [row] = viewer.kind === 'public' ? await publicRow(reader, { id }) : await staffRow(reader, { id });
  return row;
}

const publicRow = prepared((reader: Reader, at: Places<{ id: string }>) =>
  visibleStories(reader, { kind: 'public' }, 'addressed')
    .selectAll('stories')
    .where('stories.id', '=', at.id),
);

/** For staff it does not matter which of them it is: they see all. */
const staffRow = prepared((reader: Reader, at: Places<{ id: string }>) =>
  visibleStories(reader, { kind: 'staff', staffId: '' }, 'addressed')
    .selectAll('stories')
    .where('stories.id', '=', at.id),
);

function contextOf(
  summary: StorySummary,
  row: Pick<
    StoriesTables['stories'],
    'version' | 'visibility' | 'comments_closed_at' | 'kind' | 'password_hash'
  >,
): GuardedStory {
  return {
    ...summary,
    version: row.version,
    visibility: row.visibility,
    commentsOpen: row.comments_closed_at === null && row.kind === 'story',
    passwordHash: row.visibility === 'password' ? row.password_hash : null,
  };
}

export async function findDocument(reader: Reader, revisionId: string | null): Promise<StoryDocument> {
  const [row] = await documentOf(reader, { id: revisionId ?? '' });
  return row ? (JSON.parse(row.document) as StoryDocument) : { type: 'doc', content: [] };
}

/** The documents of several revisions, by the revisions' ids. */
export async function findDocuments(
  reader: Reader,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, StoryDocument>> {
  if (revisionIds.length === 0) return new Map();
  const revisions = reader.tables<StoriesTables>().selectFrom('revisions').where('id', 'in', revisionIds);
  const rows = await revisions.select(['id', 'document']).execute();
  return new Map(rows.map(({ id, document }) => [id, JSON.parse(document) as StoryDocument]));
}

const documentOf = prepared((reader: Reader, at: Places<{ id: string }>) =>
  reader.tables<StoriesTables>().selectFrom('revisions').select('document').where('id', '=', at.id),
);

const findTagsOf = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  reader
    .tables<StoriesTables>()
    .selectFrom('story_tags')
    .innerJoin('tags', 'tags.id', 'story_tags.tag_id')
    .select(['tags.id', 'tags.slug', 'tags.name'])
    .where('story_tags.story_id', '=', at.storyId)
    .orderBy('tags.name'),
);

/**
 * Stories and static pages that have a text, after an id, in their order: what each is called, before it has an address by
 * its title, and whether everybody may read it.
 */
export async function pagesAfter(
  reader: Reader,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly { readonly id: string; readonly called: string; readonly isPublic: boolean }[]> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('stories')
    .select(['id', 'slug', 'title', 'status', 'visibility'])
    .where('kind', '<>', 'box')
    .where('revision_id', 'is not', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, called: row.slug || row.title, isPublic: isPublic(row) }));
}

/** Locks the story's row and raises its version. Returns the new version; 0 when there is no such story. */
export async function raiseStoryVersion(writer: Writer, id: string): Promise<number> {
  const [raised] = await versionRaised(writer, { id });
  return raised?.version ?? 0;
}

const versionRaised = prepared((writer: Writer, at: Places<{ id: string }>) =>
  writer
    .tables<StoriesTables>()
    .updateTable('stories')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', at.id)
    .returning('version'),
);

/** The same, with the number of comments that its lists and its page show. */
export async function setStoryComments(writer: Writer, id: string, comments: number): Promise<number> {
  const [raised] = await commentsSet(writer, { id, comments });
  return raised?.version ?? 0;
}

const commentsSet = prepared((writer: Writer, at: Places<{ id: string; comments: number }>) =>
  writer
    .tables<StoriesTables>()
    .updateTable('stories')
    .set((row) => ({ comments: at.comments, version: row('version', '+', 1) }))
    .where('id', '=', at.id)
    .returning('version'),
);

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
