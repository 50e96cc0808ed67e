import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PICTURES } from './cast/index.ts';
import { drawSamplePicture } from './draw-pictures.ts';

describe('A picture of the sample', () => {
  it('is drawn to the same bytes each time, so that it is one picture however often it is kept', async () => {
    const [first, second] = await Promise.all([drawSamplePicture('harbour'), drawSamplePicture('harbour')]);
    expect(first.equals(second)).toBe(true);
    expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1067 });
  });

  it('is a scene of its own, which is like no other even as small as a stamp', async () => {
    const stamps = await Promise.all(
      PICTURES.map(async ({ name }) => stampOf(await drawSamplePicture(name))),
    );
    for (const [at, one] of stamps.entries()) {
      for (const [further, other] of stamps.slice(at + 1).entries()) {
        const apart = one.reduce((sum, value, pixel) => sum + Math.abs(value - (other[pixel] ?? 0)), 0);
        const names = `${PICTURES[at]?.name} and ${PICTURES[at + 1 + further]?.name}`;
        expect(apart / one.length, names).toBeGreaterThan(32);
      }
    }
  });
});

/** What is left of a picture on a front page that is held at arm's length. */
async function stampOf(picture: Buffer): Promise<Buffer> {
  return sharp(picture).resize(12, 8, { fit: 'fill' }).raw().toBuffer();
}
