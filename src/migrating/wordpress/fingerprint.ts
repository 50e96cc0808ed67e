import { createHash } from 'node:crypto';

/** Of a thing as it was read: the same content gives the same text. */
export function fingerprintOf(says: object): string {
  return createHash('sha256').update(JSON.stringify(says)).digest('base64url').slice(0, 22);
}
