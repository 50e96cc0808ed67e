import type { StoriesOffers } from '#stories';
import { PICTURES, type PictureName } from './cast/index.ts';
import { drawSamplePicture } from './draw-pictures.ts';
import type { DrawSample } from './needs.ts';

/** Draws the sample's pictures and keeps them, all at once. Returns their ids by name. */
export async function keepSamplePictures(
  pictures: StoriesOffers['pictures'],
  draw: DrawSample = drawSamplePicture,
): Promise<ReadonlyMap<PictureName, string>> {
  const kept = PICTURES.map(async ({ name, ...words }) => {
    const bytes = await draw(name);
    const { id } = await pictures.keepPicture(bytes, { fileName: `${name}.jpg`, ...words });
    return [name, id] as const;
  });
  return new Map(await Promise.all(kept));
}
