import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptPicture, pictureFrom, shownSize } from './comment-picture.ts';

const pixels = fc.integer({ min: 1, max: 16_000 });

it('a picture comes out of its row as it was put in, whatever its sender says that it shows', () => {
  const pictures = fc.record({ id: fc.string(), width: pixels, height: pixels, alt: fc.string() });
  fc.assert(
    fc.property(pictures, (picture) => {
      expect(pictureFrom(keptPicture(picture))).toEqual(picture);
    }),
  );
  expect(pictureFrom('')).toBeNull();
});

it('a picture is shown in its own shape, as wide as the words and no higher than a window', () => {
  expect(shownSize({ width: 1600, height: 900 })).toEqual({ width: 640, height: 360 });
  expect(shownSize({ width: 900, height: 1600 })).toEqual({ width: 270, height: 480 });
  expect(shownSize({ width: 90, height: 60 })).toEqual({ width: 90, height: 60 });
  expect(shownSize({ width: 1600, height: 1 })).toEqual({ width: 640, height: 1 });
});
