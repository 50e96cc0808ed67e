import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '#platform/money';
import { choiceOf, offeredFrom, offeredIn, offeredText } from './offered-amounts.ts';

describe('The amounts that a form offers', () => {
  it('are four in the size of the currency, unless the newsroom decided', () => {
    expect(offeredIn('CAD', {})).toEqual([1_000, 2_500, 5_000, 10_000]);
    expect(offeredIn('JPY', {})).toEqual([1_000, 2_500, 5_000, 10_000]);
    expect(offeredIn('KRW', {})).toEqual([10_000, 25_000, 50_000, 100_000]);
    expect(offeredIn('CAD', { CAD: [500] })).toEqual([500]);
    expect(offeredIn('CAD', JSON.parse('{"__proto__":[1]}'))).toHaveLength(4);
    for (const currency of CURRENCIES) expect(offeredIn(currency, {})).toHaveLength(4);
  });

  it('are read line by line as a treasurer writes them', () => {
    expect(offeredFrom('cad: 10 25 50.00\n\nEUR 5 5 1.000,00')).toEqual({
      offered: { CAD: [1_000, 2_500, 5_000], EUR: [500, 100_000] },
    });
    expect(offeredFrom('')).toEqual({ offered: {} });
  });

  it('A9: are no others than can be given', () => {
    const why = (text: string) => {
      const read = offeredFrom(text);
      return 'wrong' in read ? read.wrong.map((line) => line.why) : [];
    };
    expect(why('BTC 1\n__proto__ 5')).toEqual(['no-currency', 'no-currency']);
    expect(why('CAD')).toEqual(['no-amounts']);
    expect(why('CAD 1 2 3 4 5 6 7')).toEqual(['too-many']);
    expect(why('CAD 0\nCAD -1\nCAD NaN\nJPY 0.5')).toEqual(Array(4).fill('not-an-amount'));
  });

  it('are written as they are read, in every currency', () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom('CAD', 'JPY', 'HUF'), amounts, (currency, some) => {
        const offered = { [currency]: some.sort((one, other) => one - other) };
        expect(offeredFrom(offeredText(offered))).toEqual({ offered });
      }),
    );
  });

  it('stand in the form with their currency', () => {
    expect(choiceOf({ minor: 5_000, currency: 'CAD' })).toBe('CAD 50.00');
  });
});
