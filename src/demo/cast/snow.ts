import { documentOf, paragraph } from './compose.ts';
import type { CastStory } from './words.ts';

/** Eleven days old: a short one. */
export const snow: CastStory = {
  kind: 'story',
  slug: 'who-clears-ropewalk-lane',
  section: 'town',
  tags: ['public-money'],
  authors: ['marit-adeyemi'],
  language: null,
  title: 'Who clears Ropewalk Lane?',
  standfirst: 'The council says the harbour, the harbour says the council. Somebody did it before six.',
  lead: 'snow',
  minutesOld: 11 * 1440 + 120,
  questions: [],
  document: documentOf(
    'ropewalksnow',
    paragraph(
      'Ropewalk Lane has ninety-one steps, and when it snows they belong to nobody. The upper fifty lie on a map of the council, the lower thirty on one of the harbour board, and the eleven between are on neither. Both offices confirmed to the Lantern that the other is responsible for those.',
    ),
    paragraph(
      'After the last snowfall all ninety-one were clear by six in the morning and strewn with ash. The night baker saw a lantern go down the lane at four, and heard a shovel. He did not see who held it. He says that he put a loaf on the wall at the fortieth step, and that it was gone when he looked again.',
    ),
    paragraph(
      'This newspaper likes to name people. In this case it has decided to leave the loaf where it is, and to print, for both offices, a drawing of the eleven steps with their measurements. It hangs in our window.',
    ),
  ),
};
