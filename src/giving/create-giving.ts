import type { GivingNeeds } from './needs.ts';
import type { GivingOffers } from './offers.ts';

/** Ways to give, and the page that shows them. */
export function createGiving(needs: GivingNeeds): GivingOffers {
  return {
    storyPart: {
      name: 'giving',
      place: 'beside',
      parameters: [],
      draw: async () => ({ html: null, dependsOn: ['giving'] }),
    },
    sitePart: { place: 'masthead', draw: async () => null },
    routes: [],
    deskPart: { pages: [], deeds: [] },
    keepWay: async (_writer, way) => way.id ?? needs.newId(),
    removeSampleWays: async () => {},
  };
}
