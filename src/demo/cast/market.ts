import { documentOf, heading, paragraph, pullQuote } from './compose.ts';
import type { CastStory } from './words.ts';

/** Two days old: a feature with a gallery. */
export const market: CastStory = {
  kind: 'story',
  slug: 'one-cash-box-for-the-market',
  section: 'town',
  tags: ['crafts'],
  authors: ['joaquin-thorsby'],
  language: null,
  title: 'Twenty-three stalls and one cash box',
  standfirst:
    'On the Saturday market the traders share what they take. It began as a way to get through one wet month. It has lasted for twelve years.',
  lead: 'market',
  minutesOld: 2 * 1440 + 310,
  questions: [],
  document: documentOf(
    'marketbox',
    paragraph(
      'The box is green, has a dent in its lid, and once held ammunition. At half past two on Saturdays Fenna Osei carries it across the square from stall to stall, and each trader puts in what the morning has brought. Nobody counts in front of the others. At three, in the back room of the bakery, it is poured out on a table and divided.',
    ),
    paragraph(
      'Half goes back to each stall by what it sold. The other half is shared evenly. A man with eleven jars of honey goes home with something on a day when nobody wants honey, and the fishmonger, who sells most, pays for that, every week, and has done so for twelve years.',
    ),
    heading('A wet month'),
    paragraph(
      'It rained on four Saturdays in a row, says Osei, who sells soup. “On the third, five stalls were missing. People came, saw the gaps, and did not come back on the fourth.” She worked out on the back of a crate that an empty place cost her more than a weak neighbour. “A market is full or it is a car park. So I had better pay for my neighbour.”',
    ),
    paragraph(
      'Nine stalls began. Two left after a month, because they thought that others put in too little. One of them came back. The other sells mattresses now, and is said to be happy.',
    ),
    pullQuote('A market is full or it is a car park. So I had better pay for my neighbour.', 'Fenna Osei'),
    heading('What about cheating?'),
    paragraph(
      'Everyone asks. A lecturer in economics came by ferry, stayed for three Saturdays and left with a theory. There is one rule: whoever thinks that somebody puts in too little has to stand at that stall for a morning and sell. It has been used twice. Both times, the complaint was withdrawn by eleven o’clock.',
    ),
    paragraph(
      'The fishmonger, Idris Halloran, shrugs when he is asked why he stays. In his second year his cold store failed in a heatwave and he had nothing to sell for five weeks. “I came anyway. I stood there with an empty table and a clean apron. Every Saturday somebody put an envelope on it.” He has kept one. It smells, he says, of cheese.',
    ),
  ),
};
