import { type ImageWork, plain } from './image-work.ts';
import { damaged, readHeader } from './inspect-picture.ts';
import type { RedrawLimits, RedrawnPicture } from './words.ts';

/**
 * Draws a stranger's picture anew, as WebP: upright, its first frame alone, with nothing that stood beside the pixels
 * and nothing of the bytes that came. Its kind and its size are asked before anything is decoded. Throws a `Refusal`
 * with a `PictureRefusal` as its code.
 */
export async function redrawPicture(
  bytes: Uint8Array,
  { mostMegapixels, longestSide }: RedrawLimits,
  work: ImageWork,
): Promise<RedrawnPicture> {
  await readHeader(bytes, work, mostMegapixels);
  const box = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const;
  const drawn = await work
    .inTurn(async () =>
      plain(await work.open(bytes))
        .resize(box)
        .webp({ quality: 78, effort: 4, smartSubsample: true })
        .toBuffer({ resolveWithObject: true }),
    )
    .catch(damaged);
  return { bytes: drawn.data, mime: 'image/webp', width: drawn.info.width, height: drawn.info.height };
}
