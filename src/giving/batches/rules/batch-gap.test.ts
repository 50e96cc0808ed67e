import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchGap } from './batch-gap.ts';

const lines = (...minors: number[]) => minors.map((minor) => ({ minor }));

describe('A batch', () => {
  const batch = { control: { count: 2, minor: 3_000 } };

  it('agrees when both count and sum are those that were counted beforehand', () => {
    expect(batchGap(batch, lines(1_000, 2_000))).toEqual({ count: 0, minor: 0, agrees: true });
    expect(batchGap(batch, lines(3_000))).toEqual({ count: 1, minor: 0, agrees: false });
    expect(batchGap(batch, lines(1_000, 1_999))).toEqual({ count: 0, minor: 1, agrees: false });
    expect(batchGap(batch, lines(1_000, 2_000, 500))).toEqual({ count: -1, minor: -500, agrees: false });
    expect(batchGap(batch, [])).toEqual({ count: 2, minor: 3_000, agrees: false });
  });

  it('agrees with the sum of its own lines, and with no other', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1_000 }), (minors, off) => {
        const minor = minors.reduce((all, one) => all + one, 0);
        const control = { count: minors.length, minor };
        expect(batchGap({ control }, lines(...minors)).agrees).toBe(true);
        expect(batchGap({ control: { ...control, minor: minor + off } }, lines(...minors)).agrees).toBe(
          false,
        );
      }),
    );
  });
});
