import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, variantKey, variantOf } from './variant.ts';

const picture = { width: 3000, height: 2000, focalX: 500, focalY: 400 };

describe('The name of a picture file', () => {
  it('asks for a width, or for a crop', () => {
    expect(variantOf('640.webp')).toEqual({ width: 640, format: 'webp' });
    expect(variantOf('400x300.avif')).toEqual({ width: 400, height: 300, format: 'avif' });
    expect(variantOf('1200x630.jpg')).toEqual({ width: 1200, height: 630, format: 'jpg' });
  });

  it('asks for nothing outside the closed list', () => {
    for (const name of [
      ...['641.webp', '0640.webp', '640.png', '640', '640.webp.jpg', '.webp', '', '1200x630.webp'],
      ...['../640.webp', '640.webp/..', '1e3.jpg', '999999999.jpg', '640x480.jpg', 'constructor.jpg'],
    ]) {
      expect(variantOf(name), name).toBeNull();
    }
  });

  it('can be anything without harm', () => {
    fc.assert(fc.property(fc.string(), (name) => variantOf(name) === null || /^\d+(x\d+)?\.\w+$/.test(name)));
  });
});

describe('A variant', () => {
  it('of a width keeps the picture whole', () => {
    expect(planOf(picture, { width: 960, format: 'webp' })).toEqual({
      box: { left: 0, top: 0, width: 3000, height: 2000 },
      width: 960,
      height: 640,
      format: 'webp',
    });
  });

  it('is never larger than the original', () => {
    const small = { ...picture, width: 500, height: 250 };
    expect(planOf(small, { width: 1920, format: 'jpg' })).toMatchObject({ width: 500, height: 250 });
    expect(planOf(small, { width: 1200, height: 630, format: 'jpg' })).toMatchObject({
      width: 476,
      height: 250,
    });
  });

  it('of a ribbon stays within what the formats can hold', () => {
    const ribbon = { ...picture, width: 900, height: 100_000 };
    expect(planOf(ribbon, { width: 1280, format: 'webp' })).toMatchObject({ width: 144, height: 16_000 });
  });

  it('shares its file with another one of the same pixels', () => {
    const small = { ...picture, width: 500, height: 250 };
    const key = (width: number) => variantKey('ab/cd', planOf(small, { width, format: 'jpg' }));
    expect(key(960)).toBe(key(1920));
    expect(key(320)).not.toBe(key(960));
  });
});
