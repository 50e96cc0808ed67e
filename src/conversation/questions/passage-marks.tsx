import type { PassageMark, PassageMarks } from '#stories';
import type { DrawingNeeds } from '../draw-conversation.tsx';
import { readState } from '../moderating/read-state.ts';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { speechOf } from '../views/speech.ts';
import type { ReadQuestions } from './read-questions.ts';
import { standsInText } from './rules/stands-in-text.ts';
import { QuestionMark, QuestionView } from './views/question.tsx';

/** What hangs on the passages of a story: the mark of each question and, where it is open at first, itself. */
export function createPassageMarks(
  needs: Pick<DrawingNeeds, 'database' | 'settings' | 'clock' | 'site' | 'stories'>,
  read: ReadQuestions,
): PassageMarks {
  return async (story, { passageIds, me }) => {
    const { questions } = await read(story);
    if (questions.length === 0) return new Map();
    const speech = speechOf(await needs.site());
    const { state } = await readState(needs.database, story, needs);
    const shared = { story: hrefBaseOf(story), speech, isOpen: mayComment(state), me: me !== null };
    const marks = questions
      .filter(({ passageId }) => passageIds.includes(passageId))
      .map((question): readonly [string, PassageMark] => [
        question.passageId,
        {
          mark: <QuestionMark question={question} speech={speech} />,
          under: standsInText(question) && <QuestionView question={question} {...shared} />,
        },
      ]);
    return new Map(marks);
  };
}
