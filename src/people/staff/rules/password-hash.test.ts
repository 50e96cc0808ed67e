import { describe, expect, it } from 'vitest';
import { COST, isOutdated, readHash, writeHash } from './password-hash.ts';

const kept = { cost: COST, salt: Buffer.alloc(16, 7), hash: Buffer.alloc(32, 9) };

describe('The hash of a password', () => {
  it('says itself how it was made', () => {
    expect(writeHash(kept)).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/);
    expect(readHash(writeHash(kept))).toEqual(kept);
  });

  it('is outdated when it was made otherwise than today', () => {
    expect(isOutdated(kept, COST)).toBe(false);
    expect(isOutdated(kept, { ...COST, log2: 16 })).toBe(true);
  });

  it.each(['', 'scrypt:15:8:3', 'argon2:15:8:3:x:y', 'scrypt:999:8:3:AAAAAAAAAAAAAAAAAAAAAA:AAAA'])(
    'is none where it is not one: %s',
    (text) => expect(readHash(text)).toBeNull(),
  );
});
