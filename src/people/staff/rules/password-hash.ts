/** What a password is hashed with (scrypt, RFC 7914). It takes 128 × blockSize × 2^log2 bytes of memory. */
export interface HashCost {
  readonly log2: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** A hash as the database keeps it. */
export interface KeptHash {
  readonly cost: HashCost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** As OWASP recommends it: 32 MB and about a quarter of a second. */
export const COST: HashCost = { log2: 15, blockSize: 8, parallel: 3 };

/** `scrypt:15:8:3:SALT:HASH`: a hash says itself how it was made, so the cost can be raised later. */
export function writeHash({ cost, salt, hash }: KeptHash): string {
  const { log2, blockSize, parallel } = cost;
  const parts = [log2, blockSize, parallel, salt.toString('base64url'), hash.toString('base64url')];
  return `scrypt:${parts.join(':')}`;
}

/** Null for what is none. */
export function readHash(kept: string): KeptHash | null {
  const read = kept.match(/^scrypt:(\d{1,2}):(\d{1,2}):(\d{1,2}):([\w-]{16,}):([\w-]{32,})$/);
  if (!read) return null;
  const [, log2 = '', blockSize = '', parallel = '', salt = '', hash = ''] = read;
  return {
    cost: { log2: Number(log2), blockSize: Number(blockSize), parallel: Number(parallel) },
    ...{ salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') },
  };
}

/** Whether a hash was made with less than is asked for today, so that the next sign-in makes it anew. */
export function isOutdated({ cost }: KeptHash, today: HashCost): boolean {
  return cost.log2 !== today.log2 || cost.blockSize !== today.blockSize || cost.parallel !== today.parallel;
}
