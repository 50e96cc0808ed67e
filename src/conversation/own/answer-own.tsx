import { type Answer, json, nothingHere, page, seeOther } from '#platform/http';
import type { CountTry } from '#platform/limits';
import type { StoryContext } from '#stories';
import { formAlone } from '../answers/form-alone.ts';
import type { AnsweringNeeds, Asking, CommentRequest } from '../answers/needs.ts';
import { postedFragment } from '../answers/posted-fragment.ts';
import { refusalOf, statusOf } from '../answers/refusal-of.ts';
import { readState } from '../moderating/read-state.ts';
import { pictureFrom } from '../pictures/rules/comment-picture.ts';
import { draftFrom } from '../rules/draft.ts';
import { commentAnchor, hrefBaseOf, storyHref } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { refuse } from '../rules/verdict/facts.ts';
import { conversationSettings } from '../settings.ts';
import { type CommentRow, commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import { speechOf } from '../views/speech.ts';
import type { Reason } from '../words.ts';
import { deleteComment } from './actions/delete-comment.ts';
import { type Edit, type EditNeeds, editComment } from './actions/edit-comment.ts';
import { authorOf } from './author.ts';
import { windowsOf } from './own-marks.ts';
import type { EditWindow } from './rules/edit-window.ts';
import { findAuthored } from './store/editing.ts';
import { DeleteForm, EditForm, type EditFormProps, OwnPage } from './views/own-pages.tsx';

export type OwnNeeds = AnsweringNeeds & EditNeeds & { readonly countPost: CountTry };

/** A request that concerns one comment of a story. Whose it is not learns nothing of it, not even whether it is. */
export type OwnAsking = Asking & CommentRequest;

/** The small page on which an author changes a comment. */
export async function answerEditForm(asking: OwnAsking, needs: OwnNeeds): Promise<Answer> {
  const row = await authored(asking, needs);
  const speech = speechOf(await needs.site());
  const window = await windowOf(row, asking, needs);
  if (window.until === null) throw refusalOf([refuse(window.because)], speech);
  return drawEditForm(
    {
      ...{ body: row.body, alt: altOf(row) },
      ...{ until: window.until, title: speech.say('edit-title') },
    },
    asking,
    needs,
  );
}

/** Changes it, or draws the form again with each reason: nothing that was typed is lost. */
export async function answerEdit(asking: OwnAsking, needs: OwnNeeds): Promise<Answer> {
  const { story, request, visitor, commentId } = asking;
  const { body, alt: sentAlt } = draftFrom(request.form);
  const alt = request.form.has('alt') ? sentAlt : null;
  const edit = { commentId, body, withoutPicture: request.form.has('no-picture'), alt };
  const edited = (await needs.countPost(request.network))
    ? await editComment(edit, { ...visitor, story, network: request.network }, needs)
    : ({ outcome: 'refused', reasons: [refuse('too-many-posts')] } as const);
  if (edited.outcome === 'refused')
    return answerRefusedEdit({ body, alt, reasons: edited.reasons }, asking, needs);
  return answerChanged(asking, needs, commentId);
}

/** The small page on which an author takes a comment back. */
export async function answerDeleteForm(asking: OwnAsking, needs: OwnNeeds): Promise<Answer> {
  const row = await authored(asking, needs);
  const { story, request, commentId } = asking;
  const speech = speechOf(await needs.site());
  const form = <DeleteForm id={commentId} story={hrefBaseOf(story)} speech={speech} />;
  if (request.wants === 'fragment') return formAlone(form);
  const title = speech.say('delete-title');
  return drawPage({ title, form, comment: commentFrom(row), speech }, asking, needs);
}

export async function answerDelete(asking: OwnAsking, needs: OwnNeeds): Promise<Answer> {
  const { story, visitor, commentId } = asking;
  await deleteComment({ story, commentId, author: authorOf(visitor) }, needs);
  const stone = await findInThread(needs.database, story, commentId);
  return answerChanged(asking, needs, stone === null ? null : commentId);
}

/** A browser is led to what has changed, if `shown`; a program is told so, our script gets what it puts in place. */
async function answerChanged(asking: OwnAsking, needs: OwnNeeds, shown: string | null): Promise<Answer> {
  const { story, request, visitor, commentId } = asking;
  if (request.wants === 'page') return seeOther(ownHref(story, shown));
  const own = await findAuthored(needs.database, story, { commentId, author: authorOf(visitor) });
  const row = own ?? (await findInThread(needs.database, story, commentId))?.comment;
  const comment = row ? commentFrom(row) : null;
  if (request.wants === 'json') return json({ id: commentId, state: comment?.state ?? 'deleted' });
  return json(await postedFragment({ id: commentId, comment }, story, needs));
}

/** Its thread, for it may stand on no page that opens with the story; of what is gone, the conversation. */
function ownHref(story: StoryContext, commentId: string | null): string {
  if (commentId === null) return storyHref(story, { me: true }, 'comments');
  return storyHref(story, { me: true, thread: commentId }, commentAnchor(commentId));
}

async function answerRefusedEdit(
  { body, alt, reasons }: Pick<Edit, 'body' | 'alt'> & { readonly reasons: readonly Reason[] },
  asking: OwnAsking,
  needs: OwnNeeds,
): Promise<Answer> {
  const speech = speechOf(await needs.site());
  if (asking.request.wants === 'json') throw refusalOf(reasons, speech);
  const { commentId, story, visitor } = asking;
  const row = await findAuthored(needs.database, story, { commentId, author: authorOf(visitor) });
  const until = row === undefined ? null : (await windowOf(row, asking, needs)).until;
  const title = speech.say(until === null ? 'edit-lost' : 'edit-refused');
  const before = row === undefined ? null : altOf(row);
  const shown = { body, alt: before === null ? null : (alt ?? before), until, title, reasons };
  return drawEditForm({ ...shown, status: statusOf(reasons) }, asking, needs);
}

interface Drawn extends Pick<EditFormProps, 'body' | 'alt' | 'until' | 'reasons'> {
  readonly title: string;
  readonly status?: 200 | 422 | 429;
}

async function drawEditForm(
  { title, status = 200, ...shown }: Drawn,
  asking: OwnAsking,
  needs: OwnNeeds,
): Promise<Answer> {
  const { story, request, commentId } = asking;
  const speech = speechOf(await needs.site());
  const { longest } = await needs.settings.read(needs.database, conversationSettings);
  const form = <EditForm id={commentId} story={hrefBaseOf(story)} {...{ longest, speech, ...shown }} />;
  if (request.wants === 'fragment') return formAlone(form, status);
  return drawPage({ title, form, speech, status }, asking, needs);
}

async function drawPage(
  drawn: Omit<Parameters<typeof OwnPage>[0], 'back'> & { readonly status?: number },
  { story, commentId }: OwnAsking,
  { frame }: Pick<OwnNeeds, 'frame'>,
): Promise<Answer> {
  const { status = 200, ...view } = drawn;
  const back = { href: ownHref(story, commentId), title: story.title };
  const children = <OwnPage {...view} back={back} />;
  return page(await frame({ title: drawn.title, look: 'quiet', children }), { status });
}

/** What is said of the comment's picture; null: it has none. */
function altOf({ picture }: CommentRow): string | null {
  return pictureFrom(picture ?? '')?.alt ?? null;
}

async function authored({ story, visitor, commentId }: OwnAsking, { database }: OwnNeeds) {
  const row = await findAuthored(database, story, { commentId, author: authorOf(visitor) });
  if (row === undefined) throw nothingHere();
  return row;
}

/** Whether the comment may be changed as things stand, and why not. */
async function windowOf(
  row: CommentRow,
  { story }: OwnAsking,
  needs: OwnNeeds,
): Promise<EditWindow | { readonly until: null; readonly because: 'closed' }> {
  const { state } = await readState(needs.database, story, needs);
  if (!mayComment(state)) return { until: null, because: 'closed' };
  const windows = await windowsOf([commentFrom(row)], { story, isOpen: true }, needs);
  return windows.get(row.id) ?? { until: null, because: 'edit-over' };
}
