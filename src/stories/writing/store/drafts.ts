import type { Reader, Writer } from '#platform/database';
import type { StoryDocument } from '../../document/words.ts';
import { lockRevisions } from '../../passages/store.ts';
import { mediaIdsIn } from '../../pictures/rules/media-address.ts';
import { findStoryRow, findStoryRows, type StoryRow } from '../../store/index.ts';
import type { StoriesTables } from '../../tables.ts';
import type { StoryKind } from '../../words.ts';
import { begunShelf } from '../rules/shelves.ts';
import type { WritingTables } from '../tables.ts';
import type { Draft, DraftText } from '../words.ts';

/** The document of a draft that was just begun. */
export const NOTHING_WRITTEN: StoryDocument = { type: 'doc', content: [] };

/** A story as the desk has it: what stands for readers, and what is being written. */
export interface StoryAtDesk {
  readonly row: StoryRow;
  readonly draft: Draft | null;
}

/**
 * The story for a deed: until it ends nobody else publishes, saves or moves it. Every deed of writing takes the row of
 * the story first, so that none waits for another in a circle.
 */
export async function lockStory(writer: Writer, storyId: string): Promise<StoryAtDesk | null> {
  await lockRevisions(writer, storyId);
  return findAtDesk(writer, storyId);
}

export async function findAtDesk(reader: Reader, storyId: string): Promise<StoryAtDesk | null> {
  const row = await findStoryRow(reader, storyId);
  return row && { row, draft: await findDraft(reader, storyId) };
}

/** Those of the stories that there are, in this order. */
export async function findManyAtDesk(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly StoryAtDesk[]> {
  if (ids.length === 0) return [];
  const written = reader.tables<WritingTables>().selectFrom('drafts').where('story_id', 'in', ids);
  const [rows, drafts] = [await findStoryRows(reader, ids), await written.selectAll().execute()];
  const [byId, draftOf] = [
    new Map(rows.map((row) => [row.id, row])),
    new Map(drafts.map((row) => [row.story_id, draftFrom(row)])),
  ];
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? { row, draft: draftOf.get(id) ?? null } : [];
  });
}

export async function findDraft(reader: Reader, storyId: string): Promise<Draft | null> {
  const row = await reader
    .tables<WritingTables>()
    .selectFrom('drafts')
    .selectAll()
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row ? draftFrom(row) : null;
}

/** Those of the stories that somebody sent back with a word, or that were held back at their time (`nobody` did it). */
export async function findSentBack(
  reader: Reader,
  ids: readonly string[],
  by: 'somebody' | 'nobody',
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const drafts = reader.tables<WritingTables>().selectFrom('drafts').where('story_id', 'in', ids);
  const sentBack =
    by === 'somebody'
      ? drafts.where('word_by', 'is not', null)
      : drafts.where('word_by', 'is', null).where('word', '<>', '');
  return (await sentBack.select('story_id').execute()).map((row) => row.story_id);
}

/** A story of this kind that somebody began and in which nothing was ever saved: the one begun last. */
export async function findUnwritten(
  reader: Reader,
  { kind, by }: { readonly kind: StoryKind; readonly by: string },
): Promise<string | null> {
  const row = await reader
    .tables<WritingTables & StoriesTables>()
    .selectFrom('desk_shelves')
    .innerJoin('drafts', 'drafts.story_id', 'desk_shelves.story_id')
    .innerJoin('stories', 'stories.id', 'desk_shelves.story_id')
    .where('desk_shelves.shelf', '=', begunShelf(by))
    .where('stories.status', '=', 'draft')
    .where('stories.kind', '=', kind)
    // A draft that an import brought begins with what was written there.
    .where('drafts.version', '=', 1)
    .where('drafts.title', '=', '')
    .where('drafts.standfirst', '=', '')
    .where('drafts.document', '=', JSON.stringify(NOTHING_WRITTEN))
    .where('drafts.stage', '=', 'writing')
    .orderBy('desk_shelves.at', 'desc')
    .limit(1)
    .select('drafts.story_id')
    .executeTakeFirst();
  return row?.story_id ?? null;
}

/** Begins a draft, unless the story has one already. */
export async function insertDraft(writer: Writer, draft: Draft): Promise<void> {
  const row = rowOf(draft);
  const begun = await writer
    .tables<WritingTables>()
    .insertInto('drafts')
    .values(row)
    .onConflict((conflict) => conflict.column('story_id').doNothing())
    .returning('story_id')
    .executeTakeFirst();
  if (begun) await setDraftUses(writer, draft.storyId, mediaIn(row.document, draft));
}

/** Writes the draft anew, whatever stands: whoever calls holds the story and has looked. */
export async function updateDraft(writer: Writer, draft: Draft): Promise<void> {
  const { story_id, ...row } = rowOf(draft);
  await writer
    .tables<WritingTables>()
    .updateTable('drafts')
    .set(row)
    .where('story_id', '=', story_id)
    .execute();
  await setDraftUses(writer, story_id, mediaIn(row.document, draft));
}

/**
 * What is being written gets one tag instead of another, as a save does: an open window that has the old one is told,
 * and does not bring it back.
 */
export async function replaceTagInDrafts(
  writer: Writer,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  const tables = writer.tables<WritingTables>();
  const rows = await tables
    .selectFrom('drafts')
    .where('content', 'like', `%${JSON.stringify(from)}%`)
    .select(['story_id', 'content'])
    .execute();
  for (const { story_id, content } of rows) {
    const before = contentFrom(content);
    const tagIds = [...new Set(before.tagIds.map((id) => (id === from ? into : id)))];
    const changed = JSON.stringify({ ...before, tagIds });
    await tables
      .updateTable('drafts')
      .set((row) => ({ content: changed, version: row('version', '+', 1) }))
      .where('story_id', '=', story_id)
      .execute();
  }
}

/** Of these sections, tags and authors those that what is being written names. */
export async function namedInDrafts(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const id of ids) {
    const draft = await reader
      .tables<WritingTables>()
      .selectFrom('drafts')
      .select('story_id')
      .where('content', 'like', `%${JSON.stringify(id)}%`)
      .limit(1)
      .executeTakeFirst();
    if (draft) named.add(id);
  }
  return named;
}

export async function deleteDraft(writer: Writer, storyId: string): Promise<void> {
  await writer.tables<WritingTables>().deleteFrom('drafts').where('story_id', '=', storyId).execute();
  await setDraftUses(writer, storyId, []);
}

function mediaIn(document: string, { leadPictureId }: Pick<Draft, 'leadPictureId'>): readonly string[] {
  return [...new Set([...(leadPictureId === null ? [] : [leadPictureId]), ...mediaIdsIn(document)])].sort();
}

/** Writes only where something has changed: a draft is saved at every pause, and its pictures are mostly the same. */
async function setDraftUses(writer: Writer, storyId: string, mediaIds: readonly string[]): Promise<void> {
  const tables = writer.tables<WritingTables>();
  const before = await tables
    .selectFrom('draft_uses')
    .select('media_id')
    .where('story_id', '=', storyId)
    .orderBy('media_id')
    .execute();
  if (before.map((use) => use.media_id).join() === mediaIds.join()) return;
  await tables.deleteFrom('draft_uses').where('story_id', '=', storyId).execute();
  const uses = mediaIds.map((id) => ({ media_id: id, story_id: storyId }));
  if (uses.length > 0) await tables.insertInto('draft_uses').values(uses).execute();
}

type Content = Omit<DraftText, 'title' | 'standfirst' | 'document'>;

/** What stands in a draft's `content`. */
export function contentFrom(content: string): Content {
  return JSON.parse(content) as Content;
}

function draftFrom(row: Omit<WritingTables['drafts'], 'password_hash'>): Draft {
  return {
    ...contentFrom(row.content),
    ...{ storyId: row.story_id, version: row.version, title: row.title, standfirst: row.standfirst },
    document: JSON.parse(row.document) as StoryDocument,
    ...{ stage: row.stage, goesOutAt: row.goes_out_at, beganFrom: row.began_from, begunAt: row.begun_at },
    ...{ savedAt: row.saved_at, savedBy: row.saved_by, snapshotAt: row.snapshot_at },
    ...{ word: row.word, wordBy: row.word_by },
  };
}

/** All but its password, which goes no way with what is written. */
function rowOf(draft: Draft): Omit<WritingTables['drafts'], 'password_hash'> {
  const { slug, language, sectionIds, tagIds, authorIds, leadPictureId, visibility, met = [] } = draft;
  const content: Content = {
    ...{ slug, language, sectionIds, tagIds, authorIds, leadPictureId, visibility },
    ...(met.length > 0 && { met }),
  };
  return {
    ...{ story_id: draft.storyId, version: draft.version, title: draft.title, standfirst: draft.standfirst },
    ...{ content: JSON.stringify(content), document: JSON.stringify(draft.document) },
    ...{ stage: draft.stage, goes_out_at: draft.goesOutAt, began_from: draft.beganFrom },
    ...{ begun_at: draft.begunAt, saved_at: draft.savedAt, saved_by: draft.savedBy },
    ...{ snapshot_at: draft.snapshotAt, word: draft.word, word_by: draft.wordBy },
  };
}
