import { createHash } from 'node:crypto';
import type { Reader } from '#platform/database';
import type { StoryContext, Visitor } from '#stories';
import { reportedAs, reportedUnder } from './store/reports.ts';

/**
 * What is kept of who reports a comment, or of their network: it is the same again for the same one, and only who has
 * the newsroom's secret and asks about somebody in particular can tell.
 */
export function reporterOf(
  { commentId, who }: { readonly commentId: string; readonly who: string },
  secret: Buffer,
): string {
  return createHash('sha256')
    .update(secret)
    .update(JSON.stringify(['report', commentId, who]))
    .digest('base64url');
}

/** Of one story: who has so many reported comments before them has not reported the earlier ones lately. */
const MOST_REPORTED = 500;

/**
 * Which comments this visitor has reported, of those that everybody sees: of the story, or those on a page. One hash
 * is made for each reported comment among them, however many have reported it.
 */
export async function reportedBy(
  visitor: Visitor | null,
  of: { readonly story: Pick<StoryContext, 'id'>; readonly ids: readonly string[] | null },
  { database, secret }: { readonly database: Reader; readonly secret: Buffer },
  hashed: typeof reporterOf = reporterOf,
): Promise<ReadonlySet<string>> {
  const who = visitor?.reader?.id;
  if (who === undefined) return new Set();
  const reported = await reportedUnder(database, of.story, { ids: of.ids, most: MOST_REPORTED });
  const reporters = new Map(reported.map((commentId) => [commentId, hashed({ commentId, who }, secret)]));
  return new Set(await reportedAs(database, reporters));
}
