import { createHash } from 'node:crypto';
import type { Reader } from '#platform/database';
import type { StoryContext, Visitor } from '#stories';
import { reportersUnder } from './store/reports.ts';

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

/** Which comments of the story that everybody sees this visitor has reported, as far as they are known. */
export async function reportedBy(
  visitor: Visitor | null,
  story: Pick<StoryContext, 'id'>,
  { database, secret }: { readonly database: Reader; readonly secret: Buffer },
): Promise<ReadonlySet<string>> {
  const who = visitor?.reader?.id;
  if (who === undefined) return new Set();
  const reports = await reportersUnder(database, story);
  return new Set(
    reports
      .filter(({ commentId, reporter }) => reporter === reporterOf({ commentId, who }, secret))
      .map(({ commentId }) => commentId),
  );
}
