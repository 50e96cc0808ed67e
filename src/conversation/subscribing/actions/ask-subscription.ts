import type { KnownReader } from '#people';
import { DAY, instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { SubscribingNeeds } from '../needs.ts';
import { forgetIdle } from '../store/keeping.ts';
import { findSubscriptionTo, keepSubscriber, keepSubscription } from '../store/subscriptions.ts';
import type { SubscriptionKind } from '../words.ts';

/** Within this time asking again for the same has no second letter written, in milliseconds. */
const ASKED_ONCE_IN = DAY;

export interface AskedSubscription {
  /** Normalised. */
  readonly email: string;
  /** Who asks, if they are known in this browser. */
  readonly reader: Pick<KnownReader, 'id' | 'provedEmail'> | null;
  readonly network: string;
  readonly storyId: string;
  readonly kind: SubscriptionKind;
  /** The first-level comment of a thread; empty for the other kinds. */
  readonly commentId: string;
}

/**
 * Asks for a subscription. Whoever has proved the address has it at once; everybody else is asked by a letter to
 * confirm it, unless the address, the network or the story has had its letters, or it was asked for within a day.
 * What is answered to a stranger must not differ by any of that.
 */
export async function askSubscription(
  writer: Writer,
  asked: AskedSubscription,
  { clock, newId, mail, outbox }: Pick<SubscribingNeeds, 'clock' | 'newId' | 'mail' | 'outbox'>,
): Promise<void> {
  const { email, reader, network, storyId, kind, commentId } = asked;
  const now = instantOf(clock.now());
  const subscriberId = await keepSubscriber(writer, { id: newId(), email, now });
  const wanted = { subscriberId, storyId, kind, commentId };
  const before = await findSubscriptionTo(writer, wanted);
  if (before !== null && before.confirmedAt !== null) return;
  const isProved = reader !== null && reader.provedEmail === email;
  if (!isProved) {
    const isWaiting = before !== null && before.askedAt > laterBy(clock.now(), -ASKED_ONCE_IN);
    const occasion = { purpose: 'subscription', address: email, network, storyId } as const;
    if (isWaiting) mail.withhold('asked-lately', { purpose: 'subscription', subscriberId, storyId });
    if (isWaiting || !(await mail.mayAsk(writer, occasion))) {
      await forgetIdle(writer, subscriberId);
      return;
    }
  }
  const id = newId();
  const readerId = reader?.id ?? null;
  await keepSubscription(writer, {
    ...wanted,
    ...{ id, readerId, askedAt: now, confirmedAt: isProved ? now : null },
  });
  if (!isProved) await outbox.put(writer, { topic: 'subscription-asked', payload: { subscriptionId: id } });
}
