import { instantOf } from '#platform/clock';
import { type JudgeNeeds, type Judging, lockedStanding, record } from '../../actions/judge-comment.ts';
import { settleReports } from '../store/reports.ts';

/** Lays reports aside: nothing of the comment changes, and later reports count anew. */
export async function settleComment({ commentId, staffId }: Judging, needs: JudgeNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    await lockedStanding(writer, commentId);
    const settled = await settleReports(writer, { commentId, staffId, at: instantOf(needs.clock.now()) });
    if (settled > 0) await record(writer, needs, { commentId, staffId, act: 'reports-settled' });
  });
}
