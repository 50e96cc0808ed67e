import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/http';
import { noise, pngOfSide, redAndBlue, sidewaysWithPlace } from '../../../test/sample-bytes.ts';
import { createImageWork } from './image-work.ts';
import { redrawPicture } from './redraw-picture.ts';

const work = createImageWork();
const limits = { mostMegapixels: 50, longestSide: 300 };
const redraw = (bytes: Uint8Array, more: Partial<typeof limits> = {}) =>
  redrawPicture(bytes, { ...limits, ...more }, work);

async function codeOf(bytes: Uint8Array, more: Partial<typeof limits> = {}): Promise<string> {
  const failure = await redraw(bytes, more).catch((reason: unknown) => reason);
  return failure instanceof Refusal ? failure.code : `not refused: ${String(failure)}`;
}

/** The colour in the middle of the left half. */
async function leftOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 4)) * info.channels;
  return [...data.subarray(at, at + 3)].map((part) => (part > 128 ? 1 : 0)).join('');
}

describe("A stranger's picture that is drawn anew", () => {
  it('is WebP of the size that is wanted, and never enlarged', async () => {
    const large = await redraw(await redAndBlue(1200, 800).png().toBuffer());
    expect(large).toMatchObject({ mime: 'image/webp', width: 300, height: 200 });
    expect((await sharp(large.bytes).metadata()).format).toBe('webp');
    expect(await leftOf(large.bytes)).toBe('100');
    expect(await redraw(await redAndBlue(90, 60).jpeg().toBuffer())).toMatchObject({ width: 90, height: 60 });
  });

  it('A2: stands upright, and tells neither where nor with what it was taken', async () => {
    const { bytes, width, height } = await redraw(await sidewaysWithPlace(240, 120));
    expect({ width, height }).toEqual({ width: 120, height: 240 });
    const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
    for (const told of ['GPS', 'camera', 'Exif']) expect(Buffer.from(bytes).includes(told)).toBe(false);
  });

  it('is the first frame of an animation', async () => {
    const first = await redAndBlue(90, 60).png().toBuffer();
    const blue = { create: { width: 90, height: 60, channels: 3, background: '#1010d0' } } as const;
    const second = await sharp(blue).png().toBuffer();
    for (const format of ['gif', 'webp'] as const) {
      const animation = await sharp([first, second], { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      const drawn = await redraw(animation);
      expect(drawn).toMatchObject({ width: 90, height: 60 });
      expect((await sharp(drawn.bytes).metadata()).pages ?? 1).toBe(1);
      expect(await leftOf(drawn.bytes)).toBe('100');
    }
  });

  it('A2: holds nothing of what stood before, behind or within the picture that came', async () => {
    const script = Buffer.from('<?php system($_GET["x"]); ?><script>alert(1)</script>');
    const gif = await redAndBlue(60, 40).gif().toBuffer();
    const commented = await redAndBlue(60, 40)
      .jpeg()
      .withExif({ IFD0: { ImageDescription: script.toString() } })
      .toBuffer();
    expect(commented.includes('<?php')).toBe(true);
    for (const bytes of [Buffer.concat([gif, script]), commented]) {
      const drawn = Buffer.from((await redraw(bytes)).bytes);
      expect(drawn.includes('<?php')).toBe(false);
      expect(drawn.includes('<script>')).toBe(false);
    }
  });

  it('A2: is refused by its header where it would be too large, before a pixel of it is decoded', async () => {
    expect(await codeOf(pngOfSide(50_000))).toBe('picture-too-large');
    const honest = await redAndBlue(1100, 1000).png().toBuffer();
    expect(await codeOf(honest, { mostMegapixels: 1 })).toBe('picture-too-large');
  });

  it('A2: is no drawing, no page in the clothes of a picture, and nothing that is cut off', async () => {
    expect(await codeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'picture-is-a-drawing',
    );
    expect(await codeOf(Buffer.from('GIF89a<?php system($_GET["x"]); ?>'))).toBe('picture-damaged');
    expect(await codeOf(Buffer.from('\x89PNG\r\n\x1a\n<html><script>alert(1)</script>', 'latin1'))).toBe(
      'picture-damaged',
    );
    expect(await codeOf(Buffer.from('%PDF-1.7'))).toBe('picture-unknown');
    const whole = await noise(300, 200).jpeg().toBuffer();
    expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('picture-damaged');
  });
});
