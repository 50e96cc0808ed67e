import { createHash } from 'node:crypto';
import type { Pictures } from '#stories';
import type { DrawnPicture } from './words.ts';

/** Of more pixels none is decoded, and of those that are drawn none is larger than a window. */
export const REDRAW = { mostMegapixels: 50, longestSide: 1_600 };

/** Draws a picture as comments have it, in memory. Throws a `Refusal` with a `PictureRefusal` as its code. */
export async function drawPicture(
  given: Uint8Array,
  { pictures }: { readonly pictures: Pick<Pictures, 'redraw'> },
): Promise<DrawnPicture> {
  const { bytes, width, height } = await pictures.redraw(given, REDRAW);
  return { bytes, width, height, print: createHash('sha256').update(bytes).digest('base64url') };
}
