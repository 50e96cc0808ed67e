import { DESK_LANGUAGE } from '#desk';
import type { Reader } from '#platform/database';
import type { BeforePublish } from '#stories';
import { sayConversation } from '../messages.ts';
import { countAnswers, findQuestions } from './store.ts';

/** How many answers of readers hang on passages that an edit would change or lose; a question without one is told too. */
export async function answersTouched(
  reader: Reader,
  story: { readonly id: string },
  passageIds: readonly string[],
): ReturnType<BeforePublish> {
  const [questions, answers] = await Promise.all([findQuestions(reader, story), countAnswers(reader, story)]);
  const asked = questions.filter(({ passageId }) => passageIds.includes(passageId));
  return new Map(
    asked.map(({ passageId }) => {
      const count = answers.get(passageId) ?? 0;
      return [passageId, { count, says: sayConversation(DESK_LANGUAGE, 'desk-touched', { count }) }];
    }),
  );
}
