import type { Reader, Writer } from '#platform/database';
import type { StoryContext } from '#stories';
import { inSeenThreads } from '../../visible.ts';
import type { ModeratingTables } from '../tables.ts';
import type { OwnReport, Report, ReportedFor } from '../words.ts';

/** Keeps a report. Returns whether it is this person's first of the comment. */
export async function keepReport(
  writer: Writer,
  report: {
    readonly commentId: string;
    readonly reporter: string;
    readonly network: string;
    readonly reason: ReportedFor;
    readonly words: string;
    readonly at: string;
  },
): Promise<boolean> {
  const { commentId, reporter, network, reason, words, at } = report;
  const { numInsertedOrUpdatedRows } = await writer
    .tables<ModeratingTables>()
    .insertInto('comment_reports')
    .values({
      ...{ comment_id: commentId, reporter, network, reason, words },
      ...{ reported_at: at, settled_at: null, settled_by: null },
    })
    .onConflict((conflict) => conflict.columns(['comment_id', 'reporter']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What this person reported the comment for; null where they did not. */
export async function findReport(
  reader: Reader,
  { commentId, reporter }: { readonly commentId: string; readonly reporter: string },
): Promise<OwnReport | null> {
  const row = await reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select(['reason', 'words', 'settled_at'])
    .where('comment_id', '=', commentId)
    .where('reporter', '=', reporter)
    .executeTakeFirst();
  return row ? { reason: row.reason, words: row.words, settledAt: row.settled_at } : null;
}

/** Which comments that everybody sees are reported by anybody: of the story the latest, or those among `ids`. */
export async function reportedUnder(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  { ids, most }: { readonly ids: readonly string[] | null; readonly most: number },
): Promise<readonly string[]> {
  if (ids?.length === 0) return [];
  const seen = inSeenThreads(reader, story).select('comments.id');
  const rows = await reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select('comment_id')
    .distinct()
    .where('comment_id', 'in', ids === null ? seen : seen.where('comments.id', 'in', ids))
    .orderBy('comment_id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.comment_id);
}

/** Which of these comments are reported by whoever is kept as one of these. */
export async function reportedAs(
  reader: Reader,
  reporters: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  if (reporters.size === 0) return [];
  const rows = await reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select('comment_id')
    .where('comment_id', 'in', [...reporters.keys()])
    .where('reporter', 'in', [...reporters.values()])
    .execute();
  return rows.map((row) => row.comment_id);
}

/** From how many different networks the comment is reported, as far as nobody has settled it. */
export async function countReporting(reader: Reader, commentId: string): Promise<number> {
  const { many } = await reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select((row) => row.fn.count('network').distinct().as('many'))
    .where('comment_id', '=', commentId)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** Says that a moderator has dealt with all reports of a comment. Returns how many there were. */
export async function settleReports(
  writer: Writer,
  { commentId, staffId, at }: { readonly commentId: string; readonly staffId: string; readonly at: string },
): Promise<number> {
  const { numUpdatedRows } = await writer
    .tables<ModeratingTables>()
    .updateTable('comment_reports')
    .set({ settled_at: at, settled_by: staffId })
    .where('comment_id', '=', commentId)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The open reports of these comments, the oldest first. */
export async function openReports(
  reader: Reader,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Report[]>> {
  if (commentIds.length === 0) return new Map();
  const rows = await reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select(['comment_id', 'reason', 'words', 'reported_at'])
    .where('comment_id', 'in', commentIds)
    .where('settled_at', 'is', null)
    .orderBy('reported_at')
    .execute();
  const reports = new Map<string, Report[]>();
  for (const { comment_id, reason, words, reported_at: reportedAt } of rows) {
    reports.set(comment_id, [...(reports.get(comment_id) ?? []), { reason, words, reportedAt }]);
  }
  return reports;
}
