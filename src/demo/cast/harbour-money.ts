import { bold, bullets, documentOf, heading, paragraph, table } from './compose.ts';
import { aboutTheBoard } from './harbour-board.ts';
import type { CastStory } from './words.ts';

/** Three days old: an explainer with a table. */
export const harbourMoney: CastStory = {
  kind: 'story',
  slug: 'what-the-harbour-earns',
  section: 'politics',
  tags: ['public-money'],
  authors: ['marit-adeyemi'],
  language: null,
  title: 'What the harbour earns, and where it goes',
  standfirst:
    'The accounts of the harbour board run to 84 pages. Here they are on one, with the three lines that nobody could explain to us at first.',
  lead: 'harbour',
  minutesOld: 3 * 1440 + 95,
  questions: [],
  document: documentOf(
    'harbourmoney',
    paragraph(
      'The harbour belongs to the town, and a board of seven runs it. Its accounts lie open in the reading room on the first floor of the town hall, between the atlas and the radiator. In the last year three people asked to see them. One was looking for the atlas.',
    ),
    aboutTheBoard,
    heading('In, and out'),
    table(
      'The harbour’s last full year, in thousand crowns',
      ['', 'In', 'Out'],
      ['Dues of ships and fishing boats', '2,140', ''],
      ['Berths for small boats', '610', ''],
      ['Ferry tickets', '880', ''],
      ['Rents: sheds, fish market, café', '470', ''],
      ['Ferry: crew, fuel, upkeep', '', '1,760'],
      ['Pilots and harbour office', '', '1,190'],
      ['Dredging', '', '640'],
      ['Quays, ladders, lights', '', '310'],
      ['Interest', '', '260'],
      ['All together', '4,100', '4,160'],
    ),
    paragraph(
      'So the board spent 60,000 crowns more than it took in. That is the sum it has now been told to find.',
    ),
    heading('Three lines that we asked about'),
    bullets(
      [
        bold('Berths for small boats: 610. '),
        'The price of a berth has not risen for six years. Four of the seven board members keep a boat in the basin. They left the room when the price was discussed, which meant that too few remained to vote on it.',
      ],
      [
        bold('Interest: 260. '),
        'This is for the long quay, which was built for cruise ships. One came. The loan runs for another eleven years.',
      ],
      [
        bold('Dredging: 640. '),
        'The channel is dredged every second year, and the whole cost falls in the year in which it is done. Spread over two, there would be no gap.',
      ],
    ),
    heading('What follows from that'),
    paragraph(
      'Not that somebody has done wrong. The auditors found nothing, and neither did we. But a gap that exists in one year out of two is a reason for a conversation. It was taken for a reason to cut.',
    ),
    paragraph(
      'Elke Marchetti, the chair, says that the board will look at the berths “when it can do so with a quorum”. We will be there, and we will count the chairs.',
    ),
  ),
};
