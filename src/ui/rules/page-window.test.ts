import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWindow } from './page-window.ts';

describe('The row of page links', () => {
  it('names every page of a short list', () => {
    expect(pageWindow(1, 1)).toEqual([1]);
    expect(pageWindow(2, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves out what is far from here', () => {
    expect(pageWindow(6, 40)).toEqual([1, 0, 5, 6, 7, 0, 40]);
    expect(pageWindow(1, 40)).toEqual([1, 2, 0, 40]);
  });

  it('holds the first, the present and the last page, in order, and never hides one page alone', () => {
    const places = fc
      .integer({ min: 1, max: 500 })
      .chain((last) => fc.record({ last: fc.constant(last), page: fc.integer({ min: 1, max: last }) }));
    fc.assert(
      fc.property(places, ({ page, last }) => {
        const row = pageWindow(page, last);
        const numbers = row.filter((one) => one > 0);
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
        for (const wanted of [1, page, last]) expect(numbers).toContain(wanted);
        for (const [at, one] of row.entries()) {
          if (one === 0) expect((row[at + 1] ?? 0) - (row[at - 1] ?? 0)).toBeGreaterThan(2);
        }
      }),
    );
  });
});
