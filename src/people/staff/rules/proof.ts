import type { Instant } from '#platform/clock';

/** In milliseconds: how long a proof of who somebody is suffices for what matters. */
const SUFFICES_FOR = 10 * 60 * 1_000;

/** Fields of this beginning prove something; a deed never sees them. */
const PROOF_FIELD = /^again-/;

/** Whether somebody showed lately enough who they are. */
export function isProvedLately(provedAt: Instant, now: Date): boolean {
  return now.getTime() - Date.parse(provedAt) < SUFFICES_FOR;
}

/** A form without what proved who sent it: what the person typed. */
export function withoutProof(form: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...form].filter(([name]) => !PROOF_FIELD.test(name)));
}

/** Eight digits out of 256 random bits in base64url. They are typed from a letter; five tries find one in 20 million. */
export function codeFrom(secret: string): string {
  const number = Buffer.from(secret, 'base64url').readUIntBE(0, 6) % 100_000_000;
  return String(number).padStart(8, '0');
}

/** A code as it was typed, without the spaces and dashes that people put in. */
export function readCode(typed: string): string {
  return typed.replace(/[\s\-–]/g, '');
}
