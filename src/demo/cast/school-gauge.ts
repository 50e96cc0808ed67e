import { documentOf, heading, italic, paragraph, quote, steps, table } from './compose.ts';
import type { CastStory } from './words.ts';

/** Four days old: pupils measure the tide. */
export const schoolGauge: CastStory = {
  kind: 'story',
  slug: 'class-6b-and-the-tide-gauge',
  section: 'town',
  tags: ['schools'],
  authors: ['joaquin-thorsby'],
  language: null,
  title: 'Class 6b measured the tide, and the gauge was wrong',
  standfirst:
    'For months the official tide gauge stood eleven centimetres too high. Twenty-six eleven-year-olds noticed, with a broom handle.',
  lead: 'school',
  minutesOld: 5 * 1440 + 20,
  questions: [],
  document: documentOf(
    'schoolgauge',
    paragraph(
      'The task was to draw a curve. Every pupil of class 6b at the school on Chandlers Hill was to read the water at the ferry steps once, at a given hour, for two weeks, and compare it with the board outside the harbour office. Their teacher, Solveig Mbeki, had expected one thing: that somebody would drop the broom handle in. Two did.',
    ),
    paragraph(
      'The handle, marked in centimetres with nail varnish, disagreed with the board. Not now and then, as it does when a boat goes by, but always, and always by about the width of a hand.',
    ),
    table(
      'High water at the ferry steps, in centimetres',
      ['Day', 'Board', 'Broom handle', 'Difference'],
      ['1', '412', '401', '11'],
      ['4', '437', '425', '12'],
      ['8', '468', '457', '11'],
      ['11', '441', '431', '10'],
      ['14', '405', '394', '11'],
    ),
    paragraph(
      'The class did what one does. First they blamed Emre, who had marked the handle. Then they marked a second one, with Emre watching. Then they wrote a letter.',
    ),
    quote(
      'Dear harbour office, we think that your sea is eleven centimetres too high. We have checked it 26 times. It could also be us. Please tell us which it is. Yours sincerely, class 6b.',
      'Letter to the harbour office',
    ),
    paragraph(
      'It was the gauge. A diver found that the float had been fixed one hole too high when it was last repaired, eight months ago. No ship came to harm: the error made the water look deeper than it was, but the channel is kept half a metre deeper than it need be. The harbour master, Benedikt Rao, came to the school to say so in person, and brought the float.',
    ),
    heading('How to check your own sea'),
    steps(
      'Find steps or a wall that go straight down, and a mark on them that does not move.',
      'Measure from the mark down to the water. Wait for the smooth moment between two waves; there is one.',
      'Write down the time to the minute. A tide can rise by three centimetres while you look for a pencil.',
      'Do it again on another day. Once is a number. Twice is a question. Twenty-six times is a letter.',
    ),
    paragraph(
      italic('The broom handle now hangs in the harbour office, beside the gauge. It is read once a week.'),
    ),
  ),
};
