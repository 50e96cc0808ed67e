import { locked, type Reader, type Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import { visibleStories } from '../visible.ts';
import type { Viewer } from '../words.ts';
import type { PassagesTables } from './tables.ts';
import type { Passage } from './words.ts';

/** Passages of a story that `viewer` may know of, by id. */
export async function findPassages(
  reader: Reader,
  viewer: Viewer,
  by: { readonly storyId: string } | { readonly id: string },
): Promise<readonly Passage[]> {
  const rows = await reader
    .tables<PassagesTables>()
    .selectFrom('passages')
    .selectAll()
    .where('story_id', 'in', visibleStories(reader, viewer, 'addressed').select('stories.id'))
    .where('storyId' in by ? 'story_id' : 'id', '=', 'storyId' in by ? by.storyId : by.id)
    .orderBy('id')
    .execute();
  return rows.map(passageFrom);
}

/** The revision that the story shows, if `viewer` may see the story. */
export async function findRevisionOf(
  reader: Reader,
  viewer: Viewer,
  storyId: string,
): Promise<string | null> {
  const row = await visibleStories(reader, viewer, 'addressed')
    .select('stories.revision_id')
    .where('stories.id', '=', storyId)
    .executeTakeFirst();
  return row?.revision_id ?? null;
}

/** All passages of a story, and those of other stories whose ids are among `ids`. */
export async function findToCarry(
  writer: Writer,
  storyId: string,
  ids: readonly string[],
): Promise<readonly Passage[]> {
  const rows = await writer
    .tables<PassagesTables>()
    .selectFrom('passages')
    .selectAll()
    .where((row) =>
      ids.length === 0
        ? row('story_id', '=', storyId)
        : row.or([row('story_id', '=', storyId), row('id', 'in', ids)]),
    )
    .orderBy('id')
    .execute();
  return rows.map(passageFrom);
}

/** Writes the passage, new or known. */
export async function savePassage(writer: Writer, passage: Passage): Promise<void> {
  const row = {
    story_id: passage.storyId,
    revision_id: passage.revisionId,
    block_id: passage.place?.blockId ?? null,
    start_offset: passage.place?.start ?? null,
    end_offset: passage.place?.end ?? null,
    words: passage.words,
    state: passage.state,
    words_now: passage.wordsNow,
    changed_at: passage.changedAt,
  };
  await writer
    .tables<PassagesTables>()
    .insertInto('passages')
    .values({ id: passage.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Until the deed ends nobody else gives the story a revision. SQLite has one writer and needs no lock. */
export async function lockRevisions(writer: Writer, storyId: string): Promise<void> {
  if (writer.engine === 'sqlite') return;
  const story = writer.tables<StoriesTables>().selectFrom('stories').select('id').where('id', '=', storyId);
  await locked(writer, story).execute();
}

/** Before their stories are deleted. */
export async function deletePassages(writer: Writer, storyIds: readonly string[]): Promise<void> {
  await writer.tables<PassagesTables>().deleteFrom('passages').where('story_id', 'in', storyIds).execute();
}

/** The passage's story, whoever may see it. */
export async function findStoryOfPassage(writer: Writer, id: string): Promise<string | null> {
  const row = await writer
    .tables<PassagesTables>()
    .selectFrom('passages')
    .select('story_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.story_id ?? null;
}

/** Makes this the revision that the story shows. */
export async function setRevision(writer: Writer, storyId: string, revisionId: string): Promise<void> {
  await writer
    .tables<StoriesTables>()
    .updateTable('stories')
    .set({ revision_id: revisionId })
    .where('id', '=', storyId)
    .execute();
}

function passageFrom(row: PassagesTables['passages']): Passage {
  const { block_id, start_offset, end_offset } = row;
  const place =
    block_id === null || start_offset === null || end_offset === null
      ? null
      : { blockId: block_id, start: start_offset, end: end_offset };
  return {
    ...{ id: row.id, storyId: row.story_id, revisionId: row.revision_id, place },
    ...{ words: row.words, state: row.state, wordsNow: row.words_now, changedAt: row.changed_at },
  };
}
