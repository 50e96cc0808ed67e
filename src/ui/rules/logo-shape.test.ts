import { expect, it } from 'vitest';
import { shapeOf } from './logo-shape.ts';

it('A logo is wide, usual or tall', () => {
  expect(shapeOf({ width: 900, height: 100 })).toBe('wide');
  expect(shapeOf({ width: 300, height: 100 })).toBe('usual');
  expect(shapeOf({ width: 100, height: 100 })).toBe('tall');
  expect(shapeOf({ width: 60, height: 200 })).toBe('tall');
});
