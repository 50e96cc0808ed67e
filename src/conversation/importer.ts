import { instantOf } from '#platform/clock';
import { normalisedEmail } from '#platform/text';
import type { ConversationImporter } from './importing.ts';
import type { ConversationNeeds } from './needs.ts';
import { createPictureImporter } from './pictures/import-pictures.ts';
import { countsOf } from './rules/counting.ts';
import { rethreaded } from './rules/rethread.ts';
import { isWebAddress } from './rules/web-address.ts';
import { keepCount } from './store/counting.ts';
import { everyPlace, rejectImported, setPlace, upsertImported, upsertQuestion } from './store/importing.ts';
import { lockConversation } from './store/writing.ts';
import { bringSubscription } from './subscribing/actions/bring-subscription.ts';
import { confirmBrought, countWaiting } from './subscribing/store/brought.ts';

/** Brings in what an earlier system holds. */
export function createImporter(
  needs: Pick<
    ConversationNeeds,
    'stories' | 'clock' | 'newId' | 'database' | 'files' | 'outbox' | 'pictures'
  >,
): ConversationImporter {
  return {
    importComment: (writer, comment) =>
      upsertImported(writer, {
        ...comment,
        email: normalisedEmail(comment.email),
        website: isWebAddress(comment.website) ? comment.website : '',
      }),
    takeAway: rejectImported,
    pictures: createPictureImporter(needs),
    importSubscription: (writer, subscription) => bringSubscription(writer, subscription, needs),
    waitingSubscriptions: countWaiting,
    releaseSubscriptions: (writer) => confirmBrought(writer, instantOf(needs.clock.now())),
    importQuestion: upsertQuestion,
    async closeImport(writer, storyId) {
      await lockConversation(writer, storyId);
      const placed = await everyPlace(writer, storyId);
      const before = new Map(placed.map((one) => [one.id, one]));
      const places = rethreaded(placed);
      const counts = countsOf(
        places.flatMap((place) => {
          const one = before.get(place.id);
          return one ? [{ ...one, rootId: place.rootId }] : [];
        }),
      );
      for (const place of places) {
        const now = { ...place, ...(counts.threads.get(place.id) ?? { replies: 0, staffReplies: 0 }) };
        if (!isSame(now, before.get(place.id))) await setPlace(writer, now);
      }
      await keepCount(writer, storyId, counts);
      // Also where the number is as before: an import may have changed the words.
      await needs.stories().setCounter(writer, { storyId, counter: 'comments', value: counts.story });
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
