import type { PictureName } from './words.ts';

interface PictureWords {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

const CREDIT = 'Drawing: The Harbour Lantern';

/** What is said about each picture of the sample. */
export const PICTURES: readonly (PictureWords & { readonly name: PictureName })[] = [
  {
    name: 'state-visit',
    alt: 'Two rows of flags on a quay, and a ship dressed for a visit behind them.',
    caption: 'The Customs Quay on the morning of the visit.',
    credit: CREDIT,
  },
  {
    name: 'harbour',
    alt: 'The harbour basin with boats at their moorings.',
    caption: 'The inner basin, where a berth costs what it cost six years ago.',
    credit: CREDIT,
  },
  {
    name: 'market',
    alt: 'Market stalls with striped awnings on a square.',
    caption: 'Twenty-three stalls, one shared cash box.',
    credit: CREDIT,
  },
  {
    name: 'school',
    alt: 'A school building near the water.',
    caption: 'The school on Chandlers Hill has a view of the gauge it mistrusts.',
    credit: CREDIT,
  },
  {
    name: 'ferry',
    alt: 'A small ferry under way on dark water.',
    caption: 'The 22:40 on one of its last runs.',
    credit: CREDIT,
  },
  {
    name: 'workshop',
    alt: 'A workshop with tools on the wall and a long bench under the window.',
    caption: '',
    credit: CREDIT,
  },
  {
    name: 'choir',
    alt: 'A choir in several rows, mouths open.',
    caption: 'Forty-four singers, and breath that can be seen.',
    credit: CREDIT,
  },
  {
    name: 'snow',
    alt: 'Houses on a hill under fresh snow.',
    caption: 'Ropewalk Lane at half past five in the morning.',
    credit: CREDIT,
  },
  {
    name: 'pitch',
    alt: 'A football pitch by the sea.',
    caption: 'From the north corner one plays uphill.',
    credit: CREDIT,
  },
];

/** Throws for a picture that the sample does not have. */
export function wordsOfPicture(name: PictureName): PictureWords {
  const found = PICTURES.find((picture) => picture.name === name);
  if (found === undefined) throw new Error(`The sample has no picture "${name}".`);
  const { alt, caption, credit } = found;
  return { alt, caption, credit };
}
