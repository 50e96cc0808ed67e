import { type Clock, laterBy } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import type { StoriesForFeatures } from '#stories';
import { REPEATED_WITHIN } from './actions/sameness.ts';
import { countReplies, forgetWordsHashes, lockConversation, setReplies } from './store/writing.ts';

/** Says what follows from the conversation's events. Each may be carried out again and does nothing new then. */
export function carryOutConsequences(needs: {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly stories: () => StoriesForFeatures;
}): void {
  const { database, outbox, clock, stories } = needs;

  outbox.on('comment-posted', async ({ rootId, storyId }) => {
    await database.write(async (writer) => {
      const notBefore = laterBy(clock.now(), REPEATED_WITHIN + 1);
      await outbox.put(writer, { topic: 'words-outlived', payload: {}, notBefore });
      // The thread's number is counted along as comments arrive; here it is held against the comments themselves.
      await lockConversation(writer, String(storyId));
      const replies = await countReplies(writer, String(rootId));
      if (replies === undefined || replies.said === replies.there) return;
      await setReplies(writer, String(rootId), replies.there);
      await stories().raiseVersion(writer, String(storyId));
    });
  });

  outbox.on('words-outlived', () =>
    database.write((writer) => forgetWordsHashes(writer, laterBy(clock.now(), -REPEATED_WITHIN))),
  );
}
