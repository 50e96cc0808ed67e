import { describe, expect, it } from 'vitest';
import { directionOf, scriptOf } from './direction.ts';

describe('The direction of a language', () => {
  it.each(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'ckb', 'dv', 'ar-EG', 'az-Arab', 'pa-PK', 'sd'])(
    'is right to left for %s',
    (language) => expect(directionOf(language)).toBe('rtl'),
  );

  it.each(['en', 'en-GB', 'de', 'ko', 'ja', 'zh-Hant', 'az', 'pa', 'uz-Latn', 'ar-Latn', 'hi', 'th', 'el'])(
    'is left to right for %s',
    (language) => expect(directionOf(language)).toBe('ltr'),
  );

  it('is left to right for what is no language', () => {
    for (const text of ['', 'en_GB', '"><script>', '-']) expect(directionOf(text)).toBe('ltr');
  });

  it('follows from the script, which is told apart', () => {
    expect(scriptOf('ko')).toBe('Kore');
    expect(scriptOf('sr')).toBe('Cyrl');
    expect(scriptOf('sr-Latn')).toBe('Latn');
  });
});
