import { type Clock, instantOf, laterBy } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import type { StoriesForFeatures } from '#stories';
import { REPEATED_WITHIN } from './actions/sameness.ts';
import type { Moderation } from './moderating/consequences.ts';
import { forgetWordsHashes } from './store/writing.ts';

const MINUTE = 60_000;

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
  const { database, outbox, clock, moderation } = needs;
  const planForgetting = createForgetting(needs);

  outbox.on('comment-came-out', async (payload) => {
    const [commentId, storyId] = [String(payload['commentId']), String(payload['storyId'])];
    await planForgetting();
    await moderation.planForgetting();
    for (const tell of needs.cameOut) await tell({ commentId, storyId });
  });

  outbox.on('comment-held', async () => {
    await planForgetting();
    await moderation.planForgetting();
    await moderation.planTelling();
  });

  outbox.on('words-outlived', () =>
    database.write((writer) => forgetWordsHashes(writer, laterBy(clock.now(), -REPEATED_WITHIN))),
  );
}

/**
 * Plans when the words of what was just posted are forgotten: once for all comments of the same minute, as
 * each write of its own would cost the writers a commit.
 */
function createForgetting({ database, outbox, clock }: ConsequenceNeeds): () => Promise<void> {
  let planned = Number.NaN;
  return async () => {
    const minute = Math.floor(clock.now().getTime() / MINUTE);
    if (minute === planned) return;
    const notBefore = instantOf(new Date((minute + 1) * MINUTE + REPEATED_WITHIN));
    await database.write((writer) => outbox.put(writer, { topic: 'words-outlived', payload: {}, notBefore }));
    planned = minute;
  };
}
