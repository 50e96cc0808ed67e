import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** In seconds (RFC 6238, 4.1 and 5.2): what each authenticator app takes for granted. */
const STEP = 30;
/** How many steps a telephone's clock may be off, each way (RFC 6238, 5.2). */
const WINDOW = 1;
const DIGITS = 6;
/** As long as the HMAC's hash (RFC 4226, 4, R6). */
const KEY_BYTES = 20;

/** A key for an authenticator app. */
export function newCodeKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** The step in which an instant lies. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1_000 / STEP);
}

/** The code of a step: HOTP of its number (RFC 4226, 5.3; RFC 6238, 4.2). */
export function codeAt(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step whose code was typed, around this instant; null: it is none of them. */
export function stepOf(typed: string, key: Buffer, now: Date): number | null {
  let found: number | null = null;
  for (let step = stepAt(now) - WINDOW; step <= stepAt(now) + WINDOW; step += 1) {
    const [one, other] = [Buffer.from(typed), Buffer.from(codeAt(key, step))];
    if (one.length === other.length && timingSafeEqual(one, other)) found = step;
  }
  return found;
}

/** Encrypts a key for the database (AES-256-GCM); it opens for this person alone. */
export function sealKey(key: Buffer, staffId: string, secret: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce).setAAD(Buffer.from(staffId));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The key again; null: it was sealed under another secret, or for somebody else. */
export function openKey(sealed: string, staffId: string, secret: Buffer): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', sealingKey(secret), bytes.subarray(0, 12));
    cipher.setAAD(Buffer.from(staffId)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
  } catch {
    return null;
  }
}

function sealingKey(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('staff-code-keys').digest();
}
