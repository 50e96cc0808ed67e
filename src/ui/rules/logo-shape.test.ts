import { expect, it } from 'vitest';
import { shapeOf, tooLowOnTelephone } from './logo-shape.ts';

it('A logo is a strip, wide, usual or tall', () => {
  expect(shapeOf({ width: 900, height: 100 })).toBe('strip');
  expect(shapeOf({ width: 500, height: 100 })).toBe('wide');
  expect(shapeOf({ width: 300, height: 100 })).toBe('usual');
  expect(shapeOf({ width: 100, height: 100 })).toBe('tall');
  expect(shapeOf({ width: 60, height: 200 })).toBe('tall');
});

it('A logo that is much too wide is too low to be read on a telephone', () => {
  expect(tooLowOnTelephone({ width: 300, height: 100 })).toBeNull();
  expect(tooLowOnTelephone({ width: 1_000, height: 100 })).toBeNull();
  expect(tooLowOnTelephone({ width: 1_000, height: 50 })).toBe(16);
});
