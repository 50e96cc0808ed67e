import { managePath } from '../links.ts';
import type { SubscribingNeeds } from '../needs.ts';
import { publicStory } from '../reading.ts';
import { subscriptionsOf } from '../store/subscriptions.ts';
import type { SubscriptionListProps } from '../views/manage-page.tsx';
import type { Subscriber } from '../words.ts';

/** More than these at one address are shown as others end. */
const MOST_SHOWN = 200;

/** All that goes to a subscriber, as pages show it. */
export async function listedOf(
  subscriber: Subscriber,
  needs: Pick<SubscribingNeeds, 'database' | 'stories' | 'secret' | 'mail'>,
): Promise<Omit<SubscriptionListProps, 'speech'>> {
  const { id, email, pace } = subscriber;
  const rows = await subscriptionsOf(needs.database, id, MOST_SHOWN);
  const ids = [...new Set(rows.map(({ storyId }) => storyId))];
  const stories = await Promise.all(ids.map((storyId) => publicStory(needs.database, storyId, needs)));
  const byId = new Map(stories.flatMap((story) => (story ? [[story.id, story] as const] : [])));
  const why = (await needs.mail.suppressionOf(email))?.why ?? null;
  return {
    ...{ email, pace, path: managePath(id, needs) },
    stopped: why ?? (subscriber.stoppedAt === null ? null : 'bounced'),
    subscriptions: rows.map((row) => ({ id: row.id, kind: row.kind, story: byId.get(row.storyId) ?? null })),
  };
}
