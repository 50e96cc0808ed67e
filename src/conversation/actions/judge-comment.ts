import type { Staff } from '#people';
import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import type { StoriesForFeatures } from '#stories';
import { findStanding, type Standing, setApproved, setRejected } from '../store/moderating.ts';
import { lockConversation } from '../store/writing.ts';
import { changeSeen } from './change-seen.ts';

interface JudgeNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly stories: () => StoriesForFeatures;
  readonly staff: Pick<Staff, 'recordAct'>;
}

/** What a moderator decides about a comment. Decided twice, it is decided once. */
export interface Judging {
  readonly commentId: string;
  readonly staffId: string;
}

/** Shows a comment to everybody: one that waits, or one that was rejected before. */
export async function approveComment({ commentId, staffId }: Judging, needs: JudgeNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    if (standing.isVisible) return;
    await setApproved(writer, { id: commentId, staffId, at: instantOf(needs.clock.now()) });
    await changeSeen(writer, { comment: standing, by: 1 }, needs.stories());
    await needs.staff.recordAct(writer, {
      by: staffId,
      act: 'comment-approved',
      subject: `comment:${commentId}`,
    });
  });
}

/** Takes a comment out of everybody's sight, and with one of the first level the thread under it. */
export async function rejectComment({ commentId, staffId }: Judging, needs: JudgeNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    if (standing.isRejected) return;
    await setRejected(writer, { id: commentId, staffId, at: instantOf(needs.clock.now()) });
    if (standing.isVisible) await changeSeen(writer, { comment: standing, by: -1 }, needs.stories());
    await needs.staff.recordAct(writer, {
      by: staffId,
      act: 'comment-rejected',
      subject: `comment:${commentId}`,
    });
  });
}

async function lockedStanding(writer: Writer, commentId: string): Promise<Standing> {
  const found = await findStanding(writer, commentId);
  if (found === null) throw nothingHere();
  await lockConversation(writer, found.storyId);
  return (await findStanding(writer, commentId)) ?? found;
}
