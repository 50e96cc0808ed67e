import type { Metadata } from 'sharp';
import { Refusal } from '#platform/http';
import { type ImageWork, MOST_MEGAPIXELS, plain } from './image-work.ts';
import { say } from './messages.ts';
import { type PictureMime, pictureKind } from './rules/picture-kind.ts';
import type { PictureRefusal, StoredPicture } from './words.ts';

/** Of one file that a newsroom keeps. */
export const MOST_MEGABYTES = 60;

/** How sharp names the kinds. */
const FORMATS: Readonly<Record<PictureMime, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
};

/**
 * What follows from a picture's bytes. They are a stranger's: their kind is told by the bytes alone, their
 * size by the header, and only then are they decoded, once and wholly. Throws a `Refusal` with a
 * `PictureRefusal` as its code.
 */
export async function inspectPicture(
  bytes: Uint8Array,
  work: ImageWork,
): Promise<Omit<StoredPicture, 'fileKey'>> {
  const { mime, width, height } = await readHeader(bytes, work, MOST_MEGAPIXELS);
  const tone = await work.inTurn(() => averageTone(bytes, work)).catch(damaged);
  return { mime, bytes: bytes.byteLength, width, height, tone };
}

/**
 * What a picture says of itself, its size upright; nothing is decoded. Throws a `Refusal` for what is no picture that
 * we take, and for one of more pixels than `mostMegapixels`.
 */
export async function readHeader(
  bytes: Uint8Array,
  work: ImageWork,
  mostMegapixels: number,
): Promise<Pick<StoredPicture, 'mime' | 'width' | 'height'>> {
  const mime = pictureKind(bytes);
  if (mime === 'drawing') throw refused('picture-is-a-drawing');
  if (mime === 'unknown') throw refused('picture-unknown');
  if (bytes.byteLength > MOST_MEGABYTES * 1e6) throw tooLarge(MOST_MEGABYTES, 'megabytes');
  const header = await (await work.open(bytes)).metadata().catch(damaged);
  if (header.width * header.height > mostMegapixels * 1e6) throw tooLarge(mostMegapixels, 'megapixels');
  if (!isOf(mime, header)) throw refused('picture-unknown');
  const { width, height } = header.autoOrient;
  return { mime, width, height };
}

/** Whether the decoder sees what the first bytes promise. HEIC comes in AVIF's clothes, and is not taken. */
function isOf(mime: PictureMime, header: Metadata): boolean {
  return header.format === FORMATS[mime] && (mime !== 'image/avif' || header.compression === 'av1');
}

/** Decodes the picture to its end, so that a damaged one is found out now and not by a reader. */
async function averageTone(bytes: Uint8Array, work: ImageWork): Promise<string> {
  const pixel = await plain(await work.open(bytes))
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}

/** sharp gives no codes for what is wrong with a picture; that it could not be read is all we know. */
export function damaged(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : '';
  throw /exceeds pixel limit/.test(message)
    ? tooLarge(MOST_MEGAPIXELS, 'megapixels')
    : refused('picture-damaged');
}

function tooLarge(most: number, unit: string): Refusal {
  return refused('picture-too-large', { most, unit });
}

function refused(code: PictureRefusal, facts: Readonly<Record<string, string | number>> = {}): Refusal {
  return new Refusal(code, { field: 'picture', facts, says: say('en', code, facts) });
}
