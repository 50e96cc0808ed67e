import { createHmac, timingSafeEqual } from 'node:crypto';

const TOKEN = /^([\w-]{1,64})\.([\w-]{43})$/;

/** Where one POST ends an author's letters: the id with its signature under the newsroom's secret (HMAC-SHA-256). */
export function farewellPath(staffId: string, secret: Buffer): string {
  return `/comments/author-letters/${staffId}.${signatureOf(staffId, secret)}`;
}

/** The member of staff whom a token names that was signed here; null for any other. */
export function staffOfToken(token: string | undefined, secret: Buffer): string | null {
  const [, staffId = '', brought = ''] = TOKEN.exec(token ?? '') ?? [];
  if (staffId === '') return null;
  return timingSafeEqual(Buffer.from(brought), Buffer.from(signatureOf(staffId, secret))) ? staffId : null;
}

function signatureOf(staffId: string, secret: Buffer): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['author-letters', staffId]))
    .digest('base64url');
}
