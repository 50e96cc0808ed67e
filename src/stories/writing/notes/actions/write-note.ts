import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { isWithin } from '#platform/text';
import { findDocument } from '../../../store/index.ts';
import { type DeedAtStory, takeSeen } from '../../actions/demand.ts';
import { demandPlace, demandWords, markDraft } from '../../actions/mark-draft.ts';
import type { WritingNeeds } from '../../actions/needs.ts';
import { sayWriting } from '../../messages.ts';
import { findNotes, insertAnswer, insertNote, setLeftPlace, setResolved } from '../store.ts';
import { LONGEST_NOTE } from '../words.ts';

type NoteNeeds = Pick<WritingNeeds, 'clock' | 'newId' | 'staff'>;

export interface NoteToWrite extends DeedAtStory {
  /** The words that it is about. */
  readonly words: string;
  readonly text: string;
  /** The editor marks the words itself, under the id that it gets. */
  readonly isMarkedThere: boolean;
}

/**
 * Writes a note to colleagues about words of a story, for whoever may know of it. Returns its id. Throws a `Refusal`
 * at `words` or `text`.
 */
export async function writeNote(
  writer: Writer,
  { storyId, by, words, text, isMarkedThere }: NoteToWrite,
  { clock, newId, staff }: NoteNeeds,
): Promise<string> {
  const { row, draft } = await takeSeen(writer, { storyId, by });
  const id = newId();
  const note = { id, storyId, text: demandText(text), writtenBy: by.id, writtenAt: instantOf(clock.now()) };
  if (isMarkedThere && draft) await insertNote(writer, { ...note, words: demandWords(words) });
  else {
    const place = demandPlace(draft?.document ?? (await findDocument(writer, row.revision_id)), words);
    await insertNote(writer, { ...note, words: place.words });
    if (draft) await markDraft(writer, draft, { id, place, anchor: 'note', by });
    else await setLeftPlace(writer, id, place);
  }
  await staff.recordAct(writer, { by: by.id, act: 'note-written', subject: `story:${storyId}` });
  return id;
}

/** Answers a note. Throws a `Refusal` at `answer`. */
export async function answerNote(
  writer: Writer,
  { storyId, by, noteId, text }: DeedAtStory & { readonly noteId: string; readonly text: string },
  { clock, newId }: NoteNeeds,
): Promise<void> {
  await takeSeen(writer, { storyId, by });
  const known = (await findNotes(writer, storyId)).some(({ id }) => id === noteId);
  if (!known) throw nothingHere();
  const answer = { id: newId(), noteId, text: demandText(text, 'answer'), writtenBy: by.id };
  await insertAnswer(writer, { ...answer, writtenAt: instantOf(clock.now()) });
}

/** Says that a note is done with, or opens it again. It is kept either way. */
export async function settleNote(
  writer: Writer,
  asked: DeedAtStory & { readonly noteId: string; readonly deed: 'resolve' | 'reopen' },
  { clock, staff }: NoteNeeds,
): Promise<void> {
  const { storyId, by, noteId, deed } = asked;
  await takeSeen(writer, { storyId, by });
  const resolved = deed === 'resolve' ? { at: instantOf(clock.now()), by: by.id } : null;
  const isThere = await setResolved(writer, { id: noteId, storyId }, resolved);
  if (!isThere) throw nothingHere();
  const act = deed === 'resolve' ? 'note-resolved' : 'note-reopened';
  await staff.recordAct(writer, { by: by.id, act, subject: `story:${storyId}` });
}

function demandText(text: string, field: 'text' | 'answer' = 'text'): string {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '') throw new Refusal('note-missing', { field, says: sayWriting('note-missing') });
  if (isWithin(trimmed, LONGEST_NOTE)) return trimmed;
  throw new Refusal('note-too-long', { field, says: sayWriting('note-too-long', { most: LONGEST_NOTE }) });
}
