import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aLogo } from '../../../test/logos.ts';
import { noise, redAndBlue, sidewaysWithPlace } from '../../../test/sample-bytes.ts';
import { drawLogo, placeLogo } from './draw-logo.ts';
import { createImageWork } from './image-work.ts';

const work = createImageWork();
const limits = { mostMegapixels: 50, longestSide: 400, mostHeight: 100 };
const draw = async (bytes: Uint8Array) => {
  const drawn = await drawLogo(bytes, limits, work);
  if (drawn === null) throw new Error('Nothing is seen.');
  return drawn;
};

/** How opaque a picture is at a place, per mille of its sides; 0 to 255. */
async function opacityAt(bytes: Uint8Array, x: number, y: number): Promise<number> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [column, row] = [Math.floor((info.width * x) / 1000), Math.floor((info.height * y) / 1000)];
  return data[(row * info.width + column) * 4 + 3] ?? -1;
}

describe('A logo that is drawn anew', () => {
  it('keeps what is transparent in it, and loses the margin around it', async () => {
    for (const format of ['png', 'webp', 'avif', 'gif'] as const) {
      const { bytes } = await aLogo({ width: 300, height: 100 });
      const drawn = await draw(await sharp(bytes).toFormat(format).toBuffer());
      expect(Math.abs(drawn.width - 240), format).toBeLessThanOrEqual(2);
      expect(Math.abs(drawn.height - 80), format).toBeLessThanOrEqual(2);
      expect((await sharp(drawn.bytes).metadata()).format).toBe('webp');
      expect(await opacityAt(drawn.bytes, 500, 500), format).toBe(0);
      expect(await opacityAt(drawn.bytes, 30, 500), format).toBe(255);
      expect(drawn.luminance).toBeLessThan(0.05);
      expect(drawn.cover).toBeCloseTo(0.36, 1);
    }
  });

  it('fits into the box for it and is never enlarged', async () => {
    const whole = (width: number, height: number) => redAndBlue(width, height).png().toBuffer();
    expect(await draw(await whole(4_000, 500))).toMatchObject({ width: 400, height: 50, cover: 1 });
    expect(await draw(await whole(300, 3_000))).toMatchObject({ width: 10, height: 100 });
    expect(await draw(await whole(60, 20))).toMatchObject({ width: 60, height: 20 });
  });

  it('A2: stands upright and tells nothing of where it comes from', async () => {
    const { bytes, width, height } = await draw(await sidewaysWithPlace(240, 120));
    expect({ width, height }).toEqual({ width: 50, height: 100 });
    const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc }).toEqual({});
    for (const told of ['GPS', 'camera', 'Exif']) expect(Buffer.from(bytes).includes(told)).toBe(false);
  });

  it('is light, whatever came', async () => {
    const drawn = await draw(await noise(1_600, 400).png().toBuffer());
    expect(drawn.bytes.byteLength).toBeLessThan(40_000);
  });

  it('is none where nothing of it can be seen', async () => {
    const background = { r: 255, g: 255, b: 255, alpha: 0 };
    const empty = sharp({ create: { width: 40, height: 40, channels: 4, background } });
    expect(await drawLogo(await empty.png().toBuffer(), limits, work)).toBeNull();
  });

  it('is put into the middle of what icons and other sites need, on a ground or on none', async () => {
    const logo = await draw((await aLogo({ width: 500, height: 125 })).bytes);
    const within = { width: 32, height: 32 };
    const icon = { whole: within, within, enlarged: 1, ground: null, format: 'png' } as const;
    const bare = await placeLogo(logo, icon, work);
    expect(await sharp(bare).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 });
    expect(await opacityAt(bare, 500, 50)).toBe(0);
    const laid = await placeLogo(logo, { ...icon, ground: '#fdfdfb' }, work);
    expect((await sharp(laid).metadata()).hasAlpha).toBe(false);
    const share = { whole: { width: 1200, height: 630 }, within: { width: 760, height: 320 }, enlarged: 2 };
    const beside = await placeLogo(logo, { ...share, ground: '#fdfdfb', format: 'jpg' }, work);
    expect(await sharp(beside).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    const { data } = await sharp(beside).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)].every((part) => part > 248)).toBe(true);
  });
});
