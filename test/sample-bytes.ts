import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Pictures and hostile files for tests, made when they are needed: none come from elsewhere. */

/** Left half red, right half blue, with nothing beside the pixels. */
export function redAndBlue(width: number, height: number) {
  const half = Math.floor(width / 2);
  const red = { create: { width: half, height, channels: 3, background: '#d01010' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#1010d0' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

/** As a telephone makes it: lying on its side, and telling where and with what it was taken. */
export function sidewaysWithPlace(width: number, height: number): Promise<Buffer> {
  return redAndBlue(width, height)
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: 'A telling camera', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** Something that compresses badly, so that a part of it is missed. */
export function noise(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 7;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[at] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A PNG of a few bytes that says it is `side` pixels wide and high. */
export function pngOfSide(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** CRC-32 as PNG has it (ISO/IEC 15948, annex D). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
