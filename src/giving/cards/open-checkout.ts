import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import { lockPledge } from '../pledges/store.ts';
import type { Pledge } from '../pledges/words.ts';
import { keepTry, OPEN_FOR, refusalOfTry, type Trying } from './guard-checkout.ts';
import { insertCheckout, latestCheckout, setSession } from './store/checkouts.ts';
import type { Checkout, TryReason } from './words.ts';

/** A session that was opened so long ago is not handed out any more: it could end under the giver's hands. */
const HANDED_OUT_FOR = 25 * 60 * 1_000;

/**
 * Opens a session on the card service's own page for a pledge. What it says is our own row's; asked for twice it is one
 * session. Where it is not opened, the reason is written down: nobody outside is told which it was.
 *
 * @param comeBackTo absolute: the page of the gift
 */
export async function openCheckout(
  pledge: Pledge,
  asked: Trying & { readonly comeBackTo: string; readonly title: string },
  needs: GivingNeeds,
): Promise<{ readonly url: string } | { readonly refused: TryReason }> {
  const { database, clock } = needs;
  const latest = await latestCheckout(database, pledge.id);
  if (latest?.url && isFresh(latest, clock.now())) return { url: latest.url };
  const reason = await refusalOfTry(pledge, asked, needs);
  if (reason !== null) return refuse(reason);
  const checkout = await database.write((writer) => beginCheckout(writer, pledge, asked.network, needs));
  const { id: pledgeId, reference, rhythm, minor, currency } = pledge;
  const { comeBackTo, title } = asked;
  const openUntil = laterBy(new Date(checkout.openedAt), OPEN_FOR);
  const wish = {
    id: checkout.id,
    pledgeId,
    reference,
    rhythm,
    minor,
    currency,
    comeBackTo,
    title,
    openUntil,
  };
  // No transaction is open while the network is asked. A crash from here on is made good by asking again: the
  // checkout's id stands, and with it the service knows the session again.
  try {
    const opened = await (await needs.cards.service()).openCheckout(wish);
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

/** The row of a try, made now or just before: two at once are one. */
async function beginCheckout(
  writer: Writer,
  { id: pledgeId }: Pledge,
  network: string,
  { clock, newId }: Pick<GivingNeeds, 'clock' | 'newId'>,
): Promise<Pick<Checkout, 'id' | 'openedAt'>> {
  await lockPledge(writer, pledgeId);
  const latest = await latestCheckout(writer, pledgeId);
  const now = clock.now();
  if (latest && isFresh(latest, now)) return latest;
  const begun = { id: newId(), pledgeId, openedAt: instantOf(now) };
  await insertCheckout(writer, begun, network);
  return begun;
}

function isFresh({ state, openedAt }: Checkout, now: Date): boolean {
  return state === 'open' && now.getTime() - Date.parse(openedAt) < HANDED_OUT_FOR;
}
