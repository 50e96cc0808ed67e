import type { Staff } from '#people';
import { type Clock, instantOf } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures } from '#stories';
import { changeSeen } from '../../actions/change-seen.ts';
import { lockedStanding } from '../../actions/judge-comment.ts';
import { conversationSettings } from '../../settings.ts';
import { setHeld } from '../../store/moderating.ts';
import { reporterOf } from '../reporter.ts';
import { countReporting, keepReport } from '../store/reports.ts';
import type { ReportedFor } from '../words.ts';

interface ReportNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly settings: Settings;
  readonly stories: () => StoriesForFeatures;
  readonly staff: Pick<Staff, 'recordAct'>;
  /** Of this newsroom alone: who reports cannot be found out from what is kept. */
  readonly secret: Buffer;
}

/** A reader's report of a comment that everybody sees. */
export interface Reporting {
  readonly commentId: string;
  readonly reason: ReportedFor;
  readonly words: string;
  readonly readerId: string | null;
  readonly network: string;
}

/**
 * Keeps a report, once per person and comment. So many reports from different networks, since a moderator last
 * approved the comment, take it out of sight until one has looked.
 */
export async function reportComment(reporting: Reporting, needs: ReportNeeds): Promise<void> {
  const { commentId, reason, words, readerId, network } = reporting;
  const hash = (who: string) => reporterOf({ commentId, who }, needs.secret);
  const { reportsToHold } = await needs.settings.read(needs.database, conversationSettings);
  const at = instantOf(needs.clock.now());
  await needs.database.write(async (writer) => {
    const standing = await lockedStanding(writer, commentId);
    const isFirst = await keepReport(writer, {
      ...{ commentId, reason, words, at, network: hash(network) },
      reporter: hash(readerId ?? network),
    });
    if (!isFirst) return;
    await needs.outbox.put(writer, {
      topic: 'comment-reported',
      payload: { commentId, storyId: standing.storyId },
    });
    const holds = reportsToHold > 0 && !standing.byStaff && standing.isVisible;
    if (!holds || (await countReporting(writer, commentId)) < reportsToHold) return;
    await setHeld(writer, { id: commentId, staffId: null, at, reason: 'reported' });
    await changeSeen(writer, { comment: standing, by: -1 }, needs.stories());
    await needs.staff.recordAct(writer, { by: null, act: 'comment-held', subject: `comment:${commentId}` });
  });
}
