import { nothingHere, type Request } from '#platform/http';
import { idOfToken, signedId } from '#platform/tokens';
import { shownWays } from '../cards/shown-ways.ts';
import type { GivingNeeds } from '../needs.ts';
import { openWays } from '../rules/ways-for.ts';
import { findWay } from '../store.ts';
import type { Way } from '../words.ts';
import { findPledge } from './store.ts';
import type { Pledge } from './words.ts';

const PURPOSE = ['giving', 'pledge'] as const;

/** The address at which a giver follows one gift: whoever has it sees that gift, and no other. */
export function pledgeHref({ secret }: Pick<GivingNeeds, 'secret'>, pledgeId: string): string {
  return `/gifts/${signedId(secret, PURPOSE, pledgeId)}`;
}

/** The pledge whose page a request asks for. Throws the 404 of every token that was not signed here for it. */
export async function pledgeOf(
  { params }: Pick<Request, 'params'>,
  { secret, database }: Pick<GivingNeeds, 'secret' | 'database'>,
): Promise<Pledge> {
  const id = idOfToken(secret, PURPOSE, params['token']);
  const pledge = id === null ? null : await findPledge(database, id);
  if (pledge === null) throw nothingHere();
  return pledge;
}

/**
 * The same of a gift that its giver sends: they change it here. One by card is changed at its service, which takes what
 * it was told and nothing else; of that one, and of none, the 404.
 */
export async function sentPledgeOf(
  request: Pick<Request, 'params'>,
  needs: Pick<GivingNeeds, 'secret' | 'database'>,
): Promise<Pledge> {
  const pledge = await pledgeOf(request, needs);
  if ((await findWay(needs.database, pledge.wayId))?.details.kind === 'card') throw nothingHere();
  return pledge;
}

/** A way as it is now; null: it is closed, and nothing may be sent there. */
export async function openWay(
  wayId: string,
  needs: Pick<GivingNeeds, 'database' | 'cards'>,
): Promise<Way | null> {
  return openWays(await shownWays(needs)).find(({ id }) => id === wayId) ?? null;
}
