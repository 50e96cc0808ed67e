import { instantOf } from '#platform/clock';
import { nothingHere } from '#platform/http';
import { lockConversation } from '../../store/writing.ts';
import type { AtFirst } from '../../words.ts';
import { findQuestion, updateQuestion } from '../store.ts';
import type { QuestionNeeds } from './ask-question.ts';

/** What can be done to a question that is asked. `remove`: its answers stay, with the words that they quote. */
export type QuestionChange =
  | { readonly deed: 'change'; readonly question: string; readonly atFirst: AtFirst }
  | { readonly deed: 'close' | 'reopen' | 'remove' };

/** The deeds by the words that stand in their addresses, and in the audit trail. */
export const QUESTION_DEEDS = {
  change: 'question-changed',
  close: 'question-closed',
  reopen: 'question-reopened',
  remove: 'question-removed',
} as const;

/** Changes a question, closes it for answers, opens it again, or asks it no more. */
export async function changeQuestion(
  wish: QuestionChange & {
    readonly storyId: string;
    readonly passageId: string;
    readonly staffId: string;
  },
  { database, clock, stories, staff }: QuestionNeeds,
): Promise<void> {
  const { storyId, passageId, staffId, deed } = wish;
  await database.write(async (writer) => {
    await lockConversation(writer, storyId);
    const question = await findQuestion(writer, { id: storyId }, passageId);
    if (question === null) throw nothingHere();
    const at = instantOf(clock.now());
    const closedAt = deed === 'close' ? (question.closedAt ?? at) : null;
    await updateQuestion(writer, passageId, {
      changedHereAt: at,
      ...(deed === 'change' ? { question: wish.question, atFirst: wish.atFirst } : {}),
      ...(deed === 'close' || deed === 'reopen' ? { closedAt } : {}),
      ...(deed === 'remove' ? { removedAt: at } : {}),
    });
    if (deed === 'remove') await stories().passages.unmark(writer, passageId);
    await stories().raiseVersion(writer, storyId);
    await staff.recordAct(writer, {
      by: staffId,
      act: QUESTION_DEEDS[deed],
      subject: `question:${passageId}`,
    });
  });
}
