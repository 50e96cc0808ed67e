import { expect, it } from 'vitest';
import { placeIn } from './place-in.ts';

const whole = { width: 100, height: 50 };

it('A picture is put into the middle, as large as the room for it', () => {
  const placed = placeIn(
    { width: 40, height: 10 },
    { whole, within: { width: 80, height: 40 }, enlarged: 4 },
  );
  expect(placed.inner).toEqual({ width: 80, height: 20 });
  expect(placed.around).toEqual({ left: 10, right: 10, top: 15, bottom: 15 });
});

it('A picture is not enlarged further than it bears, and made smaller as far as it must', () => {
  const within = { width: 80, height: 40 };
  expect(placeIn({ width: 11, height: 11 }, { whole, within, enlarged: 1 })).toEqual({
    inner: { width: 11, height: 11 },
    around: { left: 44, right: 45, top: 19, bottom: 20 },
  });
  expect(placeIn({ width: 400, height: 400 }, { whole, within, enlarged: 1 }).inner).toEqual({
    width: 40,
    height: 40,
  });
  expect(placeIn({ width: 9_000, height: 3 }, { whole, within, enlarged: 1 }).inner).toEqual({
    width: 80,
    height: 1,
  });
});
