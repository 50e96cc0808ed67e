import type { Sharp } from 'sharp';
import type { ImageWork } from './image-work.ts';
import { damaged, readHeader } from './inspect-picture.ts';
import { type Ink, inkOf } from './rules/ink.ts';
import { placeIn } from './rules/place-in.ts';
import type { DrawnLogo, LogoPlace, RedrawLimits, RedrawnPicture } from './words.ts';

/** What is seen is looked for in no more pixels than this on a side. */
const LOOKED_AT = 2_048;
/** A logo stands on every page: a heavier one is drawn with less in it, if that makes it lighter. In bytes. */
const LIGHT_ENOUGH = 30_000;

/**
 * Draws a newsroom's logo anew, as WebP: with what is transparent in it, without the empty margin around it, and as
 * `redrawPicture` with nothing that stood beside the pixels. null: nothing in it is seen. Throws a `Refusal` with a
 * `PictureRefusal` as its code.
 */
export async function drawLogo(
  bytes: Uint8Array,
  { mostMegapixels, longestSide, mostHeight }: RedrawLimits & { readonly mostHeight: number },
  work: ImageWork,
): Promise<DrawnLogo | null> {
  await readHeader(bytes, work, mostMegapixels);
  const box = { width: longestSide, height: mostHeight };
  return work.inTurn(() => drawClear(bytes, box, work)).catch(damaged);
}

async function drawClear(
  bytes: Uint8Array,
  box: { readonly width: number; readonly height: number },
  work: ImageWork,
): Promise<DrawnLogo | null> {
  const looked = { width: LOOKED_AT, height: LOOKED_AT, fit: 'inside', withoutEnlargement: true } as const;
  const clear = await (await work.open(bytes))
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .resize(looked)
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { data, info } = await (await work.open(clear)).raw().toBuffer({ resolveWithObject: true });
  const ink = inkOf({ data, width: info.width, height: info.height });
  if (ink === null) return null;
  const picture = await lightest(() => opened(clear, ink, work), box);
  return { ...picture, luminance: ink.luminance, cover: ink.cover };
}

const opened = async (clear: Uint8Array, { box }: Ink, work: ImageWork) =>
  (await work.open(clear)).extract(box);

/** Edges of letters stay clean where that is cheap; else the first of the poorer ways that is light enough. */
async function lightest(
  open: () => Promise<Sharp>,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<RedrawnPicture> {
  const ways = [
    { share: 1, how: { nearLossless: true, quality: 60, effort: 5 } },
    { share: 1, how: { quality: 88, alphaQuality: 95, smartSubsample: true, effort: 5 } },
    { share: 1, how: { quality: 65, alphaQuality: 85, effort: 5 } },
    { share: 0.5, how: { quality: 65, alphaQuality: 85, effort: 5 } },
  ] as const;
  for (const { share, how } of ways) {
    const inside = {
      width: width * share,
      height: height * share,
      fit: 'inside',
      withoutEnlargement: true,
    } as const;
    const drawn = await (await open()).resize(inside).webp(how).toBuffer({ resolveWithObject: true });
    if (drawn.data.byteLength > LIGHT_ENOUGH && share === 1) continue;
    return { bytes: drawn.data, mime: 'image/webp', width: drawn.info.width, height: drawn.info.height };
  }
  throw new Error('The last way takes every picture.');
}

/** Puts a logo that we have drawn into the middle of a picture of another size: an icon, what stands beside a link. */
export async function placeLogo(
  logo: { readonly bytes: Uint8Array; readonly width: number; readonly height: number },
  place: LogoPlace,
  work: ImageWork,
): Promise<Uint8Array> {
  const { inner, around } = placeIn(logo, place);
  return work.inTurn(async () => {
    const picture = await work.open(logo.bytes);
    // Flattened before it is laid out: what is added around it then brings no alpha either.
    const laid = (
      place.ground === null ? picture.ensureAlpha() : picture.flatten({ background: place.ground })
    )
      .resize(inner.width, inner.height, { fit: 'fill' })
      .extend({ ...around, background: place.ground ?? { r: 0, g: 0, b: 0, alpha: 0 } });
    return place.format === 'jpg'
      ? laid.jpeg({ quality: 86, mozjpeg: true }).toBuffer()
      : laid.png({ compressionLevel: 9, palette: false }).toBuffer();
  });
}
