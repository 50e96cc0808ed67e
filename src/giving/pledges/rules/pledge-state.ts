import { giftState, staysOf } from '../../gifts/rules/gift-state.ts';
import type { Gift, GiftOutcome, GiftState } from '../../gifts/words.ts';
import type { Pledge, PledgeState } from '../words.ts';

type Arrived = Pick<Gift, 'minor' | 'arrivedAt'> & GiftOutcome;

/**
 * How a pledge stands: what arrived decides, and what was said about it only while nothing has. One that expired or
 * was taken back is kept all the same when the money comes. What was entered by mistake never arrived. One that comes
 * again and again stays open until it is stopped; where it stands in its course is `courseOf`.
 */
export function pledgeState(
  pledge: Pick<Pledge, 'rhythm' | 'expiresAt' | 'saidSentAt' | 'cancelledAt'>,
  gifts: readonly Arrived[],
  now: Date,
): PledgeState {
  const arrived = gifts.filter(({ struckAt }) => struckAt === null);
  if (arrived.length > 0) return arrivedState(arrived);
  if (pledge.cancelledAt !== null) return { state: 'cancelled', at: pledge.cancelledAt };
  const mayExpire = pledge.rhythm === 'once';
  if (mayExpire && Date.parse(pledge.expiresAt) <= now.getTime()) {
    return { state: 'expired', at: pledge.expiresAt };
  }
  return pledge.saidSentAt === null ? { state: 'promised' } : { state: 'sent', at: pledge.saidSentAt };
}

/** Less came than was promised once. What came and went back, or is wanted back, had come all the same. */
export function isPartKept(pledge: Pick<Pledge, 'rhythm' | 'minor'>, state: PledgeState): boolean {
  if (pledge.rhythm !== 'once' || state.state !== 'received') return false;
  return state.minor + state.returnedMinor + state.wantedMinor < pledge.minor;
}

function arrivedState(gifts: readonly Arrived[]): PledgeState {
  const stays = gifts.filter((gift) => staysOf(gift) > 0);
  const states = gifts.map(giftState);
  const wanted = sum(states.map((one) => (one.state === 'disputed' || one.state === 'lost' ? one.minor : 0)));
  if (stays.length > 0) {
    return {
      ...{ state: 'received', at: latest(stays.map(({ arrivedAt }) => arrivedAt)) },
      ...{ minor: sum(stays.map(staysOf)), wantedMinor: wanted },
      returnedMinor: sum(gifts.map(({ returnedMinor }) => returnedMinor)),
    };
  }
  const of = (word: 'disputed' | 'lost') =>
    states.filter((one): one is GiftState & { state: 'disputed' | 'lost' } => one.state === word);
  const [disputed, lost] = [of('disputed'), of('lost')];
  if (disputed.length > 0)
    return { state: 'disputed', at: latest(disputed.map(({ at }) => at)), minor: wanted };
  if (lost.length > 0) return { state: 'lost', at: latest(lost.map(({ at }) => at)), minor: wanted };
  return {
    ...{ state: 'returned', at: latest(gifts.flatMap(({ returnedAt }) => returnedAt ?? [])) },
    minor: sum(gifts.map(({ minor }) => minor)),
  };
}

function latest(instants: readonly string[]): string {
  return [...instants].sort().at(-1) ?? '';
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, minor) => all + minor, 0);
}
