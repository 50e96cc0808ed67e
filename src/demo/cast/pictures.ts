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
    alt: 'A red carpet runs across a quay between two rows of flags towards a white ship with a string of signal flags from bow to stern.',
    caption: 'The Customs Quay on the morning of the visit.',
    credit: CREDIT,
  },
  {
    name: 'harbour',
    alt: 'Four small boats lie at their moorings in a calm basin. Behind them a row of coloured houses, a church spire and a low sun.',
    caption: 'The inner basin of Skerrymouth, before the first ferry.',
    credit: CREDIT,
  },
  {
    name: 'market',
    alt: 'A square with stalls under striped awnings, crates of vegetables, and a family walking between them.',
    caption: 'Twenty-three stalls, one shared cash box.',
    credit: CREDIT,
  },
  {
    name: 'school',
    alt: 'A red brick school on a hill. Below it nine children stand on a jetty, and one of them holds a stick into the water beside a white tide gauge.',
    caption: 'Class 6b, the broom handle, and the gauge that was thought to be right.',
    credit: CREDIT,
  },
  {
    name: 'ferry',
    alt: 'A ferry with all its windows lit crosses dark water under a full moon.',
    caption: 'The 22:40 on one of its last runs.',
    credit: CREDIT,
  },
  {
    name: 'workshop',
    alt: 'ورشة فيها طاولة خشبية طويلة تحت نافذة تطلّ على البحر، وعلى الجدار أدوات وبكرات خيط، ومن السقف تتدلّى شباك.',
    caption: 'الورشة في زقاق الحبّالين، قبل أن تُضاء المصابيح.',
    credit: 'رسم: فانوس المرفأ',
  },
  {
    name: 'choir',
    alt: 'Four rows of singers in coats, scarves and woollen hats, mouths open, in a cold store with hooks on the ceiling.',
    caption: 'Cold store number four, behind the fish market. It has four degrees.',
    credit: CREDIT,
  },
  {
    name: 'snow',
    alt: 'Night, falling snow, houses with lit windows. Beside a street lamp somebody in a red coat shovels a lane clear.',
    caption: 'Ropewalk Lane, well before six. Who it is, the picture does not say.',
    credit: CREDIT,
  },
  {
    name: 'pitch',
    alt: 'A football match on a green pitch that slopes down from left to right, with sailing boats and a lighthouse behind it.',
    caption: 'Uphill is to the left. The nettles are just out of the picture.',
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
