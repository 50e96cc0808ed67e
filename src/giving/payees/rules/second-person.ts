import { type Instant, laterBy } from '#platform/clock';
import type { NoConfirming, PayeeProposal } from '../words.ts';

/** In milliseconds: so long a change waits where there is nobody else, and so long somebody must have been here. */
export const DELAY = 48 * 60 * 60 * 1_000;

/** Somebody whose role lets them confirm, and since when nobody else can have acted as them. */
export interface Confirmer {
  readonly id: string;
  readonly ownSince: Instant;
}

/**
 * When a change that somebody proposes now holds by itself; null: somebody else can confirm it. A colleague who came
 * within the last 48 hours does not count: one person could have made them up for this.
 */
export function dueAt(proposerId: string, confirmers: readonly Confirmer[], now: Date): Instant | null {
  const others = confirmers.filter((one) => one.id !== proposerId && countsAt(one, now));
  return others.length > 0 ? null : laterBy(now, DELAY);
}

/** Why this person may not confirm it now; null: they may. */
export function whyNotConfirm(
  proposal: Pick<PayeeProposal, 'madeBy' | 'ended'>,
  who: { readonly id: string; readonly confirmers: readonly Confirmer[] },
  now: Date,
): NoConfirming | null {
  if (proposal.ended !== null) return 'not-open';
  if (proposal.madeBy.id === who.id) return 'own-proposal';
  const own = who.confirmers.find(({ id }) => id === who.id);
  return own !== undefined && countsAt(own, now) ? null : 'too-new';
}

function countsAt({ ownSince }: Confirmer, now: Date): boolean {
  return now.getTime() - Date.parse(ownSince) >= DELAY;
}
