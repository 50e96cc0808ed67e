import { describe, expect, it } from 'vitest';
import { mayCarryDetails, mayCarryForeignDetails } from './carried-details.ts';

describe('A text that could send money elsewhere', () => {
  it.each([
    'gifts@thief.example',
    'https://thief.example',
    'Pay at thief.example',
    'DE89 3704 0044',
    'Call 416-555-0199',
    '１２３４５６',
    'gifts＠thief',
    'حساب ٣٧٠٤٠٠٤٤',
    'खाता १२३४५६७८',
    'DE٨٩',
    'Account 12 | 34 | 56 | 78',
    '(12)(34)(56)',
    '12 – 34 – 56',
    '12, 34, 56 in 2026',
  ])('A6: is read in %j', (text) => {
    expect(mayCarryDetails(text)).toBe(true);
  });

  it.each([
    '',
    'Bank transfer',
    'An account from which euros can be sent.',
    'Takes 2 to 3 days',
    'Fee: 1.5 %',
    'Since March 10, 2026',
    'Until 31.12.2026, as in 2025',
  ])('is not read in %j', (text) => {
    expect(mayCarryDetails(text)).toBe(false);
  });

  it('is none for naming our own site, or an address of mail there', () => {
    for (const text of [
      'See https://www.lantern.example/give or lantern.example.',
      'Ada Quill, ada.quill@lantern.example',
      '(LANTERN.EXAMPLE)',
    ]) {
      expect(mayCarryForeignDetails(text, 'www.lantern.example'), text).toBe(false);
    }
  });

  it.each([
    'https://lantern.example.thief.example/',
    'https://thief.example/lantern.example',
    'https://lantern.example@thief.example/',
    'lantern.example:8443',
    'gifts@not-lantern.example',
    'lanternXexample.thief.example',
    'lantern.example/DE89370400440532013000',
    'See lantern.example and thief.example',
  ])('A6: is read in %j all the same', (text) => {
    expect(mayCarryForeignDetails(text, 'lantern.example')).toBe(true);
  });
});
