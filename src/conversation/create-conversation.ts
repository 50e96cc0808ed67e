import { carryOutConsequences } from './consequences.ts';
import { createImporter } from './importer.ts';
import type { ConversationNeeds, ConversationOffers } from './needs.ts';

/** The readers' conversation on stories. */
export function createConversation(needs: ConversationNeeds): ConversationOffers {
  carryOutConsequences({ ...needs, stories: needs.stories });
  return {
    storyPart: {
      name: 'conversation',
      place: 'under',
      parameters: [],
      draw: async () => ({ html: null, dependsOn: [] }),
    },
    routes: [],
    importer: createImporter(needs),
    deskPart: { pages: [], deeds: [] },
    removeOfStories: async () => {},
  };
}
