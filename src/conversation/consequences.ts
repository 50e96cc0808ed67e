import { type Clock, MINUTE } from '#platform/clock';
import type { Database } from '#platform/database';
import { forgetInTime, type Outbox } from '#platform/outbox';
import type { StoriesForFeatures } from '#stories';
import { REPEATED_WITHIN } from './actions/sameness.ts';
import type { Moderation } from './moderating/consequences.ts';
import { forgetWordsHashes } from './store/writing.ts';

interface ConsequenceNeeds {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly stories: () => StoriesForFeatures;
  readonly moderation: Pick<Moderation, 'planForgetting' | 'planTelling'>;
  /** Told of each comment once it is there for everybody; again after a crash. Look anew whether it still is. */
  readonly cameOut: readonly CameOut[];
}

export type CameOut = (comment: { readonly commentId: string; readonly storyId: string }) => Promise<void>;

/** Says what follows from the conversation's events. Each may be carried out again and does nothing new then. */
export function carryOutConsequences(needs: ConsequenceNeeds): void {
  const { database, outbox, moderation } = needs;
  const planForgetting = forgetInTime(
    { topic: 'words-outlived', kept: REPEATED_WITHIN, step: MINUTE, forget: forgetWordsHashes },
    needs,
  );

  outbox.on('comment-came-out', async (payload) => {
    const [commentId, storyId] = [String(payload['commentId']), String(payload['storyId'])];
    await planForgetting(database);
    await moderation.planForgetting();
    for (const tell of needs.cameOut) await tell({ commentId, storyId });
  });

  outbox.on('comment-held', async () => {
    await planForgetting(database);
    await moderation.planForgetting();
    await moderation.planTelling();
  });
}
