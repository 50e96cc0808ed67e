/** The kinds of pictures that are taken, by their media types. */
export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/avif';

/** What bytes say that they are. A drawing (SVG) is a program in disguise, so it is told apart. */
export type PictureKind = PictureMime | 'drawing' | 'unknown';

const ENOUGH = 1024;

/**
 * The kind of a picture by its first bytes, whatever its name or the sender says. Only what is named here is
 * given to a decoder at all: the fewer decoders strangers' bytes reach, the better.
 */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, ENOUGH)).toString(
    'latin1',
  );
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp' && brandsOf(head).includes('avif')) return 'image/avif';
  return /<svg[\s>]|<!doctype svg/i.test(head) ? 'drawing' : 'unknown';
}

/** Major and compatible brands of an ISO base media file (ISO/IEC 14496-12, 4.3). */
function brandsOf(head: string): string[] {
  const length = Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE();
  return head.slice(8, Math.min(length, ENOUGH)).match(/.{4}/gs) ?? [];
}
