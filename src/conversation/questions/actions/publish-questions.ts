import type { Writer } from '#platform/database';
import type { ConversationTables } from '../../tables.ts';
import {
  deleteDraftQuestions,
  findDraftQuestions,
  findQuestion,
  insertQuestion,
  updateQuestion,
} from '../store.ts';
import type { QuestionNeeds } from './ask-question.ts';
import { QUESTION_DEEDS } from './change-question.ts';

/**
 * Makes what was written of a story's questions what its readers see, at `at` (ISO 8601): part of the transaction that
 * publishes its text. A new question whose words the text has lost is asked of nobody.
 */
export async function publishQuestions(
  writer: Writer,
  { storyId, at }: { readonly storyId: string; readonly at: string },
  needs: QuestionNeeds,
): Promise<void> {
  const written = await findDraftQuestions(writer, storyId);
  for (const row of written) {
    const act = await publishOne(writer, { row, at }, needs);
    const subject = `question:${row.passage_id}`;
    if (act) await needs.staff.recordAct(writer, { by: row.asked_by, act, subject });
  }
  if (written.length > 0) await deleteDraftQuestions(writer, storyId);
}

/** Returns the act that it was; null: none. */
async function publishOne(
  writer: Writer,
  { row, at }: { readonly row: ConversationTables['draft_questions']; readonly at: string },
  { stories }: QuestionNeeds,
): Promise<string | null> {
  const { passage_id: passageId, story_id: storyId, question, at_first: atFirst, asked_by: askedBy } = row;
  const { passages } = stories();
  const asked = await findQuestion(writer, { id: storyId }, passageId);
  if (row.taken_back_at !== null) {
    if (asked === null) return null;
    await updateQuestion(writer, passageId, { changedHereAt: at, removedAt: at });
    await passages.unmark(writer, passageId);
    return QUESTION_DEEDS.remove;
  }
  if (asked !== null) {
    await updateQuestion(writer, passageId, { changedHereAt: at, question, atFirst });
    return QUESTION_DEEDS.change;
  }
  const passage = await passages.find(writer, { kind: 'staff', staffId: askedBy }, passageId);
  if (passage?.storyId !== storyId || passage.state === 'gone') return null;
  const { words } = passage;
  await insertQuestion(writer, {
    ...{ passageId, storyId, question, words, openedAt: at, closedAt: null, atFirst, askedBy },
  });
  return 'question-asked';
}
