import { instantOf } from '#platform/clock';
import type { ConversationImporter } from './importing.ts';
import type { ConversationNeeds } from './needs.ts';
import { normalisedEmail } from './rules/email.ts';
import { rethreaded } from './rules/rethread.ts';
import { isWebAddress } from './rules/web-address.ts';
import {
  everyPlace,
  rejectImported,
  setCount,
  setPlace,
  upsertImported,
  upsertQuestion,
} from './store/importing.ts';
import { lockConversation } from './store/writing.ts';
import { bringSubscription } from './subscribing/actions/bring-subscription.ts';
import { confirmBrought, countWaiting } from './subscribing/store/brought.ts';

/** Brings in what an earlier system holds. */
export function createImporter(
  needs: Pick<ConversationNeeds, 'stories' | 'clock' | 'newId'>,
): ConversationImporter {
  return {
    importComment: (writer, comment) =>
      upsertImported(writer, {
        ...comment,
        email: normalisedEmail(comment.email),
        website: isWebAddress(comment.website) ? comment.website : '',
      }),
    takeAway: rejectImported,
    importSubscription: (writer, subscription) => bringSubscription(writer, subscription, needs),
    waitingSubscriptions: countWaiting,
    releaseSubscriptions: (writer) => confirmBrought(writer, instantOf(needs.clock.now())),
    importQuestion: upsertQuestion,
    async closeImport(writer, storyId) {
      await lockConversation(writer, storyId);
      const standing = await everyPlace(writer, storyId);
      const before = new Map(standing.map((one) => [one.id, one]));
      const places = rethreaded(standing);
      const seen = places.filter(({ id }) => before.get(id)?.visible);
      const roots = new Set(seen.filter((place) => place.arrival === 0).map((place) => place.id));
      const replies = countedByRoot(seen);
      const staffReplies = countedByRoot(seen.filter(({ id }) => before.get(id)?.byStaff));
      for (const place of places) {
        // Replies have none of their own in either.
        const counted = {
          replies: replies.get(place.id) ?? 0,
          staffReplies: staffReplies.get(place.id) ?? 0,
        };
        const now = { ...place, ...counted };
        if (!isSame(now, before.get(place.id))) await setPlace(writer, now);
      }
      // What hangs on a hidden comment of the first level is reached by nobody, and counts for nothing.
      const said = seen.filter(({ id }) => before.get(id)?.isStone === false);
      const value = said.filter((place) => roots.has(place.rootId)).length;
      await setCount(writer, storyId, value);
      // Also where the number is as before: an import may have changed the words.
      await needs.stories().setCounter(writer, { storyId, counter: 'comments', value });
    },
  };
}

interface Counted {
  readonly parentId: string | null;
  readonly rootId: string;
  readonly arrival: number;
  readonly depth: number;
  readonly replies: number;
  readonly staffReplies: number;
}

function countedByRoot(places: readonly { readonly rootId: string; readonly arrival: number }[]) {
  const replies = new Map<string, number>();
  for (const { rootId, arrival } of places) {
    if (arrival > 0) replies.set(rootId, (replies.get(rootId) ?? 0) + 1);
  }
  return replies;
}

function isSame(now: Counted, before: Counted | undefined): boolean {
  return (
    before !== undefined &&
    now.parentId === before.parentId &&
    now.rootId === before.rootId &&
    now.arrival === before.arrival &&
    now.depth === before.depth &&
    now.replies === before.replies &&
    now.staffReplies === before.staffReplies
  );
}
