import { describe, expect, it } from 'vitest';
import {
  askedCountry,
  COUNTRIES,
  countriesIn,
  countryList,
  countryName,
  isCountry,
  readCountries,
} from './country.ts';

describe('The countries', () => {
  it('are those of ISO 3166-1 and Kosovo, each once and each with a name', () => {
    expect(COUNTRIES).toHaveLength(250);
    expect(new Set(COUNTRIES).size).toBe(250);
    expect(COUNTRIES.filter((code) => countryName(code, 'en') === code)).toEqual([]);
  });

  it('stand in the order of the language in which they are read', () => {
    const german = countriesIn('de').map(({ label }) => label);
    expect(german.indexOf('Ägypten')).toBeLessThan(german.indexOf('Albanien'));
    expect(german).toContain('Kanada');
    expect(countriesIn('fr').find(({ value }) => value === 'DE')?.label).toBe('Allemagne');
  });

  it.each([
    ['CA', 'CA'],
    [' ca ', 'CA'],
    ['ZZ', null],
    ['EU', null],
    ['UK', null],
    ['Canada', null],
    ['__proto__', null],
    ['<script>', null],
    ['', null],
    [undefined, null],
  ])('that a request names: %j is %j', (said, country) => {
    expect(askedCountry(said)).toBe(country);
  });

  it('are read from codes and names, in any order, each once', () => {
    expect(readCountries('Canada, in; côte d’ivoire\nCA', 'en')).toEqual({
      codes: ['CA', 'CI', 'IN'],
      unknown: [],
    });
    expect(readCountries('Atlantis, Kanada', 'de')).toEqual({ codes: ['CA'], unknown: ['Atlantis'] });
    expect(readCountries(' ,; ', 'en')).toEqual({ codes: [], unknown: [] });
  });

  it('are read back as they are listed, in every language alike', () => {
    for (const language of ['en', 'de', 'fr', 'ar', 'ko', 'ru']) {
      const names = COUNTRIES.map((code) => countryName(code, language).replaceAll(/[,;]/g, ' '));
      expect(readCountries(names.join(', '), language).unknown).toEqual([]);
    }
  });

  it('make a list in words', () => {
    expect(countryList(['CA', 'IN', 'KR'], 'en')).toBe('Canada, India, and South Korea');
    expect(isCountry('CA')).toBe(true);
  });
});
