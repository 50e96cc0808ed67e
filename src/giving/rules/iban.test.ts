import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bicOf, ibanForReading, ibanOf } from './iban.ts';

describe('An IBAN', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['gb29nwbk60161331926819', 'GB29NWBK60161331926819'],
    [' NL91-ABNA-0417-1643-00 ', 'NL91ABNA0417164300'],
  ])('is taken as people write it: %s', (written, iban) => {
    expect(ibanOf(written)).toBe(iban);
  });

  it.each([
    ['a wrong check digit', 'DE88370400440532013000'],
    ['two digits in the wrong order', 'DE89370400440532010300'],
    ['a digit too few', 'DE8937040044053201300'],
    ['a country that has none', 'US64370400440532013000'],
    ['nothing', ''],
    ['a line break within', 'DE89\n370400440532013000'.replace('0', '\n')],
    ['markup', '<b>DE89370400440532013000</b>'],
  ])('is none with %s', (_what, written) => {
    expect(ibanOf(written)).toBeNull();
  });

  it('is found wrong when any one digit of it is another', () => {
    const iban = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(iban[at]) + by) % 10;
        expect(ibanOf(`${iban.slice(0, at)}${digit}${iban.slice(at + 1)}`)).toBeNull();
      }),
    );
  });

  it('is read in groups of four, which are taken again', () => {
    expect(ibanForReading('NO9386011117947')).toBe('NO93 8601 1117 947');
    expect(ibanOf(ibanForReading('NO9386011117947'))).toBe('NO9386011117947');
  });
});

describe('A BIC', () => {
  it.each([
    ['cobadeff', 'COBADEFF'],
    ['COBA DE FF XXX', 'COBADEFFXXX'],
  ])('has 8 or 11 characters: %s', (written, bic) => {
    expect(bicOf(written)).toBe(bic);
  });

  it.each(['', 'COBADEF', 'COBADEFFXX', '12345678', 'COBADEFF\n'.repeat(2)])('is not %j', (written) => {
    expect(bicOf(written)).toBeNull();
  });
});
