import type { SubscribingNeeds } from './needs.ts';
import { signedId } from './tokens.ts';

/** The page on which a subscriber sees and changes all that goes to them. */
export function managePath(subscriberId: string, { secret }: Pick<SubscribingNeeds, 'secret'>): string {
  return `/subscriptions/${signedId(secret, 'manage', subscriberId)}`;
}

/** Where one POST ends all of a story, or all. */
export function farewellPath(
  of: { readonly subscriberId: string; readonly storyId?: string },
  needs: Pick<SubscribingNeeds, 'secret'>,
): string {
  const story = of.storyId === undefined ? '' : `?story=${encodeURIComponent(of.storyId)}`;
  return `${managePath(of.subscriberId, needs)}/farewell${story}`;
}

/** The page on which a subscription is confirmed. */
export function confirmPath(subscriptionId: string, { secret }: Pick<SubscribingNeeds, 'secret'>): string {
  return `/subscriptions/confirm/${signedId(secret, 'confirm', subscriptionId)}`;
}
