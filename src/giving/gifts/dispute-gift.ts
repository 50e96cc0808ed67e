import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { EntryKind } from '../ledger/words.ts';
import { become, giftOf, type OfGift } from './become.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import type { DisputeStep, GiftOutcome } from './words.ts';

/**
 * One step of a dispute; each counts once, in whichever order they are told, and each opens it. Of a gift there is one
 * dispute, known by `disputeId` in the ledger.
 *
 * @param minor so much is wanted back
 */
export async function disputeGift(
  writer: Writer,
  said: OfGift & { readonly disputeId: string; readonly step: DisputeStep; readonly minor: number },
  needs: ReceivingNeeds,
): Promise<void> {
  const { step, disputeId, minor, ...of } = said;
  const gift = await giftOf(writer, of);
  if (gift.struckAt !== null) return;
  const at = instantOf(needs.clock.now());
  const happening = { ...of, name: disputeId, at };
  let now = gift;
  if (gift.disputedAt === null) {
    const change = { disputedAt: at, disputedMinor: Math.min(minor, gift.minor) };
    now = await become(writer, { ...happening, gift, kind: 'disputed', change }, needs);
  }
  if (step === 'opened') return;
  const { kind, change } = STEPS[step](at);
  const [mark] = Object.keys(change) as (keyof GiftOutcome)[];
  if (mark !== undefined && now[mark] !== null) return;
  await become(writer, { ...happening, gift: now, kind, change }, needs);
}

const STEPS: Readonly<
  Record<
    Exclude<DisputeStep, 'opened'>,
    (at: string) => { readonly kind: EntryKind; readonly change: Partial<GiftOutcome> }
  >
> = {
  taken: (at) => ({ kind: 'dispute-taken', change: { disputeTakenAt: at } }),
  restored: (at) => ({ kind: 'dispute-restored', change: { disputeRestoredAt: at } }),
  won: (at) => ({ kind: 'dispute-won', change: { disputeEndedAt: at } }),
  lost: (at) => ({ kind: 'dispute-lost', change: { disputeEndedAt: at, lostAt: at } }),
};
