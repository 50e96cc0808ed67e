import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, minorDigits } from './currencies.ts';
import { readAmount } from './read-amount.ts';
import { amountInWords, plainAmount } from './write-amount.ts';

const read = (minor: number) => ({ outcome: 'read', minor });
const problem = (name: string) => ({ outcome: 'problem', problem: name });

describe('An amount that somebody types', () => {
  it.each([
    ['50', 'CAD', 5_000],
    ['50.5', 'CAD', 5_050],
    ['50,5', 'EUR', 5_050],
    ['1,000.00', 'CAD', 100_000],
    ['1.000,00', 'EUR', 100_000],
    ['1 000,00 $', 'CAD', 100_000],
    ['1\u00a0000,00\u00a0€', 'EUR', 100_000],
    ['1\u202f000,00', 'EUR', 100_000],
    ['1,000', 'USD', 100_000],
    ['1.000', 'EUR', 100_000],
    ['1.000.000', 'EUR', 100_000_000],
    ['1,00,000.50', 'INR', 10_000_050],
    ['1’000.–', 'CHF', 100_000],
    ["1'000.--", 'CHF', 100_000],
    ['CHF 50.-', 'CHF', 5_000],
    ['٥٠٫٢٥', 'AED', 5_025],
    ['١٬٠٠٠', 'SAR', 100_000],
    ['۵۰', 'CAD', 5_000],
    ['५०.२५', 'INR', 5_025],
    ['５０', 'JPY', 50],
    ['¥1,000', 'JPY', 1_000],
    ['1,000.00', 'JPY', 1_000],
    ['1,000', 'KRW', 1_000],
    ['50.250', 'CAD', 5_025_000],
    ['1,000.500', 'KWD', 1_000_500],
    ['0.50', 'CAD', 50],
    ['.50', 'CAD', 50],
    ['CA$50', 'CAD', 5_000],
    ['50 CAD', 'CAD', 5_000],
    ['$ 50', 'USD', 5_000],
    ['₦5,000', 'NGN', 500_000],
    ['50 zł', 'PLN', 5_000],
    ['  50 ', 'CAD', 5_000],
  ])('reads %s in %s as %i minor units', (typed, currency, minor) => {
    expect(readAmount(typed, currency)).toEqual(read(minor));
  });

  it.each([
    ['', 'CAD', 'missing'],
    ['  ', 'CAD', 'missing'],
    ['0', 'CAD', 'not-positive'],
    ['0.00', 'CAD', 'not-positive'],
    ['-1', 'CAD', 'not-positive'],
    ['-$5', 'CAD', 'not-positive'],
    ['\u22125', 'CAD', 'not-positive'],
    ['0.001', 'CAD', 'too-precise'],
    ['50.12', 'JPY', 'too-precise'],
    ['1,234.567', 'CAD', 'too-precise'],
    ['1e9', 'CAD', 'not-understood'],
    ['NaN', 'CAD', 'not-understood'],
    ['Infinity', 'CAD', 'not-understood'],
    ['fifty', 'CAD', 'not-understood'],
    ['0x10', 'CAD', 'not-understood'],
    ['1,00.00', 'CAD', 'not-understood'],
    ['1.000.00', 'EUR', 'not-understood'],
    ['50 000.00.00', 'CAD', 'not-understood'],
    ['1,', 'CAD', 'not-understood'],
    ['5 0', 'CAD', 'not-understood'],
    ['99999999999999', 'CAD', 'too-large'],
    [`1${'0'.repeat(400)}`, 'CAD', 'too-large'],
    ['€50', 'CAD', 'other-currency'],
    ['50 USD', 'CAD', 'other-currency'],
    ['50 EUR', 'USD', 'other-currency'],
    ['£50', 'EUR', 'other-currency'],
    ['US$50', 'CAD', 'other-currency'],
  ])('A9: does not take %s in %s: %s', (typed, currency, name) => {
    expect(readAmount(typed, currency)).toEqual(problem(name));
  });

  it.each([
    ['1.000', 1_000_000, 1_000],
    ['1,500', 1_500_000, 1_500],
  ])('asks what %s means where the currency has three decimals', (typed, more, less) => {
    expect(readAmount(typed, 'KWD')).toEqual({ outcome: 'doubt', readings: [more, less] });
  });

  it('is what was written, in the habit of any of these languages, for every currency', () => {
    const languages = ['en-CA', 'fr-CA', 'de', 'es', 'pl', 'ko', 'en-IN', 'hi', 'de-CH', 'ar', 'fa', 'nb'];
    const amounts = fc.record({
      minor: fc.integer({ min: 1, max: 1_000_000_000 }),
      currency: fc.constantFrom(...CURRENCIES),
      language: fc.constantFrom(...languages),
    });
    fc.assert(
      fc.property(amounts, ({ minor, currency, language }) => {
        const digits = minorDigits(currency);
        const format = new Intl.NumberFormat(language, {
          ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
        });
        const written = format.format(plainAmount({ minor, currency }) as unknown as number);
        const back = readAmount(written, currency);
        const readings =
          back.outcome === 'doubt' ? back.readings : back.outcome === 'read' ? [back.minor] : [];
        expect(readings, `${written} ${currency} ${language}`).toContain(minor);
      }),
    );
  });

  it('is never a thousandth of what any habit makes of it', () => {
    const groups = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(',', '.', ' ', "'", '\u202f'),
      fc.integer({ min: 0, max: 999 }).map((rest) => String(rest).padStart(3, '0')),
    );
    fc.assert(
      fc.property(groups, fc.constantFrom('CAD', 'EUR', 'JPY', 'NGN'), ([first, sign, rest], currency) => {
        const whole = Number(`${first}${rest}`) * 10 ** minorDigits(currency);
        expect(readAmount(`${first}${sign}${rest}`, currency)).toEqual(read(whole));
      }),
    );
  });

  it('makes nothing but an outcome of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('CAD', 'KWD', 'JPY'), (typed, currency) => {
        const found = readAmount(typed, currency);
        if (found.outcome === 'read') expect(found.minor).toBeGreaterThan(0);
      }),
    );
  });
});

describe('An amount that is written', () => {
  it.each([
    [5_000, 'CAD', '50.00'],
    [5, 'CAD', '0.05'],
    [-125, 'EUR', '-1.25'],
    [50, 'JPY', '50'],
    [1_500, 'KWD', '1.500'],
  ])('%i minor units of %s for programs is %s', (minor, currency, text) => {
    expect(plainAmount({ minor, currency })).toBe(text);
  });

  it('is exact in words too, in every currency', () => {
    expect(amountInWords({ minor: 100_000, currency: 'CAD' }, 'en-CA')).toBe('$1,000.00');
    expect(amountInWords({ minor: 900_719_925_474_099, currency: 'EUR' }, 'de')).toBe(
      '9.007.199.254.740,99\u00a0€',
    );
    expect(amountInWords({ minor: 12_345, currency: 'HUF' }, 'en')).toContain('123.45');
  });
});
