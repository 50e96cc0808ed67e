import { documentOf, heading, paragraph, pullQuote, separator } from './compose.ts';
import type { CastStory } from './words.ts';

/** Six days old: from the culture pages. */
export const choir: CastStory = {
  kind: 'story',
  slug: 'choir-in-the-cold-store',
  section: 'culture',
  tags: ['music'],
  authors: ['joaquin-thorsby'],
  language: null,
  title: 'The choir that sings in a cold store',
  standfirst:
    'Four degrees, no windows, and an echo of six seconds. Forty-four people have found the best room in town, and they share it with the herring.',
  lead: 'choir',
  minutesOld: 6 * 1440 + 40,
  questions: [],
  document: documentOf(
    'coldchoir',
    paragraph(
      'You hear them before you find the door. It is the fourth on the left behind the fish market, as thick as a mattress, with a lever instead of a handle. Behind it stand forty-four people in coats, and a woman in fingerless gloves who raises her hands. Then the breath of all of them goes up at once, and one sees the note before one hears it.',
    ),
    paragraph(
      'The Chandlers Hill choir used to rehearse in the parish hall, until the hall’s ceiling came down on a Sunday when, by luck, the service had moved to the beach. The fish merchants offered cold store number four, which stands empty from the end of one season to the start of the next. It was meant for a fortnight. That was two years ago.',
    ),
    heading('Six seconds'),
    paragraph(
      'Steel walls, a concrete floor, nothing soft anywhere. A clap takes six seconds to die. “You cannot sing anything fast in here,” says Yuki Almeida, who conducts. “It turns to soup. So we had to learn to sing slowly, and to listen to what we had sung before we sang on.” She threw out half of the programme and went looking for music that was written for stone.',
    ),
    pullQuote('We had to learn to listen to what we had sung before we sang on.', 'Yuki Almeida'),
    paragraph(
      'The basses stand by the compressor, whose hum is a quarter-tone below B flat. They have tuned to it so long that they did so at the wedding of two altos, in a warm church, without a compressor. Nobody could say what was wrong. It sounded, one guest wrote, as if the church were leaning.',
    ),
    separator(),
    paragraph(
      'On Saturday they sing for others: old music from three coasts, and one new piece, which Almeida wrote for the room. It is called “Number Four”. It has eleven notes, it takes nine minutes, and toward the end there is a rest of six seconds in which the choir does nothing and the room goes on.',
    ),
    paragraph(
      'I have heard it in rehearsal and will not try to describe it. I noticed that I had taken off my hat.',
    ),
  ),
};
