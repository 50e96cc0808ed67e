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
    alt: 'The harbour from above: small boats on both sides of three piers, a ferry on its way out, an orange dredger, and a long quay at which no ship lies.',
    caption: 'Berths, dredging, and the long quay that was built for cruise ships.',
    credit: CREDIT,
  },
  {
    name: 'market',
    alt: 'A wooden table seen from above. In its middle a green metal box stands open, coins are poured out before it, and nine hands reach in from all sides.',
    caption: 'Three o’clock in the back room of the bakery.',
    credit: CREDIT,
  },
  {
    name: 'school',
    alt: 'Four children lean over steps and hold a marked broom handle into the sea, beside a white tide gauge of which half is under water, with fish. A red arrow on it points above the water.',
    caption: 'Class 6b, the broom handle, and the gauge that was thought to be right.',
    credit: CREDIT,
  },
  {
    name: 'seals',
    alt: 'Seals lie about on dark rocks in a mist, while a ferry goes by far away. One, very near, looks at whoever looks at the picture.',
    caption: 'Low water on the Skerries. Two hundred and fourteen, give or take nine.',
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
    alt: 'A football match on a green pitch that slopes down from left to right, in the evening, with a low sun over the sea, sailing boats and a lighthouse behind it.',
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
