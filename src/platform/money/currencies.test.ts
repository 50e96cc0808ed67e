import { describe, expect, it } from 'vitest';
import { CURRENCIES, isCurrency, minorDigits } from './currencies.ts';

describe('The table of currencies', () => {
  it.each([
    ['CAD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['ISK', 0],
    ['UGX', 0],
    // Where `Intl` says something else than the standard:
    ['IDR', 2],
    ['COP', 2],
    ['HUF', 2],
    ['IQD', 3],
    ['MGA', 2],
  ])('says of %s that it has %i decimals', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
  });

  it('holds each code once, as ISO 4217 writes it', () => {
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    expect(CURRENCIES.length).toBeGreaterThan(150);
    for (const code of CURRENCIES) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  it('guesses nothing about others', () => {
    for (const code of ['', 'cad', 'XXX', 'BTC', '__proto__']) {
      expect(isCurrency(code)).toBe(false);
      expect(() => minorDigits(code)).toThrow('is no currency');
    }
  });
});
