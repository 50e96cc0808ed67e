/** What somebody wants to be told of by mail: the whole story, answers to what they wrote, or one thread. */
export const SUBSCRIPTION_KINDS = ['story', 'replies', 'thread'] as const;
export type SubscriptionKind = (typeof SUBSCRIPTION_KINDS)[number];

/** What a comment's form offers. */
export type Notify = SubscriptionKind | 'none';

/** How soon letters leave: one a comment, or all of an hour or a day in one. */
export const PACES = ['at-once', 'hourly', 'daily'] as const;
export type Pace = (typeof PACES)[number];

/** Somebody who is told of comments at an address that they have confirmed for it. */
export interface Subscriber {
  readonly id: string;
  readonly email: string;
  readonly pace: Pace;
  /** Since when no letter leaves, as the address takes none. */
  readonly stoppedAt: string | null;
}

/** One thing that a subscriber is told of. */
export interface Subscription {
  readonly id: string;
  readonly storyId: string;
  readonly kind: SubscriptionKind;
  /** The first-level comment of a thread; empty for the other kinds. */
  readonly commentId: string;
}
