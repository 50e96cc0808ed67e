import { box, bullets, documentOf, paragraph } from './compose.ts';
import type { CastStory } from './words.ts';

/** What both stories on the harbour need to have explained. */
export const harbourBoard: CastStory = {
  ...{ kind: 'box', slug: 'harbour-board', section: null, tags: [], authors: [], language: null },
  ...{ title: 'Who the harbour board is', standfirst: '', lead: null },
  ...{ minutesOld: 4 * 1440, questions: [] },
  document: documentOf(
    'harbourboard',
    paragraph(
      'Seven people run the harbour for the town. The council names four of them, the fishers two, Gull Island one. They serve for five years, unpaid, and decide over quays, berths, pilots and the ferry.',
    ),
    bullets(
      'In the chair: Elke Marchetti, since last spring.',
      'It meets on the first Tuesday of the month at half past six, in the town hall. Everybody may listen.',
      '400 signatures put a matter on its agenda.',
    ),
  ),
};

/** Where a story shows it. */
export const aboutTheBoard = box(harbourBoard.slug);
