import { pictureAddress } from '../pictures/rules/media-address.ts';
import { PICTURE_FORMATS, PICTURE_WIDTHS, type PictureFormat } from '../pictures/rules/variant.ts';
import type { StoryPicture } from '../words.ts';

/** How a picture is shown: whole, in its own shape, or cut to 4:3 around its focal point. */
export type PictureShape = 'whole' | 'cut';

export interface PictureSources {
  /** Best format first; the last one is for browsers that know no other. */
  readonly sets: readonly {
    readonly format: PictureFormat;
    readonly type: string;
    readonly srcset: string;
  }[];
  /** The one that stands for all where there is no choice. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

const TYPES: Readonly<Record<PictureFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};
const CUTS = [
  { form: '400x300', width: 400 },
  { form: '800x600', width: 800 },
] as const;
const MIDDLE_WIDTH = 960;

/** The addresses under which a browser finds a picture in the size that it needs, and the place it will take. */
export function pictureSources(picture: StoryPicture, shape: PictureShape): PictureSources {
  const forms = shape === 'cut' ? CUTS : wholeForms(picture.width);
  const one = forms.find(({ width }) => width >= MIDDLE_WIDTH) ?? forms.at(-1) ?? CUTS[0];
  return {
    sets: PICTURE_FORMATS.map((format) => ({
      format,
      type: TYPES[format],
      srcset: forms
        .map(({ form, width }) => `${pictureAddress(picture, `${form}.${format}`)} ${width}w`)
        .join(', '),
    })),
    src: pictureAddress(picture, `${one.form}.jpg`),
    ...(shape === 'cut' ? { width: 800, height: 600 } : { width: picture.width, height: picture.height }),
  };
}

/** The offered widths up to the first that holds all of the picture: it is never enlarged. */
function wholeForms(pictureWidth: number): readonly { form: string; width: number }[] {
  const enough = PICTURE_WIDTHS.findIndex((width) => width >= pictureWidth);
  const offered = enough === -1 ? PICTURE_WIDTHS : PICTURE_WIDTHS.slice(0, enough + 1);
  return offered.map((width) => ({ form: String(width), width: Math.min(width, pictureWidth) }));
}

/** Of the crop that other sites show with a link, in pixels. */
export const LINK_PICTURE = { width: 1200, height: 630 } as const;

/** The crop that other sites show with a link, as a path. */
export function linkPicture(picture: StoryPicture): string {
  return pictureAddress(picture, `${LINK_PICTURE.width}x${LINK_PICTURE.height}.jpg`);
}
