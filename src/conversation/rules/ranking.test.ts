import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingOf } from './ranking.ts';

const count = fc.nat({ max: 1_000_000 });

describe('Where a comment stands by its votes', () => {
  it('believes less of few votes, and much of many that agree', () => {
    const best = (up: number, down: number) => rankingOf({ up, down }).best;
    expect(best(1, 0)).toBe(206_543);
    expect(best(100, 0)).toBeGreaterThan(best(1_000, 900));
    expect(best(10, 1)).toBeGreaterThan(best(1, 0));
    expect(best(0, 0)).toBe(0);
  });

  it('calls contested what is voted on much and evenly', () => {
    const controversy = (up: number, down: number) => rankingOf({ up, down }).controversy;
    expect(controversy(50, 50)).toBeGreaterThan(controversy(90, 10));
    expect(controversy(50, 50)).toBeGreaterThan(controversy(5, 5));
    expect([controversy(100, 0), controversy(0, 100)]).toEqual([0, 0]);
  });

  it('is made of integers that the database can hold, and another vote for it never lowers it', () => {
    fc.assert(
      fc.property(count, count, (up, down) => {
        const one = rankingOf({ up, down });
        const more = rankingOf({ up: up + 1, down });
        for (const number of Object.values(one)) expect(Number.isSafeInteger(number)).toBe(true);
        expect(one.best).toBeGreaterThanOrEqual(0);
        expect(one.best).toBeLessThanOrEqual(1_000_000);
        expect(one.controversy).toBeLessThan(2 ** 31);
        expect(more.best).toBeGreaterThanOrEqual(one.best);
        expect(more.score).toBe(one.score + 1);
      }),
    );
  });
});
