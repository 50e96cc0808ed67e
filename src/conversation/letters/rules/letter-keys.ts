/** The letter about one comment to one subscriber, for whichever reason. */
export function commentLetterKey(commentId: string, subscriberId: string): string {
  return `comment:${commentId}:to:${subscriberId}`;
}

/** The letter about one comment to a reader whom it names, at an address that subscribes to nothing. */
export function mentionLetterKey(commentId: string, readerId: string): string {
  return `mention:${commentId}:of:${readerId}`;
}

/** The letter about all that waited since this comment. */
export function digestLetterKey(firstId: string, subscriberId: string): string {
  return `comments:${firstId}:to:${subscriberId}`;
}

/** The letter that asks to confirm a subscription. */
export function confirmLetterKey(subscriptionId: string): string {
  return `subscription:${subscriptionId}`;
}

/** Which subscriber, or for which subscription, a letter with this key went to. Null: to none. */
export function addressedBy(
  key: string,
): { readonly subscriberId: string } | { readonly subscriptionId: string } | null {
  const [, subscriberId] = key.match(/^comments?:.+:to:([\w-]+)$/) ?? [];
  if (subscriberId !== undefined) return { subscriberId };
  const [, subscriptionId] = key.match(/^subscription:([\w-]+)$/) ?? [];
  return subscriptionId === undefined ? null : { subscriptionId };
}
