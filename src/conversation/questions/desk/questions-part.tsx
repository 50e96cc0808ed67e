import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { type Answer, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import { oneLine } from '#platform/text';
import type { StoryContext } from '#stories';
import { sayConversation } from '../../messages.ts';
import type { ConversationNeeds } from '../../needs.ts';
import { idFrom } from '../../rules/draft.ts';
import { questionsHref } from '../../rules/hrefs.ts';
import { ASKERS } from '../../rules/may.ts';
import { deskSpeechOf } from '../../views/speech.ts';
import { askQuestion } from '../actions/ask-question.ts';
import { changeQuestion, QUESTION_DEEDS, type QuestionChange } from '../actions/change-question.ts';
import {
  NO_VALUES,
  type QuestionErrors,
  type QuestionValues,
  questionFrom,
  valuesFrom,
  wrongIn,
} from '../rules/question-form.ts';
import { quotedFrom } from '../rules/quoted.ts';
import { countAnswers, findQuestions } from '../store.ts';
import { QuestionsPage } from '../views/questions-page.tsx';
import { overviewPage } from './overview-page.tsx';

const PATH = '/desk/questions/:id';
const title = sayConversation(DESK_LANGUAGE, 'questions-to-readers');
const DEEDS = Object.keys(QUESTION_DEEDS) as (keyof typeof QUESTION_DEEDS)[];

/** Questions to readers in the desk: a page for each story. */
export function questionsPart(needs: ConversationNeeds): {
  readonly pages: readonly DeskPage[];
  readonly deeds: readonly DeskDeed[];
} {
  return {
    pages: [
      overviewPage(needs),
      {
        ...{ path: PATH, title, roles: ASKERS },
        async draw(request, staff) {
          const done = DONE.find((one) => request.query.has(one));
          return drawPage({ request, staff, ...(done ? { done } : {}) }, needs);
        },
      },
    ],
    deeds: [
      { path: PATH, roles: ASKERS, act: (request, staff) => answerAsked(request, staff, needs) },
      ...DEEDS.map((deed) => ({
        path: `${PATH}/:question/${deed}`,
        roles: ASKERS,
        act: (request: Request, staff: StaffMember) => answerChange(deed, { request, staff }, needs),
      })),
    ],
  };
}

/** What the page says after a deed. */
const DONE = ['asked', 'changed'] as const;

interface Shown {
  readonly request: Request;
  readonly staff: StaffMember;
  readonly values?: QuestionValues;
  readonly errors?: QuestionErrors;
  /** What is wrong with the new words of a known question. */
  readonly wrong?: { readonly passageId: string; readonly question: string; readonly error: string };
  readonly done?: (typeof DONE)[number];
}

async function drawPage(shown: Shown, needs: ConversationNeeds) {
  const { database, stories, site } = needs;
  const story = await storyOf(shown, needs);
  const viewer = viewerOf(shown.staff);
  const { passages } = stories();
  const [mayAsk, texts, marked, questions, answers] = await Promise.all([
    stories().mayWrite(database, { storyId: story.id, by: shown.staff }),
    passages.textsOf(database, viewer, story.id),
    passages.ofStory(database, viewer, story.id),
    findQuestions(database, story),
    countAnswers(database, story),
  ]);
  const quoted = new Map(marked.map((passage) => [passage.id, quotedFrom(passage)]));
  return (
    <QuestionsPage
      {...{ story, mayAsk }}
      texts={texts}
      questions={questions.map((question) => ({
        ...question,
        passage: quoted.get(question.passageId),
        answers: answers.get(question.passageId) ?? 0,
      }))}
      values={shown.values ?? NO_VALUES}
      errors={shown.errors ?? {}}
      wrong={shown.wrong}
      done={shown.done}
      speech={deskSpeechOf(await site())}
    />
  );
}

async function answerAsked(request: Request, staff: StaffMember, needs: ConversationNeeds): Promise<Answer> {
  const story = await ownStoryOf({ request, staff }, needs);
  const texts = await needs.stories().passages.textsOf(needs.database, viewerOf(staff), story.id);
  const values = valuesFrom(request.form);
  const read = questionFrom(values, texts);
  if ('errors' in read) return answerAgain({ request, staff, values, errors: read.errors }, needs);
  const asked = await askQuestion({ ...read.asked, storyId: story.id, staffId: staff.id }, needs);
  const errors = { words: 'words-not-markable' } as const;
  if (asked === null) return answerAgain({ request, staff, values, errors }, needs);
  return seeOther(`${questionsHref(story.id)}?asked`);
}

async function answerChange(
  deed: QuestionChange['deed'],
  { request, staff }: Pick<Shown, 'request' | 'staff'>,
  needs: ConversationNeeds,
): Promise<Answer> {
  const story = await ownStoryOf({ request, staff }, needs);
  const passageId = idFrom(request.params['question']);
  if (passageId === null) throw nothingHere();
  const of = { storyId: story.id, passageId, staffId: staff.id };
  if (deed === 'change') {
    const question = oneLine(request.form.get('question') ?? '');
    const error = wrongIn(question);
    if (error) return answerAgain({ request, staff, wrong: { passageId, question, error } }, needs);
    await changeQuestion(
      { ...of, deed, question, atFirst: request.form.has('open') ? 'open' : 'closed' },
      needs,
    );
  } else await changeQuestion({ ...of, deed }, needs);
  return seeOther(`${questionsHref(story.id)}?changed`);
}

/** Nothing that was typed is lost: the page comes back with each reason at its field. */
async function answerAgain(shown: Shown, needs: ConversationNeeds): Promise<Answer> {
  const children = await drawPage(shown, needs);
  const { staff, request } = shown;
  const html = await needs.deskFrame({ title, staff, path: request.path, children });
  return page(html, { status: 422 });
}

async function storyOf(
  { request, staff }: Pick<Shown, 'request' | 'staff'>,
  { database, stories }: ConversationNeeds,
): Promise<StoryContext> {
  const id = idFrom(request.params['id']);
  const story = id === null ? null : await stories().visible(database, viewerOf(staff), id);
  if (story?.kind !== 'story') throw nothingHere();
  return story;
}

/** The story, to whoever may write at it: what is asked of its readers is part of it. */
async function ownStoryOf(of: Pick<Shown, 'request' | 'staff'>, needs: ConversationNeeds) {
  const story = await storyOf(of, needs);
  const who = { storyId: story.id, by: of.staff };
  if (await needs.stories().mayWrite(needs.database, who)) return story;
  const says = sayConversation(DESK_LANGUAGE, 'questions-not-yours');
  throw new Refusal('not-yours', { status: 403, says });
}

function viewerOf({ id }: StaffMember) {
  return { kind: 'staff', staffId: id } as const;
}
