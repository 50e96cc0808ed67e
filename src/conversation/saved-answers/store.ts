import type { Reader, Writer } from '#platform/database';
import type { SavedAnswersTables } from './tables.ts';
import type { SavedAnswer } from './words.ts';

type Row = SavedAnswersTables['saved_answers'];

/** All of them, the oldest first: each keeps its key until one before it is removed. */
export async function findSavedAnswers(reader: Reader): Promise<readonly SavedAnswer[]> {
  return answers(reader).select(['id', 'title', 'body']).orderBy('id').execute();
}

export async function findSavedAnswer(reader: Reader, id: string): Promise<SavedAnswer | null> {
  const found = await answers(reader).select(['id', 'title', 'body']).where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** Keeps a new one, or the new words of one that is there. */
export async function keepSavedAnswer(writer: Writer, row: Row): Promise<void> {
  const { id: _id, ...changing } = row;
  await writer
    .tables<SavedAnswersTables>()
    .insertInto('saved_answers')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function removeSavedAnswer(writer: Writer, id: string): Promise<void> {
  await writer.tables<SavedAnswersTables>().deleteFrom('saved_answers').where('id', '=', id).execute();
}

function answers(reader: Reader) {
  return reader.tables<SavedAnswersTables>().selectFrom('saved_answers');
}
