import { renderToString } from 'preact-render-to-string';
import { instantOf } from '#platform/clock';
import { type Answer, json, nothingHere, page } from '#platform/http';
import type { StoryContext } from '#stories';
import { matterOfComment } from '../actions/ask-proof.ts';
import { readState } from '../moderating/read-state.ts';
import type { BroughtPicture } from '../pictures/words.ts';
import { findQuoted } from '../questions/find-quoted.ts';
import { findQuestion } from '../questions/store.ts';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { threadIsClosed } from '../rules/takes.ts';
import { conversationSettings } from '../settings.ts';
import { commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import { notifyOffered } from '../subscribing/rules/notify-offered.ts';
import type { Notify } from '../subscribing/words.ts';
import { CommentForm, type FormValues, signatureOf } from '../views/comment-form.tsx';
import { FormPage } from '../views/form-page.tsx';
import { type Speech, speechOf } from '../views/speech.ts';
import type { Draft, Reason, RefusedFragment } from '../words.ts';
import type { AnsweringNeeds, Asking } from './needs.ts';
import { refusalOf, statusOf } from './refusal-of.ts';

/** The small page on which a comment is answered; the form alone for our script. Nothing for a hidden comment. */
export async function answerWithReplyForm(
  commentId: string,
  asking: Asking,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { story, request, visitor } = asking;
  const found = await findInThread(needs.database, story, commentId);
  if (!found || found.comment.withdrawn_at !== null) throw nothingHere();
  const speech = speechOf(await needs.site());
  const { state } = await readState(needs.database, story, needs);
  if (state === 'closed') throw refusalOf([{ code: 'closed', calls: 'refuse' }], speech);
  if (threadIsClosed(found.root.thread_closed_at)) {
    throw refusalOf([{ code: 'thread-closed', calls: 'refuse' }], speech);
  }
  const waits = state === 'held' && visitor.staff === null;
  const form = await formOf({ story, values: signatureOf(visitor), parentId: commentId, waits }, needs);
  if (request.wants === 'fragment') {
    return page(renderToString(<CommentForm story={story} speech={speech} {...form} />));
  }
  const title = speech.say('reply-page', { name: found.comment.author_name });
  return page(await drawPage({ title, form, speech, answersId: commentId }, asking, needs));
}

/** The small page on which a question is answered; the form alone for our script. */
export async function answerWithQuestionForm(
  passageId: string,
  asking: Asking,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { story, request, visitor } = asking;
  const question = await findQuestion(needs.database, story, passageId);
  if (question === null) throw nothingHere();
  const speech = speechOf(await needs.site());
  const { state } = await readState(needs.database, story, needs);
  if (state === 'closed') throw refusalOf([{ code: 'closed', calls: 'refuse' }], speech);
  if (question.closedAt !== null) throw refusalOf([{ code: 'passage-closed', calls: 'refuse' }], speech);
  const waits = state === 'held' && visitor.staff === null;
  const form = await formOf({ story, values: signatureOf(visitor), parentId: null, passageId, waits }, needs);
  if (request.wants === 'fragment') {
    return page(renderToString(<CommentForm story={story} speech={speech} {...form} />));
  }
  return page(
    await drawPage({ title: speech.say('answer-page'), form, speech, answersId: null }, asking, needs),
  );
}

/** Nothing is lost: the form comes back filled in, with each reason at its field, and its picture is kept for it. */
export async function answerRefused(
  reasons: readonly Reason[],
  refused: Asking & { readonly draft: Draft; readonly picture: BroughtPicture | null },
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { story, request, draft, picture } = refused;
  const speech = speechOf(await needs.site());
  if (request.wants === 'json') throw refusalOf(reasons, speech);
  const codes = reasons.map(({ code }) => code);
  const form = await formOf(
    {
      ...{ story, notify: draft.notify },
      values: draft,
      reasons,
      parentId: codes.includes('answered-gone') ? null : draft.parentId,
      passageId: codes.includes('passage-closed') ? null : draft.passageId,
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
    const html = renderToString(<CommentForm story={story} speech={speech} {...form} />);
    return json({ html } satisfies RefusedFragment, status);
  }
  const title = speech.say('refused-page');
  return page(await drawPage({ title, form, speech, answersId: draft.parentId }, refused, needs), { status });
}

interface Filled {
  readonly story: Pick<StoryContext, 'visibility'>;
  readonly notify?: Notify;
  readonly waits?: boolean;
  readonly values: FormValues;
  readonly reasons?: readonly Reason[];
  readonly parentId: string | null;
  readonly passageId?: string | null;
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
    once: { key: key ?? needs.newId(), opened: opened ?? instantOf(needs.clock.now()), slip },
  };
}

async function drawPage(
  drawn: {
    readonly title: string;
    readonly form: Awaited<ReturnType<typeof formOf>>;
    readonly speech: Speech;
    readonly answersId: string | null;
  },
  { story }: Asking,
  needs: AnsweringNeeds,
): Promise<string> {
  const { database } = needs;
  const { answersId, ...view } = drawn;
  const passageId = drawn.form.passageId ?? null;
  const question = passageId === null ? null : await findQuestion(database, story, passageId);
  const passage = await findQuoted(passageId, needs);
  const found = answersId === null ? null : await findInThread(database, story, answersId);
  return needs.frame({
    title: drawn.title,
    look: 'quiet',
    children: (
      <FormPage
        {...view}
        story={{ ...hrefBaseOf(story), title: story.title }}
        answers={found && commentFrom(found.comment)}
        question={question && { ...question, passage }}
      />
    ),
  });
}
