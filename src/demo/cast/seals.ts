import { documentOf, heading, paragraph, quote } from './compose.ts';
import type { CastStory } from './words.ts';

/** Four days old. */
export const seals: CastStory = {
  kind: 'story',
  slug: 'the-seals-came-back',
  section: 'harbour',
  tags: ['gull-island'],
  authors: ['marit-adeyemi'],
  language: null,
  title: 'The seals came back, and brought an argument',
  standfirst:
    'Ten years ago there was not one in the sound. At the last count there were 214. The herring fishers would like to do the next count themselves.',
  lead: 'seals',
  minutesOld: 4 * 1440 + 75,
  questions: [],
  document: documentOf(
    'sealscount',
    paragraph(
      'They lie on the Skerries at low water like luggage that nobody has come for. When the ferry goes by, a few heads are raised, found wanting, and put down again. Two hundred and fourteen of them, says the bird and seal station on Gull Island, give or take nine.',
    ),
    paragraph(
      'A grown seal eats about five kilograms of fish a day. The five boats that still land herring in Skerrymouth have done the multiplication. “That is more than we are allowed to take,” says Torvald Eze, skipper of the Patience. “They have no quota, they do not fill in forms, and they start earlier than we do.”',
    ),
    heading('What is in a seal'),
    paragraph(
      'The station has looked. Over a winter its warden, Noor Castellan, collected what seals leave on rocks, washed it through a sieve and sorted the small bones under a lamp. Of every hundred fish that she could name, eleven were herring. Most of the others were sand eels and bullheads, for which nobody in the harbour has ever been paid.',
    ),
    quote(
      'I do not say that they take nothing. I say that I have 3,106 bones in jars, with labels, and that anyone may come and look.',
      'Noor Castellan',
    ),
    paragraph(
      'Eze went. He stayed for an afternoon, took off his glasses, put them on again, and said that he would like to see it done in summer, when the herring are in. So it will be: the fishers collect, the warden sorts, and both sign the list.',
    ),
    paragraph(
      'Asked what she expects to find, Castellan laughed. “Bullheads. But I have been wrong before. I expected no seals.”',
    ),
  ),
};
