import type { Pace, SubscriptionKind } from '../words.ts';

/** Who wrote a comment, as far as that is known. */
export interface Writing {
  readonly id: string;
  readonly readerId: string | null;
  /** The address of a member of staff, with which they sign in. What a reader has proved, their id tells. */
  readonly proved: string | null;
  /** The address that stands with it; anybody can have typed it. Both are normalised. */
  readonly typed: string | null;
}

/** A confirmed subscription of the story, with whom it tells. */
export interface ConfirmedSubscription {
  readonly subscriberId: string;
  readonly email: string;
  readonly pace: Pace;
  readonly readerId: string | null;
  readonly kind: SubscriptionKind;
  readonly commentId: string;
  readonly confirmedAt: string;
}

export interface TellingFacts {
  /** The comment that came out. */
  readonly comment: Writing & { readonly publishedAt: string };
  /** What it answers, up to the first level. */
  readonly ancestors: readonly Writing[];
  readonly subscriptions: readonly ConfirmedSubscription[];
  /** Readers who are kept out of conversations. */
  readonly blocked: ReadonlySet<string>;
}

export interface Recipient {
  readonly subscriberId: string;
  readonly email: string;
  readonly pace: Pace;
  /** The nearest reason, for the letter to say. */
  readonly because: SubscriptionKind;
}

const NEAREST: readonly SubscriptionKind[] = ['replies', 'thread', 'story'];

/**
 * Who is told of a comment: each address once, however many of its subscriptions fit; nobody of their own, of
 * what came out before they confirmed, or while they are blocked.
 */
export function whoIsTold({
  comment,
  ancestors,
  subscriptions,
  blocked,
}: TellingFacts): readonly Recipient[] {
  const keptOut = (one: ConfirmedSubscription) => one.readerId !== null && blocked.has(one.readerId);
  // Whoever is known as the author by one of their subscriptions is so by all of them.
  const untold = new Set(
    subscriptions
      .filter((one) => isOwn(comment, one) || keptOut(one))
      .map(({ subscriberId }) => subscriberId),
  );
  const recipients = new Map<string, Recipient>();
  for (const kind of NEAREST) {
    for (const one of subscriptions) {
      const { subscriberId, email, pace } = one;
      if (one.kind !== kind || untold.has(subscriberId) || recipients.has(subscriberId)) continue;
      if (one.confirmedAt > comment.publishedAt || !fits(one, comment, ancestors)) continue;
      recipients.set(subscriberId, { subscriberId, email, pace, because: kind });
    }
  }
  return [...recipients.values()];
}

function fits(one: ConfirmedSubscription, comment: Writing, ancestors: readonly Writing[]): boolean {
  switch (one.kind) {
    case 'story':
      return true;
    case 'thread':
      return one.commentId !== comment.id && ancestors.some(({ id }) => id === one.commentId);
    case 'replies':
      return ancestors.some((ancestor) => isAnswered(ancestor, one) && !isOfSameReader(ancestor, comment));
  }
}

/** By what is proved alone: else whoever types somebody’s address would keep what they write from them. */
function isOwn(
  writing: Writing,
  { readerId, email }: Pick<ConfirmedSubscription, 'readerId' | 'email'>,
): boolean {
  return (readerId !== null && writing.readerId === readerId) || writing.proved === email;
}

/** Also by the typed address: else guests who confirm on a telephone would be told of no answer. */
function isAnswered(writing: Writing, one: Pick<ConfirmedSubscription, 'readerId' | 'email'>): boolean {
  return isOwn(writing, one) || writing.typed === one.email;
}

/** Nobody answers themselves, whoever they are. */
function isOfSameReader(one: Writing, other: Writing): boolean {
  return one.readerId !== null && one.readerId === other.readerId;
}
