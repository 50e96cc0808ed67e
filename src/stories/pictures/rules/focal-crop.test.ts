import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focalCrop } from './focal-crop.ts';

const side = fc.integer({ min: 1, max: 50_000 });
const perMille = fc.integer({ min: 0, max: 1000 });
const framing = fc.record({ width: side, height: side, focalX: perMille, focalY: perMille });
const shape = fc.constantFrom(4 / 3, 1200 / 630, 1, 9 / 16);

describe('A crop around the focal point', () => {
  it('keeps to the middle of a picture whose focal point is its middle', () => {
    const box = focalCrop({ width: 1000, height: 300, focalX: 500, focalY: 500 }, 4 / 3);
    expect(box).toEqual({ left: 300, top: 0, width: 400, height: 300 });
  });

  it('goes as far as the edge for a point near it', () => {
    expect(focalCrop({ width: 1000, height: 300, focalX: 950, focalY: 0 }, 4 / 3).left).toBe(600);
    expect(focalCrop({ width: 300, height: 1000, focalX: 0, focalY: 0 }, 4 / 3).top).toBe(0);
  });

  it('lies inside the picture and holds the point', () => {
    fc.assert(
      fc.property(framing, shape, (picture, wanted) => {
        const box = focalCrop(picture, wanted);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(picture.width);
        expect(box.top + box.height).toBeLessThanOrEqual(picture.height);
        const x = (picture.focalX / 1000) * picture.width;
        const y = (picture.focalY / 1000) * picture.height;
        // A start is a whole pixel: half a one may be lost.
        expect(x).toBeGreaterThanOrEqual(box.left - 0.5);
        expect(x).toBeLessThanOrEqual(box.left + box.width + 0.5);
        expect(y).toBeGreaterThanOrEqual(box.top - 0.5);
        expect(y).toBeLessThanOrEqual(box.top + box.height + 0.5);
      }),
    );
  });

  it('is as large as the picture allows, in the shape that was asked for', () => {
    fc.assert(
      fc.property(framing, shape, (picture, wanted) => {
        const box = focalCrop(picture, wanted);
        expect(box.width === picture.width || box.height === picture.height).toBe(true);
        const byWidth = Math.abs(box.width - box.height * wanted) <= Math.max(1, wanted);
        const byHeight = Math.abs(box.height - box.width / wanted) <= Math.max(1, 1 / wanted);
        expect(byWidth || byHeight).toBe(true);
      }),
    );
  });
});
