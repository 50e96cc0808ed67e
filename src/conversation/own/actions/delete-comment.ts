import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import { nothingHere } from '#platform/http';
import type { Outbox } from '#platform/outbox';
import type { StoriesForFeatures, StoryContext } from '#stories';
import { lockConversation } from '../../store/writing.ts';
import type { Author } from '../../visible.ts';
import { findAuthored } from '../store/editing.ts';
import { withdrawComment } from '../withdraw-comment.ts';

/**
 * Takes an author's own comment back. A reply that came in a moment before finds a stone, one that comes a moment
 * later finds nothing to answer: they stand in a row by the lock of the conversation.
 */
export async function deleteComment(
  { story, ...wanted }: { readonly story: StoryContext; readonly commentId: string; readonly author: Author },
  needs: {
    readonly database: Database;
    readonly clock: Clock;
    readonly outbox: Outbox;
    readonly stories: () => StoriesForFeatures;
  },
): Promise<void> {
  await needs.database.write(async (writer) => {
    await lockConversation(writer, story.id);
    if ((await findAuthored(writer, story, wanted)) === undefined) throw nothingHere();
    await withdrawComment(writer, wanted.commentId, needs);
  });
}
