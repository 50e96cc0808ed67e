import { describe, expect, it } from 'vitest';
import { currenciesOf, judgedPledge, pledgeFormFrom } from './pledge-form.ts';

const judged = (typed: Record<string, string>, currencies: readonly string[], site = 'CAD') =>
  judgedPledge(pledgeFormFrom(new Map(Object.entries({ amount: '50', ...typed }))), { currencies }, site);

describe('What a pledge promises', () => {
  it('is in the currency that its form named, or the only one that there is', () => {
    expect(judged({}, [])).toEqual({ money: { minor: 5_000, currency: 'CAD' } });
    expect(judged({ currency: 'EUR' }, ['USD', 'EUR'])).toEqual({ money: { minor: 5_000, currency: 'EUR' } });
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
