import type { StoriesOffers } from '#stories';
import { PICTURES, type PictureName } from './cast/index.ts';
import { drawSamplePicture } from './draw-pictures.ts';
import type { DrawSample } from './needs.ts';

/**
 * Draws the sample's pictures and keeps them, one after the other: drawn at once they take more than twice the memory,
 * and much of it is never given back. Returns their ids by name.
 */
export async function keepSamplePictures(
  pictures: StoriesOffers['pictures'],
  draw: DrawSample = drawSamplePicture,
): Promise<ReadonlyMap<PictureName, string>> {
  const kept = new Map<PictureName, string>();
  for (const { name, ...words } of PICTURES) {
    const bytes = await draw(name);
    const { id } = await pictures.keepPicture(bytes, { fileName: `${name}.jpg`, ...words });
    kept.set(name, id);
  }
  return kept;
}
