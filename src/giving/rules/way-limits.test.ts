import { describe, expect, it } from 'vitest';
import { feeIn, limitsIn } from './way-limits.ts';

describe('What a way says of amounts', () => {
  it('is said of each currency by itself, and of no other word', () => {
    const limits = { CAD: { least: 500, most: null } };
    expect(limitsIn({ limits }, 'CAD')).toEqual({ least: 500, most: null });
    for (const other of ['EUR', 'constructor', '__proto__'])
      expect(limitsIn({ limits }, other)).toEqual({ least: null, most: null });
  });

  it('has a fixed part of the fee in the currencies that name one', () => {
    const fee = { basisPoints: 290, fixed: { CAD: 30 } };
    expect(feeIn({ fee }, 'CAD')).toEqual({ basisPoints: 290, fixedMinor: 30 });
    expect(feeIn({ fee }, 'EUR')).toEqual({ basisPoints: 290, fixedMinor: 0 });
    expect(feeIn({ fee: null }, 'CAD')).toBeNull();
  });
});
