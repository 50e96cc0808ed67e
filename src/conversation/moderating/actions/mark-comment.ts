import { instantOf } from '#platform/clock';
import { Refusal } from '#platform/http';
import { changeSeen } from '../../actions/change-seen.ts';
import { type JudgeNeeds, type Judging, lockedStanding, record } from '../../actions/judge-comment.ts';
import { type Mark, setMark } from '../../store/moderating.ts';

/** What staff can mark: each act, what it changes, and how the audit trail calls it. */
const MARKS = {
  pin: { mark: 'pinned_at', to: true, act: 'comment-pinned', ofRoots: true },
  unpin: { mark: 'pinned_at', to: false, act: 'comment-unpinned', ofRoots: true },
  pick: { mark: 'picked_at', to: true, act: 'comment-picked', ofRoots: false },
  unpick: { mark: 'picked_at', to: false, act: 'comment-unpicked', ofRoots: false },
  'close-thread': { mark: 'thread_closed_at', to: true, act: 'thread-closed', ofRoots: true },
  'reopen-thread': { mark: 'thread_closed_at', to: false, act: 'thread-reopened', ofRoots: true },
} as const satisfies Record<string, { mark: Mark; to: boolean; act: string; ofRoots: boolean }>;

export type Marking = keyof typeof MARKS;

/**
 * Marks a comment for all readers: pins it above all others, picks it, closes its thread, or takes that back.
 * Threads and pins are of the first level: a `Refusal` for a reply.
 */
export async function markComment(
  { commentId, staffId, marking }: Judging & { readonly marking: Marking },
  needs: JudgeNeeds,
): Promise<void> {
  const { mark, to, act, ofRoots } = MARKS[marking];
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    if (ofRoots && !standing.isRoot) throw new Refusal('not-of-the-first-level', { status: 409 });
    const isNews = await setMark(writer, { id: commentId, mark, to, at: instantOf(needs.clock.now()) });
    if (!isNews) return;
    // A closed thread takes neither replies nor votes, under none of its comments.
    const wholeThread = mark === 'thread_closed_at';
    if (standing.isVisible) {
      await changeSeen(writer, { comment: standing, by: 0, wholeThread }, needs.stories());
    }
    await record(writer, needs, { commentId, staffId, act });
  });
}
