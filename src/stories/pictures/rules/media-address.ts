import type { StoryPicture } from '../../words.ts';
import { PICTURE_WIDTHS } from './variant.ts';

/** Where a picture's focal point lies until somebody moves it: in the middle, a little above. Per mille. */
export const MIDDLE = { focalX: 500, focalY: 400 };

/**
 * The path of one form of a picture, `640.webp` or `400x300.avif`. Its answer is kept for ever, so where a
 * crop depends on a focal point that somebody has moved, the point is part of the address; so is the mark of a file
 * that has taken another's place.
 */
export function pictureAddress(
  picture: Pick<StoryPicture, 'id' | 'focalX' | 'focalY' | 'base' | 'mark'>,
  form: string,
): string {
  const path = `${picture.base ?? '/pictures'}/${picture.id}/${form}`;
  const inTheMiddle = picture.focalX === MIDDLE.focalX && picture.focalY === MIDDLE.focalY;
  const apart = [
    ...(inTheMiddle || !form.includes('x') ? [] : [`focus=${picture.focalX}-${picture.focalY}`]),
    ...(picture.mark ? [`file=${picture.mark}`] : []),
  ];
  return apart.length === 0 ? path : `${path}?${apart.join('&')}`;
}

/** The path of a picture as one plain JPEG, at least `width` pixels wide if it can be: for old addresses. */
export function plainPictureAddress(id: string, width: number | null): string {
  const widest = PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1];
  const enough = PICTURE_WIDTHS.find((one) => one >= (width ?? Number.POSITIVE_INFINITY)) ?? widest;
  return `/pictures/${id}/${enough}.jpg`;
}

/** The path of a recording or document. */
export function fileAddress(file: { readonly id: string; readonly fileName: string }): string {
  return `/files/${file.id}/${encodeURIComponent(file.fileName)}`;
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAMED = new RegExp(`/(?:pictures|files)/(${ID})/|"(?:pictureId|fileId|boxId)":"(${ID})"`, 'g');

/**
 * Ids of all pictures, files and background boxes that `text` (HTML, or a document as JSON) names by their address or
 * as the `pictureId`, `fileId` or `boxId` of a block, each once.
 */
export function mediaIdsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(NAMED)].map(([, addressed, named]) => addressed ?? named ?? ''))];
}
