import { createHash } from 'node:crypto';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { isEmailAddress, normalisedEmail } from '#platform/text';
import type { BroughtSubscription } from '../../importing.ts';
import { findStanding } from '../../store/moderating.ts';
import type { SubscribingNeeds } from '../needs.ts';
import { insertBrought, keepOldFarewell } from '../store/brought.ts';
import { forgetIdle } from '../store/keeping.ts';
import { keepSubscriber } from '../store/subscriptions.ts';

/**
 * Keeps it without a letter: it waits until the newsroom lets letters go. `kept`: the address has asked for the same
 * here, or has ended it here. `refused`: this is no address, or the thread is not there.
 */
export async function bringSubscription(
  writer: Writer,
  one: BroughtSubscription,
  { clock, newId }: Pick<SubscribingNeeds, 'clock' | 'newId'>,
): Promise<'imported' | 'kept' | 'refused'> {
  const email = normalisedEmail(one.email);
  const thread = one.commentId === null ? null : await findStanding(writer, one.commentId);
  if (!isEmailAddress(email) || (one.kind === 'thread' && thread === null)) return 'refused';
  const now = instantOf(clock.now());
  const { storyId, kind, askedAt, farewell } = one;
  const subscriberId = await keepSubscriber(writer, { id: newId(), email, now });
  if (farewell !== null) {
    const keyHash = hashOfKey(farewell.key);
    await keepOldFarewell(writer, { keyHash, oldId: farewell.id, subscriberId, storyId });
  }
  const commentId = kind === 'thread' ? (thread?.rootId ?? '') : '';
  const wanted = { subscriberId, storyId, kind, commentId };
  const isNew = await insertBrought(writer, { ...wanted, id: newId(), askedAt, broughtAt: now });
  if (!isNew) await forgetIdle(writer, subscriberId);
  return isNew ? 'imported' : 'kept';
}

/** The key of an old link is as good as a password for what it ends: the database has no use for it. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
