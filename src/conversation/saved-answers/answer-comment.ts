import type { StaffMember } from '#people';
import { nothingHere, Refusal, type Request, type SetCookie } from '#platform/http';
import { record } from '../actions/judge-comment.ts';
import type { PostComment } from '../actions/post-comment.ts';
import { sayConversation } from '../messages.ts';
import { type ActNeeds, carryOutAct } from '../moderating/carry-out-act.ts';
import type { ConversationNeeds } from '../needs.ts';
import { signedBy } from '../rules/draft.ts';
import { findStanding } from '../store/moderating.ts';
import { storyOf } from '../visible.ts';
import type { Draft } from '../words.ts';
import { findSavedAnswer } from './store.ts';

export type AnsweringNeeds = ActNeeds &
  Pick<ConversationNeeds, 'readers'> & { readonly postComment: PostComment };

/**
 * Puts a saved answer under a comment, signed by the newsroom. Nobody answers what nobody can read: a comment that
 * waits is approved first, as it was read, and stays so if the answer is refused. Sent twice, it is one answer.
 *
 * @returns the answer's id, and cookies for the member of staff
 * @throws a `Refusal`: 404 where comment or saved answer is gone, 409 with a sentence where it takes no answer
 */
export async function answerComment(
  wish: { readonly commentId: string; readonly staff: StaffMember; readonly request: Request },
  needs: AnsweringNeeds,
): Promise<{ readonly id: string; readonly cookies: readonly SetCookie[] }> {
  const { commentId, staff, request } = wish;
  const { database } = needs;
  const [answer, standing, story] = await Promise.all([
    findSavedAnswer(database, request.form.get('saved') ?? ''),
    findStanding(database, commentId),
    storyOf(database, needs.stories(), { commentId, viewer: { kind: 'staff', staffId: staff.id } }),
  ]);
  if (answer === null || standing === null || story === null || standing.isWithdrawn) throw nothingHere();
  if (!standing.isVisible) {
    await carryOutAct({ act: 'approve', commentId, staffId: staff.id, form: request.form }, needs);
  }
  const site = await needs.site();
  const posted = await needs.postComment(
    { ...signedBy({ ...BARE, body: answer.body, parentId: commentId }, staff), name: site.name },
    {
      ...{ story, staff, network: request.network, picture: null, asNewsroom: true },
      reader: await needs.readers.readerOf(request),
      brought: { kind: 'work', checked: { outcome: 'missing' } },
    },
  );
  if (posted.outcome === 'refused') {
    const [reason] = posted.reasons;
    const says = reason && sayConversation(site.language, `reason-${reason.code}`, reason.facts);
    throw new Refusal('answer-refused', { status: 409, ...(says === undefined ? {} : { says }) });
  }
  await database.write((writer) =>
    record(writer, needs, { commentId, staffId: staff.id, act: 'comment-answered' }),
  );
  return { id: posted.comment.id, cookies: posted.cookies };
}

/** A comment of nothing but what is said. */
const BARE: Draft = {
  ...{ name: '', email: '', website: '', body: '', parentId: null, passageId: null, alt: '' },
  ...{ notify: 'none', trap: '', key: null, openedAt: null },
};
