import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '#platform/money';
import { readAmountList, readPercentage, writtenAmountList, writtenPercentage } from './amount-list.ts';

describe('A list of amounts', () => {
  it.each<[string, readonly string[], Record<string, number>]>([
    ['', ['CAD'], {}],
    ['5', ['CAD', 'EUR'], { CAD: 500 }],
    ['5 CAD; 3,50 EUR', ['CAD', 'EUR'], { CAD: 500, EUR: 350 }],
    ['eur 3.50\n1.000 JPY;', [], { EUR: 350, JPY: 1_000 }],
  ])('reads %j for %j', (written, currencies, amounts) => {
    expect(readAmountList(written, currencies)).toEqual(amounts);
  });

  it.each<[string, readonly string[]]>([
    ['5', []],
    ['5 CAD; 6 CAD', ['CAD']],
    ['5 USD', ['CAD']],
    ['5 XXX', []],
    ['-5', ['CAD']],
    ['0', ['CAD']],
    ['1.000 KWD', ['KWD']],
    ['__proto__', []],
  ])('does not read %j for %j', (written, currencies) => {
    expect(readAmountList(written, currencies)).toBeNull();
  });

  it('is read as it was written, in any currencies', () => {
    const amounts = fc.dictionary(
      fc.constantFrom(...CURRENCIES),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      {
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(amounts, (some) => {
        // A point before three digits of dinars may mean thousands: such an amount is asked about, never guessed.
        const read = readAmountList(writtenAmountList(some), []);
        if (read !== null) expect(read).toEqual(some);
        else expect(Object.keys(some).some((code) => DINARS.has(code))).toBe(true);
      }),
    );
  });
});

const DINARS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

describe('A percentage', () => {
  it.each([
    ['2.9', 290],
    ['2,9 %', 290],
    ['3', 300],
    ['0.25', 25],
    ['10.05', 1_005],
  ])('of %s is %i hundredths', (written, basisPoints) => {
    expect(readPercentage(written)).toBe(basisPoints);
    expect(readPercentage(writtenPercentage(basisPoints))).toBe(basisPoints);
  });

  it.each(['', '-1', '100', '2.999', 'two', '1e1'])('is not %j', (written) => {
    expect(readPercentage(written)).toBeNull();
  });

  it.each([
    [1_000, '10'],
    [0, '0'],
    [290, '2.9'],
  ])('%i is written %s', (basisPoints, written) => {
    expect(writtenPercentage(basisPoints)).toBe(written);
  });
});
