import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '#platform/money';
import { fromRailAmount, railAmount } from './rail-amount.ts';

describe('An amount for the card service', () => {
  it.each([
    [5_000, 'EUR', 5_000],
    [500, 'JPY', 500],
    [500, 'ISK', 50_000],
    [500, 'UGX', 50_000],
    [1_500, 'KWD', 1_500],
    [1_505, 'KWD', null],
    [50_000, 'MGA', 500],
    [50_050, 'MGA', null],
  ])('%i minor units of %s are %s there', (minor, currency, amount) => {
    expect(railAmount({ minor, currency })).toBe(amount);
  });

  it('comes back as it went, in every currency that it can be written in', () => {
    const currency = fc.constantFrom(...CURRENCIES);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), currency, (minor, code) => {
        const amount = railAmount({ minor, currency: code });
        if (amount !== null) {
          expect(fromRailAmount(amount, code.toLowerCase())).toEqual({ minor, currency: code });
        }
      }),
    );
  });
});
