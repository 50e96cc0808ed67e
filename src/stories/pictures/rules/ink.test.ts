import { expect, it } from 'vitest';
import { inkOf, type Pixels } from './ink.ts';

/** A picture of signs: `#` black, `o` white, `-` black and half seen, a space nothing. */
function drawn(...rows: readonly string[]): Pixels {
  const kinds: Record<string, readonly number[]> = {
    '#': [0, 0, 0, 255],
    o: [255, 255, 255, 255],
    '-': [0, 0, 0, 128],
  };
  const data = Uint8Array.from(
    rows.flatMap((row) => [...row].flatMap((sign) => kinds[sign] ?? [9, 9, 9, 0])),
  );
  return { data, width: rows[0]?.length ?? 0, height: rows.length };
}

it('What is seen of a picture stands in the smallest box that holds it', () => {
  const ink = inkOf(drawn('     ', '  ## ', '  #  ', '     '));
  expect(ink).toEqual({ box: { left: 2, top: 1, width: 2, height: 2 }, luminance: 0, cover: 0.75 });
});

it('What is seen is as light as its pixels are, each as far as it is opaque', () => {
  expect(inkOf(drawn('oo'))?.luminance).toBeCloseTo(1);
  expect(inkOf(drawn('o#'))?.luminance).toBeCloseTo(0.5);
  expect(inkOf(drawn('o-'))?.luminance).toBeCloseTo(2 / 3, 2);
});

it('A picture that is transparent all over shows nothing', () => {
  expect(inkOf(drawn('  ', '  '))).toBeNull();
});
