import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';

it('A consequence that fails is tried again after pauses that grow, for about two hours', () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => backOff(at + 1));
  expect(pauses.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / HOUR;
  expect(hours).toBeGreaterThan(1);
  expect(hours).toBeLessThan(3);
  expect(backOff(60)).toBe(6 * HOUR);
});
