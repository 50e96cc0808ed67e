/** The letter about one comment to one subscriber, and to whoever it names. */
export function commentLetterKey(commentId: string, toId: string): string {
  return `comment:${commentId}:to:${toId}`;
}

/** The letter about all that waited since this comment. */
export function digestLetterKey(firstId: string, subscriberId: string): string {
  return `comments:${firstId}:to:${subscriberId}`;
}

/** The letter that asks to confirm a subscription. */
export function confirmLetterKey(subscriptionId: string): string {
  return `subscription:${subscriptionId}`;
}

/** Whom a letter with this key went to. Null: it was about something else. */
export function addressedBy(
  key: string,
): { readonly subscriberId: string } | { readonly subscriptionId: string } | null {
  const [, subscriberId] = key.match(/^comments?:.+:to:([\w-]+)$/) ?? [];
  if (subscriberId !== undefined) return { subscriberId };
  const [, subscriptionId] = key.match(/^subscription:([\w-]+)$/) ?? [];
  return subscriptionId === undefined ? null : { subscriptionId };
}
