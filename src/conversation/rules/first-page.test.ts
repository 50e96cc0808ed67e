import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repliesPerThread } from './first-page.ts';

const drawnAt = (replies: readonly number[], n: number) =>
  replies.reduce((sum, count) => sum + Math.min(count, n), 0);

describe('The replies that a page draws of each thread', () => {
  it('are all of them where there is room', () => {
    expect(repliesPerThread([3, 0, 7], 100)).toBe(7);
    expect(repliesPerThread([], 100)).toBe(0);
  });

  it('leave small threads whole and cut the long ones at the same length', () => {
    expect(repliesPerThread([1, 40, 2], 20)).toBe(17);
    expect(repliesPerThread([50_000, 50_000], 20)).toBe(10);
  });

  it('are as many as fit, and never one more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 30 }), fc.nat(300), (replies, room) => {
        const n = repliesPerThread(replies, room);
        expect(drawnAt(replies, n)).toBeLessThanOrEqual(room);
        if (n < Math.max(0, ...replies)) expect(drawnAt(replies, n + 1)).toBeGreaterThan(room);
      }),
    );
  });
});
