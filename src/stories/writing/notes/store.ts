import type { Reader, Writer } from '#platform/database';
import type { WritingTables } from '../tables.ts';
import type { NotesTables } from './tables.ts';
import type { LeftPlace, Note, NoteAnswer } from './words.ts';

/** The notes on a story with their answers, the oldest first. */
export async function findNotes(reader: Reader, storyId: string): Promise<readonly Note[]> {
  const tables = reader.tables<NotesTables>();
  const rows = await tables
    .selectFrom('notes')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const answers = await tables
    .selectFrom('note_answers')
    .innerJoin('notes', 'notes.id', 'note_answers.note_id')
    .selectAll('note_answers')
    .where('notes.story_id', '=', storyId)
    .orderBy('note_answers.id')
    .execute();
  return rows.map((row) =>
    noteFrom(row, answers.filter(({ note_id }) => note_id === row.id).map(answerFrom)),
  );
}

/** Those that nobody has resolved. */
export async function findOpenNotes(reader: Reader, storyId: string): Promise<readonly Note[]> {
  return (await findNotes(reader, storyId)).filter(({ resolvedAt }) => resolvedAt === null);
}

/**
 * Open notes whose last word is a colleague's and that are a person's to answer: on stories on these shelves, or where
 * the person wrote as well. The oldest first.
 */
export async function findNotesToAnswer(
  reader: Reader,
  {
    staffId,
    shelves,
    most,
  }: { readonly staffId: string; readonly shelves: readonly string[]; readonly most: number },
): Promise<readonly { readonly id: string; readonly storyId: string }[]> {
  return reader
    .tables<NotesTables & WritingTables>()
    .selectFrom('notes')
    .where('notes.resolved_at', 'is', null)
    .where((note) => {
      const answers = note.selectFrom('note_answers').whereRef('note_answers.note_id', '=', 'notes.id');
      const last = answers.select('note_answers.written_by').orderBy('note_answers.id', 'desc').limit(1);
      const own = note.selectFrom('desk_shelves').whereRef('desk_shelves.story_id', '=', 'notes.story_id');
      return note.and([
        note(note.fn.coalesce(last, 'notes.written_by'), '<>', staffId),
        note.or([
          note('notes.written_by', '=', staffId),
          note.exists(answers.select('note_answers.id').where('note_answers.written_by', '=', staffId)),
          note.exists(own.select('desk_shelves.story_id').where('desk_shelves.shelf', 'in', shelves)),
        ]),
      ]);
    })
    .select(['notes.id', 'notes.story_id as storyId'])
    .orderBy('notes.id')
    .limit(most)
    .execute();
}

export async function insertNote(
  writer: Writer,
  note: Pick<Note, 'id' | 'storyId' | 'words' | 'text' | 'writtenBy' | 'writtenAt'>,
): Promise<void> {
  await writer
    .tables<NotesTables>()
    .insertInto('notes')
    .values({
      ...{ id: note.id, story_id: note.storyId, words: note.words, text: note.text },
      ...{ written_by: note.writtenBy, written_at: note.writtenAt, resolved_at: null, resolved_by: null },
      ...{ block_id: null, start_offset: null, words_now: null },
    })
    .execute();
}

export async function insertAnswer(
  writer: Writer,
  answer: NoteAnswer & { readonly noteId: string },
): Promise<void> {
  await writer
    .tables<NotesTables>()
    .insertInto('note_answers')
    .values({
      ...{ id: answer.id, note_id: answer.noteId, text: answer.text },
      ...{ written_by: answer.writtenBy, written_at: answer.writtenAt },
    })
    .execute();
}

/** By whom and when it was resolved; null: it is open again. False where the story has no such note. */
export async function setResolved(
  writer: Writer,
  note: { readonly id: string; readonly storyId: string },
  resolved: { readonly at: string; readonly by: string } | null,
): Promise<boolean> {
  const changed = await writer
    .tables<NotesTables>()
    .updateTable('notes')
    .set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
    .where('id', '=', note.id)
    .where('story_id', '=', note.storyId)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** Where its words stand in a text that bears no marks of notes. */
export async function setLeftPlace(writer: Writer, id: string, left: LeftPlace | null): Promise<void> {
  await writer
    .tables<NotesTables>()
    .updateTable('notes')
    .set({
      ...{ block_id: left?.blockId ?? null, start_offset: left?.start ?? null },
      words_now: left?.words ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Before their stories are deleted. */
export async function deleteNotes(writer: Writer, storyIds: readonly string[]): Promise<void> {
  const tables = writer.tables<NotesTables>();
  const ids = tables.selectFrom('notes').select('id').where('story_id', 'in', storyIds);
  await tables.deleteFrom('note_answers').where('note_id', 'in', ids).execute();
  await tables.deleteFrom('notes').where('story_id', 'in', storyIds).execute();
}

function noteFrom(row: NotesTables['notes'], answers: readonly NoteAnswer[]): Note {
  const { block_id: blockId, start_offset: start, words_now: now } = row;
  return {
    ...{ id: row.id, storyId: row.story_id, words: row.words, text: row.text },
    ...{ writtenBy: row.written_by, writtenAt: row.written_at },
    ...{ resolvedAt: row.resolved_at, resolvedBy: row.resolved_by, answers },
    left: blockId === null || start === null || now === null ? null : { blockId, start, words: now },
  };
}

function answerFrom(row: NotesTables['note_answers']): NoteAnswer {
  return { id: row.id, text: row.text, writtenBy: row.written_by, writtenAt: row.written_at };
}
