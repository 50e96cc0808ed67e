import type { DraftQuestion, PassageMark } from '#stories';
import { ANYWHERE } from '../rules/hrefs.ts';
import type { Speech } from '../views/speech.ts';
import { standsInText } from './rules/stands-in-text.ts';
import { QuestionMark, QuestionView } from './views/question.tsx';
import type { ShownQuestion } from './words.ts';

/** Questions of a draft as readers will see them: those that are asked already without the answers that they have. */
export function marksOfDraft(
  storyId: string,
  questions: readonly DraftQuestion[],
  speech: Speech,
): ReadonlyMap<string, PassageMark> {
  const shown = { speech, story: ANYWHERE, isOpen: true, isPreview: true, me: false };
  return new Map(
    questions
      .filter(({ state }) => state !== 'taken-back')
      .map((one): readonly [string, PassageMark] => {
        const question = asShown(storyId, one);
        const under = standsInText(question) && <QuestionView question={question} {...shown} />;
        return [one.passageId, { mark: <QuestionMark question={question} speech={speech} />, under }];
      }),
  );
}

function asShown(storyId: string, { passageId, question, words, atFirst }: DraftQuestion): ShownQuestion {
  return {
    ...{ storyId, passageId, question, words, atFirst, openedAt: '', closedAt: null },
    passage: { id: passageId, state: 'placed', words },
    ...{ answers: 0, latest: [] },
  };
}
