import { instantOf, laterBy, MINUTE } from '#platform/clock';
import type { Writer } from '#platform/database';
import { isThere } from '../gifts/rules/gift-state.ts';
import { giftsOfPledges } from '../gifts/store.ts';
import type { GivingNeeds } from '../needs.ts';
import { lockPledge } from '../pledges/store.ts';
import type { Pledge } from '../pledges/words.ts';
import { keepTry, OPEN_FOR, refusalOfTry, type Trying } from './guard-checkout.ts';
import { insertCheckout, noteAnswer, setSession, unendedCheckouts } from './store/checkouts.ts';
import type { Checkout, CheckoutToOpen, TryReason } from './words.ts';

/** A session that was opened so long ago is not handed out any more: it could end under the giver's hands. */
const HANDED_OUT_FOR = 25 * MINUTE;

/**
 * Opens a session on the card service's own page for a pledge. What it says is our own row's; asked for twice it is one
 * session. An earlier one is ended first, so that nobody pays twice; where that cannot be, as its giver is done there,
 * their payment is `on-its-way` and no other is opened. Where none is opened for another reason, it is written down:
 * nobody outside is told which it was.
 *
 * @param comeBackTo absolute: the page of the gift
 */
export async function openCheckout(
  pledge: Pledge,
  asked: Trying & { readonly comeBackTo: string; readonly title: string },
  needs: GivingNeeds,
): Promise<{ readonly url: string } | 'on-its-way' | { readonly refused: TryReason }> {
  const { database, clock } = needs;
  const earlier = await unendedCheckouts(database, pledge.id);
  if (earlier.some(({ state }) => state === 'waiting')) return 'on-its-way';
  const [latest] = earlier;
  if (latest?.url && isFresh(latest, clock.now())) return { url: latest.url };
  const reason = await refusalOfTry(pledge, asked, needs);
  if (reason !== null) return refuse(reason);
  // No transaction is open while the network is asked. A crash from here on is made good by asking again: what was
  // ended stays so, the checkout's id stands, and with it the service knows the session again.
  try {
    // At one time for both: what is spared here as fresh is found again there.
    const now = clock.now();
    if ((await endAll(earlier, now, needs)) === 'done') return 'on-its-way';
    const checkout = await database.write((writer) =>
      beginCheckout(writer, pledge, { network: asked.network, now }, needs),
    );
    if (checkout === 'on-its-way') return checkout;
    const opened = await (await needs.cards.service()).openCheckout(wishOf(checkout, pledge, asked));
    await database.write((writer) => setSession(writer, checkout.id, opened));
    return { url: opened.url };
  } catch {
    return refuse('service-failed');
  }

  async function refuse(reason: TryReason): Promise<{ readonly refused: TryReason }> {
    // Without script everybody comes without a proof at first, and is asked to look once more.
    if (reason !== 'proof-missing') await keepTry({ pledge, network: asked.network, reason }, needs);
    return { refused: reason };
  }
}

function wishOf(
  { id, openedAt }: Pick<Checkout, 'id' | 'openedAt'>,
  { id: pledgeId, reference, rhythm, minor, currency }: Pledge,
  { comeBackTo, title }: { readonly comeBackTo: string; readonly title: string },
): CheckoutToOpen {
  const openUntil = laterBy(new Date(openedAt), OPEN_FOR);
  return { id, pledgeId, reference, rhythm, minor, currency, comeBackTo, title, openUntil };
}

/** Ends the sessions that are not handed out any more and could still be paid. One without an address never was. */
async function endAll(
  earlier: readonly Checkout[],
  now: Date,
  { database, cards }: Pick<GivingNeeds, 'database' | 'cards'>,
): Promise<'ended' | 'done'> {
  for (const checkout of earlier) {
    const { sessionId } = checkout;
    if (sessionId === null || isFresh(checkout, now)) continue;
    const outcome = await (await cards.service()).endCheckout(sessionId);
    await database.write((writer) =>
      noteAnswer(writer, sessionId, outcome === 'ended' ? 'expired' : 'waiting'),
    );
    if (outcome === 'done') return outcome;
  }
  return 'ended';
}

/** The row of a try, made now or just before: two at once are one. What was paid meanwhile has no other. */
async function beginCheckout(
  writer: Writer,
  { id: pledgeId }: Pledge,
  { network, now }: { readonly network: string; readonly now: Date },
  { newId }: Pick<GivingNeeds, 'newId'>,
): Promise<Pick<Checkout, 'id' | 'openedAt'> | 'on-its-way'> {
  await lockPledge(writer, pledgeId);
  const unended = await unendedCheckouts(writer, pledgeId);
  const isPaid = (await giftsOfPledges(writer, [pledgeId])).some(isThere);
  if (isPaid || unended.some(({ state }) => state === 'waiting')) return 'on-its-way';
  const [latest] = unended;
  if (latest && isFresh(latest, now)) return latest;
  const begun = { id: newId(), pledgeId, openedAt: instantOf(now) };
  await insertCheckout(writer, begun, network);
  return begun;
}

function isFresh({ state, openedAt }: Checkout, now: Date): boolean {
  return state === 'open' && now.getTime() - Date.parse(openedAt) < HANDED_OUT_FOR;
}
