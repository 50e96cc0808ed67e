import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * `confirm`: of one subscription. `manage`: all that goes to one address. `author`, `mentions`: the letters that a
 * member of staff gets about their stories, and a reader who is named.
 */
export type TokenPurpose = 'confirm' | 'manage' | 'author' | 'mentions';

const SIGNATURE_LENGTH = 43;
const TOKEN = /^[\w-]{1,64}[\w-]{43}$/;

/** The id with its signature under the newsroom's secret: 43 letters of base64url, HMAC-SHA-256. */
export function signedId(secret: Buffer, purpose: TokenPurpose, id: string): string {
  return id + signatureOf(secret, purpose, id);
}

/** The id in a token that was signed here for this purpose; null for any other. */
export function idOfToken(secret: Buffer, purpose: TokenPurpose, token: string | undefined): string | null {
  if (token === undefined || !TOKEN.test(token)) return null;
  const id = token.slice(0, -SIGNATURE_LENGTH);
  const brought = Buffer.from(token.slice(-SIGNATURE_LENGTH));
  return timingSafeEqual(brought, Buffer.from(signatureOf(secret, purpose, id))) ? id : null;
}

function signatureOf(secret: Buffer, purpose: TokenPurpose, id: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['subscribing', purpose, id]))
    .digest('base64url');
}
