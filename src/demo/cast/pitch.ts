import { bullets, documentOf, heading, paragraph } from './compose.ts';
import type { CastStory } from './words.ts';

/** Eight days old. */
export const pitch: CastStory = {
  kind: 'story',
  slug: 'the-pitch-that-leans',
  section: 'culture',
  tags: ['gull-island'],
  authors: ['joaquin-thorsby'],
  language: null,
  title: 'Uphill in the first half',
  standfirst:
    'The football pitch on Gull Island falls by two metres from goal to goal. The league wants it levelled. The women’s team, unbeaten at home, has asked for time to think.',
  lead: 'pitch',
  minutesOld: 8 * 1440 + 500,
  questions: [],
  document: documentOf(
    'leaningpitch',
    paragraph(
      'Put a ball on the centre spot at Gull Island and take your foot away. It will think about it, and then it will roll, gathering speed, past the penalty area, past the goal and into the nettles, where a child called Wick is paid one crown a ball to wait.',
    ),
    paragraph(
      'The pitch falls by two metres and four centimetres over its length. This is the league’s figure: it sent a man with a level. The rules allow one metre. The club has a year to put it right, or must play its home matches in Skerrymouth.',
    ),
    heading('A home advantage'),
    paragraph(
      'The island’s women have not lost at home for three seasons. They choose to play uphill first, always. “You let them run away from you,” says Freya Danso, the captain, who keeps bees and a defence. “They think that they are fast. After the break they turn round and see the hill, and you can watch them do the sum.”',
    ),
    paragraph('Asked what she would lose with a level pitch, she lists three things without a pause:'),
    bullets(
      'the second half;',
      'the view from the top goal, which is the reason why their keeper moved to the island;',
      'Wick’s income.',
    ),
    heading('The sum'),
    paragraph(
      'To level the ground would take 5,400 cubic metres of earth, which on an island has to come from somewhere, by boat. The club has 212 members and 31,000 crowns. The cheapest offer is for 190,000. The council has promised a third if the league gives a third. The league gives advice.',
    ),
    paragraph(
      'There is another way, and it came from the under-tens. Turn the pitch by a quarter, they proposed, with a drawing: across the slope it falls by ninety centimetres only, and is allowed. One would have to move two goals and a hedge. One wing would then lie lower than the other, in both halves.',
    ),
    paragraph(
      'Danso has looked at the drawing for a long time. “Left-backs,” she said in the end. “I should need left-backs with one leg shorter.” She did not say that it could not be done.',
    ),
  ),
};
