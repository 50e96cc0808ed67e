import type { Gift } from '../../gifts/words.ts';
import type { Pledge, PledgeState } from '../words.ts';

/**
 * How a pledge stands: what arrived decides, and what was said about it only while nothing has. One that expired or
 * was taken back is kept all the same when the money comes.
 */
export function pledgeState(
  pledge: Pick<Pledge, 'expiresAt' | 'saidSentAt' | 'cancelledAt'>,
  gifts: readonly Pick<Gift, 'minor' | 'arrivedAt' | 'returnedAt'>[],
  now: Date,
): PledgeState {
  const stays = gifts.filter(({ returnedAt }) => returnedAt === null);
  if (stays.length > 0) {
    return { state: 'received', at: latest(stays.map(({ arrivedAt }) => arrivedAt)), minor: sum(stays) };
  }
  if (gifts.length > 0) {
    return {
      state: 'returned',
      at: latest(gifts.flatMap((gift) => gift.returnedAt ?? [])),
      minor: sum(gifts),
    };
  }
  if (pledge.cancelledAt !== null) return { state: 'cancelled', at: pledge.cancelledAt };
  if (Date.parse(pledge.expiresAt) <= now.getTime()) return { state: 'expired', at: pledge.expiresAt };
  return pledge.saidSentAt === null ? { state: 'promised' } : { state: 'sent', at: pledge.saidSentAt };
}

function latest(instants: readonly string[]): string {
  return [...instants].sort().at(-1) ?? '';
}

function sum(gifts: readonly Pick<Gift, 'minor'>[]): number {
  return gifts.reduce((all, { minor }) => all + minor, 0);
}
