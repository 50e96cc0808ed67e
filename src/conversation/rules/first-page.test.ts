import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf, repliesPerThread } from './first-page.ts';

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

describe('The numbered pages of all comments', () => {
  const threads = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 60 });

  it('divide no thread and begin anew once one is full', () => {
    expect(pagesOf([300, 300, 1], 500)).toEqual([1, 1, 2]);
    expect(pagesOf([2_000, 1], 500)).toEqual([1, 2]);
    expect(pagesOf([], 500)).toEqual([]);
  });

  it('are none of them empty, and none but the last is short', () => {
    fc.assert(
      fc.property(threads, (sizes) => {
        const pages = pagesOf(sizes, 500);
        const last = pages.at(-1) ?? 0;
        for (let page = 1; page <= last; page += 1) {
          const comments = sizes.filter((_, at) => pages[at] === page).reduce((sum, one) => sum + one, 0);
          expect(comments).toBeGreaterThan(page === last ? 0 : 499);
        }
      }),
    );
  });
});
