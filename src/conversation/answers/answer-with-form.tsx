import { instantOf } from '#platform/clock';
import { type Answer, nothingHere, page } from '#platform/http';
import type { StoryContext } from '#stories';
import { matterOfComment } from '../actions/ask-proof.ts';
import { readState } from '../moderating/read-state.ts';
import type { BroughtPicture } from '../pictures/words.ts';
import { findQuoted } from '../questions/find-quoted.ts';
import { findQuestion } from '../questions/store.ts';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { threadIsClosed } from '../rules/takes.ts';
import { refuse } from '../rules/verdict/facts.ts';
import { conversationSettings } from '../settings.ts';
import { commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import { notifyOffered } from '../subscribing/rules/notify-offered.ts';
import type { Notify } from '../subscribing/words.ts';
import { CommentForm, type FormValues, signatureOf } from '../views/comment-form.tsx';
import { FormPage } from '../views/form-page.tsx';
import { type Speech, speechOf } from '../views/speech.ts';
import type { Comment, Draft, PassageQuestion, Reason } from '../words.ts';
import { formAlone } from './form-alone.ts';
import type { AnsweringNeeds, Asking, CommentRequest } from './needs.ts';
import { refusalOf, statusOf } from './refusal-of.ts';

/** The small page on which a comment is answered; the form alone for our script. Nothing for a hidden comment. */
export async function answerWithReplyForm(
  asking: Asking & CommentRequest,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const found = await findInThread(needs.database, asking.story, asking.commentId);
  if (!found || found.comment.withdrawn_at !== null) throw nothingHere();
  const shut = threadIsClosed(found.root.thread_closed_at) ? ('thread-closed' as const) : null;
  return answerWithForm({ answers: commentFrom(found.comment), question: null, shut }, asking, needs);
}

/** The small page on which a question is answered; the form alone for our script. */
export async function answerWithQuestionForm(
  passageId: string,
  asking: Asking,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const question = await findQuestion(needs.database, asking.story, passageId);
  if (question === null) throw nothingHere();
  const shut = question.closedAt === null ? null : ('passage-closed' as const);
  return answerWithForm({ answers: null, question, shut }, asking, needs);
}

/** What a form answers: a comment, a question, or neither. */
interface Answered {
  readonly answers: Comment | null;
  readonly question: PassageQuestion | null;
}

async function answerWithForm(
  { shut, ...answered }: Answered & { readonly shut: 'thread-closed' | 'passage-closed' | null },
  asking: Asking,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { story, request, visitor } = asking;
  const { answers, question } = answered;
  const speech = speechOf(await needs.site());
  const { state } = await readState(needs.database, story, needs);
  const why = state === 'closed' ? 'closed' : shut;
  if (why !== null) throw refusalOf([refuse(why)], speech);
  const form = await formOf(
    {
      ...{ story, values: signatureOf(visitor), waits: state === 'held' && visitor.staff === null },
      ...{ parentId: answers?.id ?? null, passageId: question?.passageId ?? null },
    },
    needs,
  );
  if (request.wants === 'fragment') return formAlone(<CommentForm story={story} speech={speech} {...form} />);
  const title =
    answers === null ? speech.say('answer-page') : speech.say('reply-page', { name: answers.authorName });
  return page(await drawPage({ ...answered, title, form, speech }, story, needs));
}

/** Nothing is lost: the form comes back filled in, with each reason at its field, and its picture is kept for it. */
export async function answerRefused(
  reasons: readonly Reason[],
  refused: Asking & { readonly draft: Draft; readonly picture: BroughtPicture | null },
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { story, request, draft, picture, visitor } = refused;
  const speech = speechOf(await needs.site());
  if (request.wants === 'json') throw refusalOf(reasons, speech);
  const codes = reasons.map(({ code }) => code);
  const parentId = codes.includes('answered-gone') ? null : draft.parentId;
  const passageId = codes.includes('passage-closed') ? null : draft.passageId;
  const form = await formOf(
    {
      ...{ story, notify: draft.notify, reasons, parentId, passageId },
      values: { ...draft, isAccount: visitor.staff !== null },
      keptPicture: picture && 'drawn' in picture ? needs.picturesToTryAgain.keep(picture.drawn) : null,
      key: draft.key,
      opened: draft.openedAt,
      slip: codes.includes('proof-wanted')
        ? needs.challenges.slip(matterOfComment(story.id))
        : request.form.get('slip'),
    },
    needs,
  );
  const status = statusOf(reasons);
  if (request.wants === 'fragment') {
    return formAlone(<CommentForm story={story} speech={speech} {...form} />, status);
  }
  const title = speech.say('refused-page');
  const found = parentId === null ? null : await findInThread(needs.database, story, parentId);
  const answered = {
    answers: found && commentFrom(found.comment),
    question: passageId === null ? null : await findQuestion(needs.database, story, passageId),
  };
  return page(await drawPage({ ...answered, title, form, speech }, story, needs), { status });
}

interface Filled {
  readonly story: Pick<StoryContext, 'visibility'>;
  readonly notify?: Notify;
  readonly waits?: boolean;
  readonly values: FormValues;
  readonly reasons?: readonly Reason[];
  readonly parentId: string | null;
  readonly passageId: string | null;
  readonly keptPicture?: string | null;
  readonly key?: string | null;
  readonly opened?: string | null;
  /** What shows, when the form is sent again, that somebody looked at it. */
  readonly slip?: string | undefined;
}

/** A form on a page for one person knows what it was called when it was first opened, and when that was. */
async function formOf(
  { key, opened, slip, story, notify = 'none', ...filled }: Filled,
  needs: AnsweringNeeds,
) {
  const settings = await needs.settings.read(needs.database, conversationSettings);
  const place = { email: settings.email, visibility: story.visibility, isReply: filled.parentId !== null };
  return {
    ...{ ...filled, settings },
    notify: { offered: notifyOffered({ ...place, mailWorks: needs.mail.works }), chosen: notify },
    checkedElsewhere: needs.akismetKey !== undefined,
    privacyHref: await needs.stories().privacyHref(needs.database),
    once: { key: key ?? needs.newId(), opened: opened ?? instantOf(needs.clock.now()), slip },
  };
}

async function drawPage(
  drawn: Answered & {
    readonly title: string;
    readonly form: Awaited<ReturnType<typeof formOf>>;
    readonly speech: Speech;
  },
  story: StoryContext,
  needs: AnsweringNeeds,
): Promise<string> {
  const { question, ...view } = drawn;
  const passage = await findQuoted(question?.passageId ?? null, needs);
  return needs.frame({
    title: drawn.title,
    look: 'quiet',
    children: (
      <FormPage
        {...view}
        story={{ ...hrefBaseOf(story), title: story.title }}
        question={question && { ...question, passage }}
      />
    ),
  });
}
