import { describe, expect, it } from 'vitest';
import { COST, readHash } from '../rules/password-hash.ts';
import { hashPassword, tryPassword } from './hash-password.ts';

const CHEAP = { log2: 4, blockSize: 8, parallel: 1 };

describe('A password', () => {
  it('is right however it was typed, and wrong with one letter more', async () => {
    const kept = await hashPassword('drei M\u00f6wen am Kai', CHEAP);
    expect(await tryPassword('drei Mo\u0308wen am Kai', kept, CHEAP)).toBe('right');
    expect(await tryPassword('drei M\u00f6wen am Kai ', kept, CHEAP)).toBe('wrong');
  });

  it('has a salt of its own', async () => {
    expect(await hashPassword('the same', CHEAP)).not.toBe(await hashPassword('the same', CHEAP));
  });

  it('is to be hashed anew where more is asked for today', async () => {
    const kept = await hashPassword('drei', CHEAP);
    expect(await tryPassword('drei', kept, { ...CHEAP, log2: 5 })).toBe('outdated');
    expect(await tryPassword('vier', kept, { ...CHEAP, log2: 5 })).toBe('wrong');
  });

  it('of nobody is wrong', async () => {
    expect(await tryPassword('', undefined, CHEAP)).toBe('wrong');
  });

  it('can be hashed at what is asked for today, several at once', async () => {
    const hashes = await Promise.all(['one', 'two', 'three'].map((typed) => hashPassword(typed, COST)));
    expect(hashes.map((hash) => readHash(hash)?.cost)).toEqual([COST, COST, COST]);
  });
});
