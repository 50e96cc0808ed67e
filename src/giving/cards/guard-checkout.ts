import { instantOf, laterBy } from '#platform/clock';
import type { Request } from '#platform/http';
import type { GivingNeeds } from '../needs.ts';
import type { Pledge } from '../pledges/words.ts';
import { pauseCards } from './pause-cards.ts';
import { isTesting, WATCHED_FOR } from './rules/breaker.ts';
import { countCheckouts } from './store/checkouts.ts';
import { pausedUntil } from './store/guards.ts';
import { countTries, insertTry } from './store/tries.ts';
import type { TryReason } from './words.ts';

/** What one who wants to pay brings along. */
export type Trying = Pick<Request, 'form' | 'network'>;
export type GuardNeeds = Pick<GivingNeeds, 'database' | 'clock' | 'newId' | 'cards' | 'outbox'>;

/** Nobody reads a page and presses its button in less, in milliseconds. */
const SHORTEST_LOOK = 3_000;
/** Sessions in all within a minute, and those that may be open at a time. */
const MOST_A_MINUTE = 30;
const MOST_OPEN = 200;
/** A session is open for so long, in milliseconds. */
export const OPEN_FOR = 60 * 60 * 1_000;
/** More are not written down within the time that is watched: a flood must not fill the disk. */
const MOST_KEPT = 1_000;

/** What a slip on the page of a gift is made out for. */
export function matterOfCard(pledgeId: string): string {
  return `card ${pledgeId}`;
}

/**
 * Why no session is opened for a pledge; null: one is. What is asked first costs us least. The proof is spent where it
 * was good (reference 2.12: limits per network and in all, proof of work, a cap on what is open, a breaker).
 */
export async function refusalOfTry(
  pledge: Pledge,
  { form, network }: Trying,
  needs: GuardNeeds,
): Promise<TryReason | null> {
  const { database, clock, cards } = needs;
  if (!cards.challenges.isAsked) return null;
  const now = clock.now();
  if ((await pausedUntil(database, instantOf(now))) !== null) return 'paused';
  const slip = cards.challenges.readSlip(form.get('slip'), matterOfCard(pledge.id));
  const isPage = slip.outcome !== 'missing';
  const checked = isPage ? slip : await cards.challenges.verify(form.get('proof'));
  if (checked.outcome === 'missing') return 'proof-missing';
  if (checked.outcome !== 'proved') return 'proof-wrong';
  if (isPage && checked.openFor < SHORTEST_LOOK) return 'hasty';
  if (!(await cards.countSession(network))) return 'network-limit';
  const since = { opened: laterBy(now, -60_000), stillOpen: laterBy(now, -OPEN_FOR) };
  const { opened, stillOpen } = await countCheckouts(database, since);
  if (opened >= MOST_A_MINUTE) return 'limit';
  if (stillOpen >= MOST_OPEN) return 'too-many-open';
  const isFresh = await database.write((writer) => cards.challenges.spend(writer, checked.once));
  return isFresh ? null : 'proof-wrong';
}

/** Writes down who was refused, so that no gift is lost in silence; very many in a short time pause the card way. */
export async function keepTry(
  refused: { readonly pledge: Pledge | null; readonly network: string; readonly reason: TryReason },
  needs: GuardNeeds,
): Promise<void> {
  const { pledge, network, reason } = refused;
  const now = needs.clock.now();
  const at = instantOf(now);
  const money = pledge === null ? null : { minor: pledge.minor, currency: pledge.currency };
  await needs.database.write(async (writer) => {
    const tries = await countTries(writer, laterBy(now, -WATCHED_FOR));
    if (tries >= MOST_KEPT) return;
    await insertTry(writer, { id: needs.newId(), at, pledgeId: pledge?.id ?? null, network, money, reason });
    if (isTesting({ tries: tries + 1 })) await pauseCards(writer, now, needs);
  });
}
