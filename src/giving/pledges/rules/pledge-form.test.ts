import { describe, expect, it } from 'vitest';
import type { PledgeForm } from '../words.ts';
import { type JudgedWay, judgedPledge } from './judged-pledge.ts';
import { currenciesOf, fieldsOf, pledgeFormFrom } from './pledge-form.ts';

const FERRY = { key: 'campaign:ferry', label: 'A new ferry', fundId: 'boats', campaignId: 'ferry' };
const read = (typed: Record<string, string>): PledgeForm => pledgeFormFrom(new Map(Object.entries(typed)));

const judged = (typed: Record<string, string>, way: Partial<JudgedWay> = {}, siteCurrency = 'CAD') =>
  judgedPledge(
    read({ amount: '50', ...typed }),
    { currencies: [], limits: {}, fee: null, ...way },
    { siteCurrency, purposes: [FERRY] },
  );

const problem = (...found: readonly object[]) => ({ problems: found });
const PLAIN = { fundId: 'general', campaignId: null, tribute: null, coveredMinor: 0 };

it('A form is carried along whole, but for its way', () => {
  const typed = {
    ...{ way: 'w', country: 'CA', story: 's', chosen: 'CAD 50.00', amount: '50', currency: 'CAD', key: 'k' },
    ...{ rhythm: 'yearly', purpose: 'fund:boats', name: 'Olu', named: 'yes', email: 'olu@bay.example' },
    ...{ tribute: 'honour', 'tribute-name': 'Ana', cover: 'yes', word: 'Two\nlines' },
  };
  const form = read(typed);
  expect(read({ ...Object.fromEntries(fieldsOf(form)), way: 'w' })).toEqual(form);
  expect(
    fieldsOf(form)
      .map(([name]) => name)
      .sort(),
  ).toEqual(
    Object.keys(typed)
      .filter((name) => name !== 'way')
      .sort(),
  );
});

describe('What a pledge promises', () => {
  it('is in the currency that its form named, or the only one that there is', () => {
    expect(judged({})).toEqual({ promised: { minor: 5_000, currency: 'CAD', ...PLAIN } });
    expect(judged({ currency: 'EUR' }, { currencies: ['USD', 'EUR'] })).toEqual({
      promised: { minor: 5_000, currency: 'EUR', ...PLAIN },
    });
  });

  it('is the offered amount that was chosen, in its own currency', () => {
    const chosen = { chosen: 'EUR 25.00', amount: '', currency: 'USD' };
    expect(judged(chosen, { currencies: ['USD', 'EUR'] })).toMatchObject({
      promised: { minor: 2_500, currency: 'EUR' },
    });
    expect(judged({ chosen: 'own', amount: '70' })).toMatchObject({ promised: { minor: 7_000 } });
    expect(judged({ chosen: 'CAD 50.00', amount: '50,00' })).toMatchObject({ promised: { minor: 5_000 } });
  });

  it('A9: is asked again where one amount was chosen and another written', () => {
    expect(judged({ chosen: 'CAD 50.00', amount: '70' })).toEqual(
      problem({ field: 'amount', code: 'two', chosen: { minor: 5_000, currency: 'CAD' }, written: '70' }),
    );
    expect(
      judged({ chosen: 'EUR 50.00', amount: '50', currency: 'USD' }, { currencies: ['EUR', 'USD'] }),
    ).toMatchObject({ problems: [{ code: 'two' }] });
  });

  it.each([
    ['4.99', 'CAD', { problems: [{ field: 'amount', code: 'less-than-least', minor: 500 }] }],
    ['5', 'CAD', { promised: { minor: 500, currency: 'CAD', ...PLAIN } }],
    ['100', 'CAD', { promised: { minor: 10_000, currency: 'CAD', ...PLAIN } }],
    ['100.01', 'CAD', { problems: [{ field: 'amount', code: 'more-than-most', minor: 10_000 }] }],
    ['0.01', 'EUR', { promised: { minor: 1, currency: 'EUR', ...PLAIN } }],
    ['99.99', 'EUR', { promised: { minor: 9_999, currency: 'EUR', ...PLAIN } }],
    ['100', 'EUR', { problems: [{ field: 'amount', code: 'more-than-most', minor: 9_999 }] }],
    ['1000000', 'USD', { promised: { minor: 100_000_000, currency: 'USD', ...PLAIN } }],
  ])('A9: of %s in %s is held to the least and the most of the way', (amount, currency, outcome) => {
    const limits = { CAD: { least: 500, most: 10_000 }, EUR: { least: null, most: 9_999 } };
    expect(judged({ amount, currency }, { currencies: ['CAD', 'EUR', 'USD'], limits })).toEqual(outcome);
    const covered = { fee: { basisPoints: 290, fixed: {} }, currencies: ['CAD'], limits };
    expect(judged({ amount: '99', cover: 'yes' }, covered)).toMatchObject({
      problems: [{ code: 'more-than-most' }],
    });
  });

  it('A9: is refused in a currency that the way takes no longer', () => {
    const other = problem({ field: 'amount', code: 'other-currency' });
    expect(judged({ currency: 'USD' }, { currencies: ['EUR'] })).toEqual(other);
    expect(judged({ currency: 'USD' })).toEqual(other);
    expect(judged({ chosen: 'USD 50.00', amount: '' })).toEqual(other);
  });

  it.each([
    'CAD',
    'CAD ',
    'CAD 0',
    'CAD -5',
    'CAD 1e9',
    'CAD 0.001',
    'CAD NaN',
    '__proto__ 5',
    ' 50',
    'CAD 50 000',
  ])('A9: is no offered amount that says "%s"', (chosen) => {
    expect(judged({ chosen, amount: '' })).toMatchObject({ problems: [{ field: 'amount' }] });
  });

  it('is none where the newsroom counts in what the standard has no currency for', () => {
    expect(currenciesOf({ currencies: [] }, 'DEM')).toEqual([]);
    expect(currenciesOf({ currencies: ['DEM', 'EUR'] }, 'DEM')).toEqual(['EUR']);
    expect(judged({}, {}, 'DEM')).toMatchObject({ problems: [{ code: 'other-currency' }] });
  });

  it('A9: is for what takes gifts today, and never silently for something else', () => {
    expect(judged({ purpose: 'campaign:ferry' })).toMatchObject({
      promised: { fundId: 'boats', campaignId: 'ferry' },
    });
    for (const purpose of [
      'campaign:gone',
      'fund:ferry',
      'fund:general',
      '__proto__',
      'ferry',
      'campaign:',
      ' ',
    ]) {
      expect(judged({ purpose }), purpose).toEqual(problem({ field: 'purpose', code: 'closed' }));
    }
  });

  it('names nobody who has not said a name, and honours nobody without one', () => {
    expect(judged({ named: 'yes' })).toEqual(problem({ field: 'name', code: 'missing' }));
    expect(judged({ named: 'yes', name: 'Olu' })).toMatchObject({ promised: { minor: 5_000 } });
    expect(judged({ tribute: 'memory', 'tribute-name': 'Ana Reis' })).toMatchObject({
      promised: { tribute: { kind: 'memory', name: 'Ana Reis' } },
    });
    expect(judged({ tribute: 'memory' })).toEqual(problem({ field: 'tribute', code: 'name-missing' }));
    expect(judged({ 'tribute-name': 'Ana' })).toEqual(problem({ field: 'tribute', code: 'kind-missing' }));
    const long = { tribute: 'honour', 'tribute-name': 'n'.repeat(101), name: 'n'.repeat(101) };
    expect(judged(long)).toMatchObject({ problems: [{ field: 'name' }, { field: 'tribute', longest: 100 }] });
  });

  it('is more by what the way takes, where the giver covers that, and says how much more', () => {
    const fee = { basisPoints: 290, fixed: { CAD: 30 } };
    expect(judged({ cover: 'yes' }, { fee })).toMatchObject({
      promised: { minor: 5_181, coveredMinor: 181 },
    });
    expect(judged({}, { fee })).toMatchObject({ promised: { minor: 5_000, coveredMinor: 0 } });
    expect(judged({ cover: 'yes' }, { fee: null })).toMatchObject({
      promised: { minor: 5_000, coveredMinor: 0 },
    });
  });
});
