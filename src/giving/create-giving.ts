import { keepWay } from './actions/keep-way.ts';
import { removeSampleWays } from './actions/remove-sample-ways.ts';
import { givingDesk } from './desk/giving-desk.tsx';
import type { GivingNeeds } from './needs.ts';
import type { GivingOffers } from './offers.ts';
import { sitePart, storyPart } from './panels.tsx';
import { givingRoutes } from './routes.ts';

/** Ways to give, the page that shows them, and the log of their changes. */
export function createGiving(needs: GivingNeeds): GivingOffers {
  return {
    storyPart: storyPart(needs),
    sitePart: sitePart(needs),
    routes: givingRoutes(needs),
    deskPart: givingDesk(needs),
    keepWay: (writer, way, by = null) => keepWay(writer, { way, by }, needs),
    removeSampleWays: (writer) => removeSampleWays(writer, needs),
  };
}
