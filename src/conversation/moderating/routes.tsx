import type { VNode } from 'preact';
import {
  type Answer,
  get,
  json,
  nothingHere,
  page,
  post,
  Refusal,
  type Request,
  type Route,
  seeOther,
} from '#platform/http';
import { type CountTry, limitTries } from '#platform/limits';
import type { StoryContext, StoryPartRoute } from '#stories';
import { commentAt, commentUnder, idOr404 } from '../answers/asking.ts';
import { formAlone } from '../answers/form-alone.ts';
import type { CommentRequest } from '../answers/needs.ts';
import type { ConversationNeeds } from '../needs.ts';
import { TRAP } from '../rules/draft.ts';
import { commentAnchor, deedHref, hrefBaseOf, permalinkOf, storyHref, underStory } from '../rules/hrefs.ts';
import { mayModerate } from '../rules/may.ts';
import { commentFrom } from '../store/columns.ts';
import { findStanding } from '../store/moderating.ts';
import { findInThread } from '../store/reading.ts';
import { type Speech, speechOf } from '../views/speech.ts';
import { storyOf } from '../visible.ts';
import type { Comment } from '../words.ts';
import { reportComment } from './actions/report-comment.ts';
import { carryOutAct } from './carry-out-act.ts';
import { reporterOf } from './reporter.ts';
import { type ReportErrors, reportFrom } from './rules/report-form.ts';
import { findReport } from './store/reports.ts';
import {
  ReportForm,
  ReportMade,
  ReportPage,
  ReportThanks,
  ReportThanksInPlace,
} from './views/report-page.tsx';
import { ACTS, type Act } from './words.ts';

interface RoutesNeeds extends ConversationNeeds {
  readonly countReport: CountTry;
}

/** The addresses of moderation: what staff do in asked, and what readers report. */
export function moderatingRoutes(needs: ConversationNeeds): {
  readonly own: readonly Route[];
  readonly underStory: readonly StoryPartRoute[];
} {
  const countReport = limitTries(needs.limits, { most: 10, withinSeconds: 60 });
  const given = { ...needs, countReport };
  const at = async (request: Request, answer: typeof answerReportForm) =>
    answer(await commentAt(request, given), given);
  const under = async (story: StoryContext, request: Request, answer: typeof answerReportForm) =>
    answer(commentUnder(story, request), given);
  return {
    own: [
      get('/comments/:id/report', (request) => at(request, answerReportForm)),
      post('/comments/:id/report', (request) => at(request, answerReport)),
      ...ACTS.map((act) => post(`/comments/:id/${act}`, (request) => answerAct(act, request, given))),
    ],
    underStory: [
      {
        method: 'GET',
        suffix: 'report',
        answer: (story, request) =>
          request.query.has('sent') ? thank(story, given) : under(story, request, answerReportForm),
      },
      { method: 'POST', suffix: 'report', answer: (story, request) => under(story, request, answerReport) },
    ],
  };
}

/** An act in asked. Who may not act learns nothing of the comment, not even whether there is one. */
async function answerAct(act: Act, request: Request, needs: RoutesNeeds): Promise<Answer> {
  const staff = await needs.staff.visiting(request);
  if (staff === null) throw new Refusal('not-signed-in', { status: 401 });
  if (!mayModerate(staff)) throw new Refusal('not-yours', { status: 403 });
  const commentId = idOr404(request.params['id']);
  const viewer = { kind: 'staff', staffId: staff.id } as const;
  const story = await storyOf(needs.database, needs.stories(), { commentId, viewer });
  if (story === null) throw nothingHere();
  await carryOutAct({ act, commentId, staffId: staff.id, form: request.form }, needs);
  if (request.wants !== 'page') return json({ id: commentId, act });
  return seeOther(await hrefAfter(act, { story, commentId }, needs));
}

/** To the comment; where it is gone, to what it answered, else to the conversation. */
async function hrefAfter(
  act: Act,
  { story, commentId }: Pick<CommentRequest, 'story' | 'commentId'>,
  { database }: Pick<RoutesNeeds, 'database'>,
): Promise<string> {
  const isGone = act === 'reject';
  const shown = isGone ? ((await findStanding(database, commentId))?.parentId ?? null) : commentId;
  if (shown === null) return storyHref(story, { me: true }, 'comments');
  return storyHref(story, { me: true, thread: shown }, commentAnchor(shown));
}

/** The same whatever became of the comment: the report may just have taken it out of sight. */
async function thank(story: StoryContext, { site, frame }: RoutesNeeds): Promise<Answer> {
  const speech = speechOf(await site());
  const back = { href: `${story.href}#comments`, title: story.title };
  const children = <ReportThanks back={back} speech={speech} />;
  return page(await frame({ title: speech.say('report-thanks'), look: 'quiet', children }));
}

/** The form; for somebody who has sent it before, what they reported and what became of it. */
async function answerReportForm(asked: CommentRequest, needs: RoutesNeeds): Promise<Answer> {
  const speech = speechOf(await needs.site());
  const comment = await commentSeen(asked, needs);
  const report = await ownReportOf(asked, needs);
  if (report === null) return drawForm(asked, { values: { reason: '', words: '' }, speech, comment }, needs);
  return draw(asked, { comment, speech, view: <ReportMade report={report} speech={speech} /> }, needs);
}

async function ownReportOf(
  { commentId, request }: CommentRequest,
  { database, readers, secret }: RoutesNeeds,
) {
  const reader = await readers.readerOf(request);
  if (reader === null) return null;
  return findReport(database, { commentId, reporter: reporterOf({ commentId, who: reader.id }, secret) });
}

/** The comment, if everybody sees it. */
async function commentSeen(
  { story, commentId }: CommentRequest,
  { database }: RoutesNeeds,
): Promise<Comment> {
  const found = await findInThread(database, story, commentId);
  if (!found || found.comment.withdrawn_at !== null) throw nothingHere();
  return commentFrom(found.comment);
}

async function answerReport(asked: CommentRequest, needs: RoutesNeeds): Promise<Answer> {
  const { story, commentId, request } = asked;
  const speech = speechOf(await needs.site());
  const comment = await commentSeen(asked, needs);
  const { form, network, wants } = request;
  const values = { reason: form.get('reason') ?? '', words: form.get('words') ?? '' };
  const read = (await needs.countReport(network))
    ? reportFrom(form)
    : { errors: { whole: 'too-many' } as const };
  if ('errors' in read) return drawForm(asked, { values, errors: read.errors, speech, comment }, needs);
  const reader = await needs.readers.readerOf(request);
  // Programs fill in every field: what they report is thanked for, and not kept.
  if ((form.get(TRAP) ?? '') === '') {
    await reportComment({ ...read.report, commentId, readerId: reader?.id ?? null, network }, needs);
  }
  if (wants === 'json') return json({ reported: commentId }, 201);
  if (wants === 'fragment') return formAlone(<ReportThanksInPlace speech={speech} />, 201);
  return seeOther(`${underStory(story, 'report')}?sent`);
}

interface Filled {
  readonly values: { readonly reason: string; readonly words: string };
  readonly errors?: ReportErrors;
  readonly speech: Speech;
  readonly comment: Comment;
}

/** The form; refused, with the reasons at its fields. */
async function drawForm(
  asked: CommentRequest,
  { values, errors, speech, comment }: Filled,
  needs: RoutesNeeds,
): Promise<Answer> {
  const { story, commentId, request } = asked;
  const status = errors === undefined ? 200 : errors.whole === undefined ? 422 : 429;
  const said = errors && saidErrors(errors, speech);
  if (said && request.wants === 'json') {
    const [field, says] = Object.entries(said)[0] ?? ['', ''];
    throw new Refusal('report-refused', { status, says, ...(field === 'whole' ? {} : { field }) });
  }
  const action = deedHref(hrefBaseOf(story), commentId, 'report');
  const view = <ReportForm action={action} values={values} {...(said && { errors: said })} speech={speech} />;
  return draw(asked, { comment, speech, view, status }, needs);
}

interface Drawn extends Pick<Filled, 'comment' | 'speech'> {
  readonly view: VNode;
  readonly status?: 200 | 422 | 429;
}

/** On the small page, or alone for our script. */
async function draw(
  { story, commentId, request }: CommentRequest,
  { comment, speech, view, status = 200 }: Drawn,
  { frame }: RoutesNeeds,
): Promise<Answer> {
  if (request.wants === 'fragment') return formAlone(view, status);
  const base = hrefBaseOf(story);
  const back = { href: permalinkOf(base, commentId), title: story.title };
  const children = (
    <ReportPage comment={comment} story={base} back={back} speech={speech}>
      {view}
    </ReportPage>
  );
  const title = speech.say('report-title', { name: comment.authorName });
  return page(await frame({ title, look: 'quiet', children }), { status });
}

function saidErrors({ reason, words, whole }: ReportErrors, { say }: Speech) {
  return {
    ...(reason === undefined ? {} : { reason: say('report-reason-missing') }),
    ...(words === undefined ? {} : { words: say('report-words-too-long', { longest: words.longest }) }),
    ...(whole === undefined ? {} : { whole: say('report-too-many') }),
  };
}
