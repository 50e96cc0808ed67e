import { DESK_LANGUAGE, type DeskDeed, type DeskPage, type DeskPart } from '#desk';
import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { type Answer, nothingHere, page, type Request, seeOther } from '#platform/http';
import { hrefDone, QUEUE_PATH } from '../../desk/queue-address.ts';
import { sayConversation } from '../../messages.ts';
import type { ConversationNeeds } from '../../needs.ts';
import { idFrom } from '../../rules/draft.ts';
import { MODERATORS } from '../../rules/may.ts';
import { deskSpeechOf } from '../../views/speech.ts';
import { type AnsweringNeeds, answerComment } from '../answer-comment.ts';
import { type AnswerProblems, answerFrom, LONGEST } from '../rules/answer-form.ts';
import { findSavedAnswer, findSavedAnswers, keepSavedAnswer, removeSavedAnswer } from '../store.ts';
import { ANSWERS, AnswersPage, type AnswersPageProps } from '../views/answers-page.tsx';
import { MOST_ANSWERS } from '../words.ts';

type Needs = ConversationNeeds & AnsweringNeeds;

const title = sayConversation(DESK_LANGUAGE, 'answers-label');

/** Saved answers in the desk: the page on which they are managed, and the deed that puts one under a comment. */
export function answersPart(needs: Needs): Required<Pick<DeskPart, 'pages' | 'deeds' | 'called'>> {
  return {
    pages: [answersPage(needs)],
    deeds: [
      { path: ANSWERS, roles: MODERATORS, act: (request, staff) => keep(null, { request, staff }, needs) },
      {
        ...{ path: `${ANSWERS}/:id`, roles: MODERATORS },
        act: (request, staff) => keep(request.params['id'] ?? '', { request, staff }, needs),
      },
      removeDeed(needs),
      answerDeed(needs),
    ],
    async called(subjects) {
      const asked = new Set(subjects);
      const answers = await findSavedAnswers(needs.database);
      return new Map(
        answers
          .filter(({ id }) => asked.has(subjectOf(id)))
          .map((answer) => [subjectOf(answer.id), { label: answer.title, href: ANSWERS }] as const),
      );
    },
  };
}

function answersPage(needs: Needs): DeskPage {
  return {
    ...{ path: ANSWERS, title, roles: MODERATORS },
    navigation: { place: 'conversation', label: title, position: 20 },
    draw: ({ query }) => drawPage({ isSaved: query.has('saved') }, needs),
  };
}

async function drawPage(
  shown: Pick<AnswersPageProps, 'refused' | 'isSaved'>,
  { database, site }: Pick<Needs, 'database' | 'site'>,
) {
  const answers = await findSavedAnswers(database);
  return <AnswersPage {...shown} answers={answers} speech={deskSpeechOf(await site())} />;
}

/** Keeps the answer of a form: a new one, or new words for one that is there. */
async function keep(
  id: string | null,
  { request, staff }: { readonly request: Request; readonly staff: StaffMember },
  needs: Needs,
): Promise<Answer> {
  const { database, clock, newId } = needs;
  const read = answerFrom(request.form);
  if (id !== null && (await findSavedAnswer(database, id)) === null) throw nothingHere();
  if ('wrong' in read) {
    const refused = { id, values: request.form, errors: saidProblems(read.wrong) };
    const children = await drawPage({ refused }, needs);
    return page(await needs.deskFrame({ title, staff, path: ANSWERS, children }), { status: 422 });
  }
  const row = {
    ...read.said,
    ...{ id: id ?? newId(), changed_at: instantOf(clock.now()), changed_by: staff.id },
  };
  await database.write(async (writer) => {
    // The page offers no form for more.
    if (id === null && (await findSavedAnswers(writer)).length >= MOST_ANSWERS) throw nothingHere();
    await keepSavedAnswer(writer, row);
    const act = id === null ? 'saved-answer-added' : 'saved-answer-changed';
    await needs.staff.recordAct(writer, { by: staff.id, act, subject: subjectOf(row.id) });
  });
  return seeOther(`${ANSWERS}?saved`);
}

function removeDeed({ database, staff }: Needs): DeskDeed {
  return {
    ...{ path: `${ANSWERS}/:id/remove`, roles: MODERATORS },
    async act({ params }, { id: by }) {
      const id = params['id'] ?? '';
      await database.write(async (writer) => {
        if ((await findSavedAnswer(writer, id)) === null) throw nothingHere();
        await removeSavedAnswer(writer, id);
        await staff.recordAct(writer, { by, act: 'saved-answer-removed', subject: subjectOf(id) });
      });
      return seeOther(`${ANSWERS}?saved`);
    },
  };
}

/** What was put under a comment can be taken back for a minute, as every act in the queue. */
function answerDeed(needs: Needs): DeskDeed {
  return {
    ...{ path: `${QUEUE_PATH}/:id/answer`, roles: MODERATORS },
    async act(request, staff) {
      const commentId = idFrom(request.params['id']);
      if (commentId === null) throw nothingHere();
      const { id, cookies } = await answerComment({ commentId, staff, request }, needs);
      const by = { staffId: staff.id, now: needs.clock.now().getTime(), secret: needs.secret };
      const undo = { act: 'reject', commentId: id, wording: '' } as const;
      return seeOther(hrefDone('answer', request.form, { undo, by }), cookies);
    },
  };
}

function saidProblems(wrong: AnswerProblems) {
  return new Map(
    [...wrong].map(([field, why]) => [
      field,
      sayConversation(DESK_LANGUAGE, `answers-${why}`, { most: LONGEST[field] }),
    ]),
  );
}

function subjectOf(id: string): string {
  return `saved-answer:${id}`;
}
