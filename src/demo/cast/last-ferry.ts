import { bullets, documentOf, heading, italic, link, paragraph, pullQuote } from './compose.ts';
import { aboutTheBoard } from './harbour-board.ts';
import type { CastStory } from './words.ts';

/** Yesterday's story, over which the whole town talks. */
export const lastFerry: CastStory = {
  kind: 'story',
  slug: 'last-ferry-leaves-at-nine',
  section: 'harbour',
  tags: ['ferries', 'gull-island', 'public-money'],
  authors: ['marit-adeyemi'],
  language: null,
  title: 'The last ferry home will leave at nine',
  standfirst:
    'The harbour board drops the 22:40 crossing to Gull Island. The saving is two wages and some fuel. We counted who is on board.',
  lead: 'ferry',
  minutesOld: 26 * 60,
  changedAfter: 64,
  questions: [],
  document: documentOf(
    'lastferry',
    paragraph(
      'On an average night the 22:40 from Skerrymouth to Gull Island carries nineteen people, four bicycles and the evening’s leftover bread from Ropewalk Lane. From the first of next month it will not sail. The last boat will leave at 21:00.',
    ),
    paragraph(
      'The harbour board took the decision by five votes to two, in a meeting that lasted eleven minutes. On the agenda the item was called “timetable adjustments”. Nobody from the island spoke, because nobody from the island knew.',
    ),
    heading('What it saves'),
    paragraph(
      'Dropping the crossing saves 61,000 crowns a year, says the board’s own paper: the evening wages of one deckhand and one engineer, and the fuel for nine nautical miles out and nine back. The paper does not say who takes the boat. The Lantern stood on the steps for six evenings and asked. Of nineteen passengers, on average,',
    ),
    bullets(
      'seven were coming off a shift, at the hospital, the cannery or in a kitchen;',
      'five had been at a class, a rehearsal or a match;',
      'three were under eighteen;',
      'four gave no reason, and owed us none.',
    ),
    heading('Three evenings'),
    paragraph(
      'Dorte Amadi leaves the surgical ward at half past nine. “I can ask for early shifts,” she says. “So can the other four nurses who live on the island. Then somebody should ask who is on the ward at night.”',
    ),
    paragraph(
      'Ruben Sael is seventeen and plays the cello in the youth orchestra. Its rehearsals end at nine, a fifteen-minute walk from the steps. He would have to go at the interval.',
    ),
    pullQuote('I could stay for the first half. I play in the second half.', 'Ruben Sael, 17'),
    paragraph(
      'Old Mrs Tennant takes the 22:40 on Thursdays, after cards. She has thought about it, she says, and she will not be told by a timetable when she has lost enough.',
    ),
    aboutTheBoard,
    heading('What the board says'),
    paragraph(
      'Elke Marchetti, who chairs the board, does not dispute the count. “We were asked to find sixty thousand,” she says. “We found it where it hurts the fewest people. I would rather have found it elsewhere, and I am still looking.” What the harbour earns and where it goes, we have ',
      link('added up elsewhere', '/tag/public-money'),
      '.',
    ),
    paragraph(
      'Two other ways were never costed. The pilot launch, which lies idle from eight, has seats for twelve. And a last crossing at 22:00 instead of 22:40 would fall within the crew’s ordinary hours.',
    ),
    paragraph(
      'A petition needs 400 signatures for the board to take up the matter again. When this was written it had 212. The island has 640 residents, and the board’s next meeting is open to all of them. It begins at half past six. There will be a boat home.',
    ),
    paragraph(
      italic(
        'Corrected: an earlier version said that the crossing is seven nautical miles. It is nine. Thanks to Bram de Wit.',
      ),
    ),
  ),
};
