import type { Staff } from '#people';
import { type Clock, instantOf } from '#platform/clock';
import type { Database } from '#platform/database';
import type { StoriesForFeatures } from '#stories';
import { lockConversation } from '../../store/writing.ts';
import type { QuestionToAsk } from '../rules/question-form.ts';
import { insertQuestion } from '../store.ts';

export interface QuestionNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly stories: () => StoriesForFeatures;
  readonly staff: Pick<Staff, 'recordAct'>;
}

/**
 * Asks readers about words of a story: marks them, which makes a new revision. Returns the passage's id; null
 * where the words do not stand there any more, or where no mark can.
 */
export async function askQuestion(
  wish: QuestionToAsk & { readonly storyId: string; readonly staffId: string },
  { database, clock, stories, staff }: QuestionNeeds,
): Promise<string | null> {
  const { storyId, staffId, question, atFirst } = wish;
  const { blockId, start, end, words } = wish.place;
  return database.write(async (writer) => {
    await lockConversation(writer, storyId);
    const passageId = await stories().passages.mark(writer, { storyId, blockId, start, end, words });
    if (passageId === null) return null;
    const openedAt = instantOf(clock.now());
    const closedAt = wish.closed ? openedAt : null;
    await insertQuestion(writer, {
      ...{ passageId, storyId, question, words, openedAt, closedAt, atFirst, askedBy: staffId },
    });
    await staff.recordAct(writer, { by: staffId, act: 'question-asked', subject: `question:${passageId}` });
    return passageId;
  });
}
