import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFeesCovered } from './fee-cover.ts';

describe('Who covers the fees', () => {
  it('gives 51.81 so that 50.00 arrives at 2.9 % and 0.30', () => {
    expect(withFeesCovered(5_000, { basisPoints: 290, fixedMinor: 30 })).toBe(5_181);
  });

  it('gives no more where there are none', () => {
    expect(withFeesCovered(5_000, { basisPoints: 0, fixedMinor: 0 })).toBe(5_000);
  });

  it('gives the least amount of which enough is left', () => {
    const amounts = fc.record({
      minor: fc.integer({ min: 1, max: 1_000_000_000 }),
      basisPoints: fc.integer({ min: 0, max: 2_000 }),
      fixedMinor: fc.integer({ min: 0, max: 500 }),
    });
    const left = (gross: number, fee: { basisPoints: number; fixedMinor: number }) =>
      BigInt(gross) * BigInt(10_000 - fee.basisPoints) - BigInt(fee.fixedMinor) * 10_000n;
    fc.assert(
      fc.property(amounts, ({ minor, ...fee }) => {
        const gross = withFeesCovered(minor, fee);
        const wanted = BigInt(minor) * 10_000n;
        expect(left(gross, fee) >= wanted).toBe(true);
        expect(left(gross - 1, fee) < wanted).toBe(true);
      }),
    );
  });

  it('is not asked for a fee that takes all', () => {
    expect(() => withFeesCovered(100, { basisPoints: 10_000, fixedMinor: 0 })).toThrow();
  });
});
