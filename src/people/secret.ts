import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret of 256 bits is 43 letters in base64url. Anything else need not be looked for. */
const SECRET = /^[\w-]{43}$/;

/** Nobody guesses it: 256 bits of the system's chance, in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a secret: SHA-256, base64url. A secret is looked up by its hash, so how long the
 * search takes says nothing about the secret.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The hash of what a request brought as a secret; null for what cannot be one. */
export function hashOfBrought(secret: string | undefined): string | null {
  return secret !== undefined && SECRET.test(secret) ? hashOf(secret) : null;
}

/**
 * A secret that follows from what it is for: nobody guesses it without `key`, and a letter that must leave a
 * second time says the same. HMAC-SHA-256 in base64url, as long as `newSecret`.
 */
export function derivedSecret(key: Buffer, purpose: string): string {
  return createHmac('sha256', key).update(purpose).digest('base64url');
}
