import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Reader } from '#platform/database';
import { oneLine } from '#platform/text';
import type { AskingReaders, DraftQuestion } from '#stories';
import type { SiteFacts } from '#ui';
import { sayConversation } from '../messages.ts';
import { speechOf } from '../views/speech.ts';
import type { QuestionNeeds } from './actions/ask-question.ts';
import { publishQuestions } from './actions/publish-questions.ts';
import { marksOfDraft } from './draft-marks.tsx';
import { wrongIn } from './rules/question-form.ts';
import {
  deleteDraftQuestions,
  findDraftQuestions,
  findQuestion,
  findQuestions,
  saveDraftQuestion,
} from './store.ts';

/** Questions that are written with a story: they wait beside it, and are asked when it goes out. */
export function createAsking(
  needs: QuestionNeeds & { readonly site: () => Promise<SiteFacts> },
): AskingReaders {
  const now = () => instantOf(needs.clock.now());
  return {
    marksOfDraft: async (reader, storyId) =>
      marksOfDraft(storyId, await ofDraft(reader, storyId), speechOf(await needs.site())),
    ofDraft,
    wrongIn(question) {
      const wrong = wrongIn(oneLine(question));
      return wrong === undefined ? null : sayConversation(DESK_LANGUAGE, wrong);
    },
    async ask(writer, { storyId, passageId, words, question, atFirst, by }) {
      await saveDraftQuestion(writer, {
        ...{
          passage_id: passageId,
          story_id: storyId,
          question: oneLine(question),
          words,
          at_first: atFirst,
        },
        ...{ asked_by: by, asked_at: now(), taken_back_at: null },
      });
    },
    async takeBack(writer, { storyId, passageId, by }) {
      const asked = await findQuestion(writer, { id: storyId }, passageId);
      if (asked === null) return deleteDraftQuestions(writer, storyId, passageId);
      const { question, words, atFirst } = asked;
      await saveDraftQuestion(writer, {
        ...{ passage_id: passageId, story_id: storyId, question, words, at_first: atFirst },
        ...{ asked_by: by, asked_at: now(), taken_back_at: now() },
      });
    },
    goOut: (writer, story) => publishQuestions(writer, story, needs),
    throwAway: (writer, storyId) => deleteDraftQuestions(writer, storyId),
  };
}

/** What is asked once the draft goes out, and what is then asked no more. */
async function ofDraft(reader: Reader, storyId: string): Promise<readonly DraftQuestion[]> {
  const [asked, written] = await Promise.all([
    findQuestions(reader, { id: storyId }),
    findDraftQuestions(reader, storyId),
  ]);
  const known = asked.map((question): DraftQuestion => {
    const { passageId, words } = question;
    const row = written.find(({ passage_id }) => passage_id === passageId);
    if (!row)
      return { passageId, words, question: question.question, atFirst: question.atFirst, state: 'asked' };
    const state = row.taken_back_at === null ? 'changed' : 'taken-back';
    return { passageId, words, question: row.question, atFirst: row.at_first, state };
  });
  const fresh = written
    .filter((row) => !asked.some(({ passageId }) => passageId === row.passage_id))
    .map(
      (row): DraftQuestion => ({
        ...{ passageId: row.passage_id, words: row.words, question: row.question },
        ...{ atFirst: row.at_first, state: 'new' },
      }),
    );
  return [...known, ...fresh];
}
