import { describe, expect, it } from 'vitest';
import { currenciesOf, judgedPledge, pledgeFormFrom } from './pledge-form.ts';

const judged = (typed: Record<string, string>, currencies: readonly string[], site = 'CAD') =>
  judgedPledge(
    pledgeFormFrom(new Map(Object.entries({ amount: '50', ...typed }))),
    { currencies, limits },
    site,
  );

const limits = { CAD: { least: 500, most: 10_000 }, EUR: { least: null, most: 9_999 } };

describe('What a pledge promises', () => {
  it('is in the currency that its form named, or the only one that there is', () => {
    expect(judged({}, [])).toEqual({ money: { minor: 5_000, currency: 'CAD' } });
    expect(judged({ currency: 'EUR' }, ['USD', 'EUR'])).toEqual({ money: { minor: 5_000, currency: 'EUR' } });
  });

  it.each([
    ['4.99', 'CAD', { problems: [{ field: 'amount', code: 'less-than-least', minor: 500 }] }],
    ['5', 'CAD', { money: { minor: 500, currency: 'CAD' } }],
    ['100', 'CAD', { money: { minor: 10_000, currency: 'CAD' } }],
    ['100.01', 'CAD', { problems: [{ field: 'amount', code: 'more-than-most', minor: 10_000 }] }],
    ['0.01', 'EUR', { money: { minor: 1, currency: 'EUR' } }],
    ['99.99', 'EUR', { money: { minor: 9_999, currency: 'EUR' } }],
    ['100', 'EUR', { problems: [{ field: 'amount', code: 'more-than-most', minor: 9_999 }] }],
    ['1000000', 'USD', { money: { minor: 100_000_000, currency: 'USD' } }],
  ])('A9: of %s in %s is held to the least and the most of the way', (amount, currency, outcome) => {
    expect(judged({ amount, currency }, ['CAD', 'EUR', 'USD'])).toEqual(outcome);
  });

  it('A9: is refused in a currency that the way takes no longer', () => {
    const problem = { problems: [{ field: 'amount', code: 'other-currency' }] };
    expect(judged({ currency: 'USD' }, ['EUR'])).toEqual(problem);
    expect(judged({ currency: 'USD' }, [], 'CAD')).toEqual(problem);
  });

  it('is none where the newsroom counts in what the standard has no currency for', () => {
    expect(currenciesOf({ currencies: [] }, 'DEM')).toEqual([]);
    expect(currenciesOf({ currencies: ['DEM', 'EUR'] }, 'DEM')).toEqual(['EUR']);
    expect(judged({}, [], 'DEM')).toMatchObject({ problems: [{ code: 'other-currency' }] });
  });
});
