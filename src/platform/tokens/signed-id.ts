import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_LENGTH = 43;
const TOKEN = /^[\w-]{1,100}[\w-]{43}$/;

/**
 * The id with its signature under the newsroom's secret, for a link that only who was given it can open: 43 letters
 * of base64url, HMAC-SHA-256.
 *
 * @param purpose the feature, and what of it: a token for one opens no other
 */
export function signedId(secret: Buffer, purpose: readonly [string, string], id: string): string {
  return id + signatureOf(secret, purpose, id);
}

/** The id in a token that was signed here for this purpose; null for any other. */
export function idOfToken(
  secret: Buffer,
  purpose: readonly [string, string],
  token: string | undefined,
): string | null {
  if (token === undefined || !TOKEN.test(token)) return null;
  const id = token.slice(0, -SIGNATURE_LENGTH);
  const brought = Buffer.from(token.slice(-SIGNATURE_LENGTH));
  return timingSafeEqual(brought, Buffer.from(signatureOf(secret, purpose, id))) ? id : null;
}

function signatureOf(secret: Buffer, purpose: readonly [string, string], id: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([...purpose, id]))
    .digest('base64url');
}
