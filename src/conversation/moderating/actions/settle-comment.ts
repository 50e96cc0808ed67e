import { instantOf } from '#platform/clock';
import {
  asRead,
  type JudgeNeeds,
  lockedStanding,
  type Reading,
  record,
} from '../../actions/judge-comment.ts';
import { settleReports } from '../store/reports.ts';

/** Lays reports aside: nothing of the comment changes, and later reports count anew. */
export async function settleComment(
  { commentId, staffId, wording }: Reading,
  needs: JudgeNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    asRead(await lockedStanding(writer, commentId), wording);
    const settled = await settleReports(writer, { commentId, staffId, at: instantOf(needs.clock.now()) });
    if (settled > 0) await record(writer, needs, { commentId, staffId, act: 'reports-settled' });
  });
}
