import { describe, expect, it } from 'vitest';
import { pictureSources } from './picture-sources.ts';

const picture = {
  ...{ id: 'p', width: 700, height: 350, focalX: 500, focalY: 400 },
  ...{ alt: '', caption: '', credit: '', tone: '#808080' },
};

describe('The addresses of a picture', () => {
  it('offer the best format first, in widths up to its own', () => {
    const { sets } = pictureSources(picture, 'whole');
    expect(sets.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
    expect(sets[0]?.srcset).toBe(
      '/pictures/p/320.avif 320w, /pictures/p/640.avif 640w, /pictures/p/960.avif 700w',
    );
  });

  it('offer all widths of a very wide one', () => {
    const { sets, src } = pictureSources({ ...picture, width: 6000 }, 'whole');
    expect(sets[2]?.srcset).toContain('/pictures/p/1920.jpg 1920w');
    expect(src).toBe('/pictures/p/960.jpg');
  });

  it('offer the smallest of a tiny one', () => {
    expect(pictureSources({ ...picture, width: 40 }, 'whole').src).toBe('/pictures/p/320.jpg');
  });

  it('say the place that it will take, so that nothing jumps', () => {
    expect(pictureSources(picture, 'whole')).toMatchObject({ width: 700, height: 350 });
    expect(pictureSources(picture, 'cut')).toMatchObject({ width: 800, height: 600 });
  });

  it('name a focal point that was moved, where it matters', () => {
    const moved = { ...picture, focalX: 200 };
    expect(pictureSources(moved, 'cut').src).toBe('/pictures/p/800x600.jpg?focus=200-400');
    expect(pictureSources(moved, 'whole').src).toBe('/pictures/p/960.jpg');
  });
});
