import type { GivingNeeds } from '../needs.ts';
import { findWays } from '../store.ts';
import type { Way } from '../words.ts';

/** All ways but those by card where nothing is set up that would take one: to givers they are not there. */
export async function shownWays({
  database,
  cards,
}: Pick<GivingNeeds, 'database' | 'cards'>): Promise<readonly Way[]> {
  const ways = await findWays(database);
  return cards.mode === null ? ways.filter(({ details }) => details.kind !== 'card') : ways;
}
