import { describe, expect, it } from 'vitest';
import { typedPassword } from './typed-password.ts';

const asked = { visibility: 'password', hasOne: false } as const;

describe('The password that a form says of a story', () => {
  it('is asked for where readers are and there is none', () => {
    expect(typedPassword('', asked)).toEqual({ refused: 'password-missing' });
    expect(typedPassword('   ', asked)).toEqual({ refused: 'password-missing' });
    expect(typedPassword('', { ...asked, hasOne: true })).toEqual({ password: null });
    expect(typedPassword('', { visibility: 'private', hasOne: false })).toEqual({ password: null });
  });

  it('has six characters at least, in any script, and 200 at most', () => {
    for (const wrong of ['short', '🔑🔑🔑🔑🔑', 'x'.repeat(201)]) {
      expect(typedPassword(wrong, asked), wrong).toEqual({ refused: 'password-wrong' });
    }
    for (const right of ['harbor', '열려라참깨야', 'x'.repeat(200)]) {
      expect(typedPassword(right, asked)).toEqual({ password: right });
    }
  });

  it('ends where its last letter does, so that it can be told to others', () => {
    expect(typedPassword(' open sesame ', asked)).toEqual({ password: 'open sesame' });
  });

  it('is not taken where it would keep nobody out', () => {
    for (const visibility of ['public', 'private'] as const) {
      expect(typedPassword('open sesame', { visibility, hasOne: true })).toEqual({
        refused: 'password-idle',
      });
    }
  });
});
