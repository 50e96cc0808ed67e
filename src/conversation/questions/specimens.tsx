import type { Specimen } from '#desk';
import { speechOf } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { NO_VALUES } from './rules/question-form.ts';
import { OverviewPage } from './views/overview-page.tsx';
import { QuestionMark, QuestionView } from './views/question.tsx';
import { QuestionsPage } from './views/questions-page.tsx';
import type { ShownQuestion } from './words.ts';

const speech = speechOf({ language: 'en', timeZone: 'Europe/London' });
const story = { id: 'ferry', href: '/2026/03/the-ferry-returns', guarded: false, title: 'The ferry returns' };
const WORDS = 'The council has not yet said who pays for the winter timetable.';

const answer: Comment = {
  ...{ id: 'a1', storyId: 'ferry', parentId: null, rootId: 'a1', arrival: 0 },
  ...{ authorName: 'Ada Quay', website: '', byStaff: false, badge: null, bodyKind: 'markdown' },
  body: 'We do. The shop closes at **four** as long as there is no evening ferry.',
  createdAt: '2026-03-10T08:12:00.000Z',
  ...{ editedAt: null, pinnedAt: null, pickedAt: null, threadClosedAt: null, replies: 0 },
  ...{ score: 0, up: 0, down: 0, picture: '', mentions: '', alias: null, state: 'published' },
  ...{ passageId: 'q', passageWords: WORDS },
};

/** The question, with what a state changes of it. */
function aQuestion(changed: Partial<ShownQuestion> = {}): ShownQuestion {
  return {
    ...{ passageId: 'q', storyId: 'ferry', question: 'What would this mean for your work?', words: WORDS },
    ...{ openedAt: '2026-03-10T08:00:00.000Z', closedAt: null, atFirst: 'closed' },
    passage: { id: 'q', state: 'placed', words: WORDS },
    ...{
      answers: 2,
      latest: [answer, { ...answer, id: 'a2', authorName: 'Bo Lindqvist', byStaff: true, badge: 'staff' }],
    },
    ...changed,
  };
}

const STATES: Readonly<Record<string, ShownQuestion>> = {
  'with answers': aQuestion(),
  'nobody has answered': aQuestion({ answers: 0, latest: [] }),
  'closed for answers': aQuestion({ closedAt: '2026-03-11T08:00:00.000Z' }),
  'the words changed': aQuestion({
    passage: { id: 'q', state: 'changed', words: 'The council will pay for the winter timetable.' },
  }),
  'the words are gone': aQuestion({ passage: { id: 'q', state: 'gone', words: WORDS } }),
  'right to left': aQuestion({ question: 'ماذا يعني هذا لعملك؟', answers: 0, latest: [] }),
};

/** The mark, the question and its page in the desk, each in its states. */
export const questionSpecimens: readonly Specimen[] = [
  ...['with answers', 'nobody has answered'].map((state) => ({
    name: 'conversation: the mark of a question',
    state,
    draw: () => (
      <p>
        <span class="passage">{WORDS}</span>
        <QuestionMark question={STATES[state] ?? aQuestion()} speech={speech} /> It meets on Tuesday.
      </p>
    ),
  })),
  ...Object.entries(STATES).map(([state, question]) => ({
    name: 'conversation: a question on a passage',
    state,
    draw: () => <QuestionView question={question} story={story} speech={speech} isOpen me={false} />,
  })),
  {
    ...{ name: 'conversation: questions in all stories', state: 'each state of one', look: 'desk' },
    draw: () => (
      <OverviewPage
        questions={Object.values(STATES).map((question) => ({ ...question, story }))}
        pages={{ page: 1, last: 2, hrefOf: (page) => `/desk/questions?page=${page}` }}
        speech={speech}
      />
    ),
  },
  {
    name: 'conversation: questions to readers',
    state: 'refused, and one that is asked',
    look: 'desk',
    draw: () => (
      <QuestionsPage
        mayAsk
        story={story}
        texts={[{ blockId: 'b', text: WORDS }]}
        questions={[aQuestion()]}
        values={{ ...NO_VALUES, words: 'who pays for' }}
        errors={{
          place: [
            {
              blockId: 'b',
              start: 33,
              end: 45,
              words: 'who pays for',
              before: 'said ',
              after: ' the winter',
            },
            { blockId: 'c', start: 0, end: 12, words: 'who pays for', before: '', after: ' the summer' },
          ],
          question: 'question-missing',
        }}
        speech={speech}
      />
    ),
  },
];
