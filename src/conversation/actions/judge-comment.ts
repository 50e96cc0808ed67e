import type { Staff } from '#people';
import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import type { Outbox } from '#platform/outbox';
import type { StoriesForFeatures } from '#stories';
import { settleReports } from '../moderating/store/reports.ts';
import type { RejectedFor } from '../moderating/words.ts';
import { type Standing, setApproved, setHeld, setRejected } from '../store/moderating.ts';
import { changeSeen } from './change-seen.ts';
import { lockComment } from './lock-comment.ts';

export interface JudgeNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly stories: () => StoriesForFeatures;
  readonly staff: Pick<Staff, 'recordAct'>;
}

/** What a moderator decides about a comment. Decided twice, it is decided once. */
export interface Judging {
  readonly commentId: string;
  readonly staffId: string;
}

/** What a moderator says who has read it. */
export interface Reading extends Judging {
  /** Which wording they read: when it had last been edited, null before that. */
  readonly wording: string | null;
}

/** Nobody answers for words that came after they had read: a 409, and they read again. */
export function asRead({ editedAt }: Standing, wording: string | null): void {
  if (editedAt !== wording) throw new Refusal('changed-meanwhile', { status: 409 });
}

/**
 * Shows a comment to everybody: one that waits, or one that was rejected before. Of one that everybody sees it
 * says that a moderator has looked: what readers reported until now is settled. Refused with `changed-meanwhile`
 * where its author has changed it since it was read.
 */
export async function approveComment(
  { commentId, staffId, wording }: Reading,
  needs: JudgeNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    asRead(standing, wording);
    const at = instantOf(needs.clock.now());
    const settled = await settleReports(writer, { commentId, staffId, at });
    if (standing.isVisible && settled === 0) return;
    await setApproved(writer, { id: commentId, staffId, at });
    if (!standing.isVisible) await changeSeen(writer, { comment: standing, by: 1 }, needs.stories());
    if (!standing.hasComeOut) {
      const { rootId, storyId } = standing;
      const payload = { commentId, rootId, storyId };
      await needs.outbox.put(writer, { topic: 'comment-came-out', payload });
    }
    await record(writer, needs, { commentId, staffId, act: 'comment-approved' });
  });
}

/** Takes a comment out of everybody's sight until somebody has looked at it again. */
export async function holdComment({ commentId, staffId }: Judging, needs: JudgeNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    if (standing.isHeld) return;
    const at = instantOf(needs.clock.now());
    await setHeld(writer, { id: commentId, staffId, at, reason: 'held-by-staff' });
    if (standing.isVisible) await changeSeen(writer, { comment: standing, by: -1 }, needs.stories());
    await record(writer, needs, { commentId, staffId, act: 'comment-held' });
  });
}

/** Why a comment is rejected, as its author may read it; both may be left out. */
export interface Statement {
  readonly because: RejectedFor | null;
  readonly words: string;
}

/** Takes a comment out of everybody's sight, and with one of the first level the thread under it. */
export async function rejectComment(
  { commentId, staffId, statement }: Judging & { readonly statement: Statement },
  needs: JudgeNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    if (standing.isRejected) return;
    const at = instantOf(needs.clock.now());
    await settleReports(writer, { commentId, staffId, at });
    await setRejected(writer, { id: commentId, staffId, at, statement });
    if (standing.isVisible) await changeSeen(writer, { comment: standing, by: -1 }, needs.stories());
    await record(writer, needs, { commentId, staffId, act: 'comment-rejected' });
  });
}

/** The same as `lockComment`, where a comment that is not there any more is a 404. */
export async function lockedStanding(writer: Writer, commentId: string): Promise<Standing> {
  const standing = await lockComment(writer, commentId);
  if (standing === null) throw nothingHere();
  return standing;
}

/** Enters what was done to a comment into the audit trail, in the deed's own transaction. */
export function record(
  writer: Writer,
  { staff }: Pick<JudgeNeeds, 'staff'>,
  { commentId, staffId, act }: Judging & { readonly act: string },
): Promise<void> {
  return staff.recordAct(writer, { by: staffId, act, subject: `comment:${commentId}` });
}
