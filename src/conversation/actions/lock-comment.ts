import type { Writer } from '#platform/database';
import { findStanding, type Standing } from '../store/moderating.ts';
import { lockConversation } from '../store/writing.ts';

/**
 * Puts this deed behind all others of the conversation, and says how the comment stands then: what its author or a
 * moderator did meanwhile is seen. null: there is none any more, it was deleted or taken back.
 */
export async function lockComment(writer: Writer, commentId: string): Promise<Standing | null> {
  const found = await findStanding(writer, commentId);
  if (found === null) return null;
  await lockConversation(writer, found.storyId);
  const standing = await findStanding(writer, commentId);
  return standing?.isWithdrawn ? null : standing;
}
