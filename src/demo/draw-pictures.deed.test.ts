import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSamplePicture } from './draw-pictures.ts';

describe('A picture of the sample', () => {
  it('is drawn to the same bytes each time, so that it is one picture however often it is kept', async () => {
    const [first, second] = await Promise.all([drawSamplePicture('harbour'), drawSamplePicture('harbour')]);
    expect(first.equals(second)).toBe(true);
    expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1067 });
  });

  it('is a scene of its own', async () => {
    const [market, snow] = await Promise.all([drawSamplePicture('market'), drawSamplePicture('snow')]);
    expect(market.equals(snow)).toBe(false);
  });
});
