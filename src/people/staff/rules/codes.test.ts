import { describe, expect, it } from 'vitest';
import { keyAddress, readRecoveryCode, readTimedCode, writeRecoveryCode } from './codes.ts';

describe('A code', () => {
  it('of an app may be typed in groups', () => {
    expect(['123456', ' 123 456 ', '123-456'].map(readTimedCode)).toEqual(['123456', '123456', '123456']);
    expect(['12345', '1234567', 'abcdef', '１２３４５６'].map(readTimedCode)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('for recovery is read as people copy it', () => {
    const code = writeRecoveryCode([0, 1, 31, 10, 17, 18, 5, 6, 7, 8]);
    expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    const plain = code.replace('-', '');
    expect(readRecoveryCode(code)).toBe(plain);
    expect(readRecoveryCode(` ${code.toLowerCase()} `)).toBe(plain);
    expect(readRecoveryCode(plain.replace('0', 'o').replace('1', 'l'))).toBe(plain);
    expect(readRecoveryCode('123456')).toBeNull();
  });
});

describe('The address for an authenticator app', () => {
  it('names newsroom and person, whatever is in their names', () => {
    const address = keyAddress({ key: 'ABC', email: 'a+b@x.example', newsroom: 'News: & more' });
    expect(address).toBe(
      'otpauth://totp/News%20%20%26%20more:a%2Bb%40x.example?secret=ABC&issuer=News%20%20%26%20more',
    );
  });
});
