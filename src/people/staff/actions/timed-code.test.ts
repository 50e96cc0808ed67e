import { describe, expect, it } from 'vitest';
import { base32 } from '../rules/base32.ts';
import { codeAt, newCodeKey, openKey, sealKey, stepAt, stepOf } from './timed-code.ts';

/** The key of RFC 4226, appendix D, and RFC 6238, appendix B. */
const KEY = Buffer.from('12345678901234567890');
const SECRET = Buffer.alloc(32, 1);
const now = new Date('2026-03-10T08:00:10.000Z');

describe('A code of an authenticator app', () => {
  it('is that of RFC 4226, appendix D', () => {
    const codes = [
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ];
    expect(codes.map((_, step) => codeAt(KEY, step))).toEqual(codes);
  });

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238, appendix B, at second %i', (second, code) => {
    expect(codeAt(KEY, stepAt(new Date(second * 1_000)))).toBe(code);
  });

  it('counts a step before and after its own, and no more', () => {
    const found = [-2, -1, 0, 1, 2].map((off) => stepOf(codeAt(KEY, stepAt(now) + off), KEY, now));
    expect(found).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
  });

  it.each(['', '1234567', 'abcdef', '١٢٣٤٥٦'])('is not %s', (typed) => {
    expect(stepOf(typed, KEY, now)).toBeNull();
  });
});

describe('The key of an authenticator app', () => {
  it('is written as RFC 4648 has it', () => {
    const written = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) =>
      base32(Buffer.from(text)),
    );
    expect(written).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
    expect(base32(KEY)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });

  it('is sealed for its person, under the secret of the newsroom', () => {
    const key = newCodeKey();
    const sealed = sealKey(key, 'ada', SECRET);
    expect(sealed).not.toContain(key.toString('base64url'));
    expect(openKey(sealed, 'ada', SECRET)).toEqual(key);
    expect(openKey(sealed, 'bo', SECRET)).toBeNull();
    expect(openKey(sealed, 'ada', Buffer.alloc(32, 2))).toBeNull();
    expect(openKey('', 'ada', SECRET)).toBeNull();
  });
});
