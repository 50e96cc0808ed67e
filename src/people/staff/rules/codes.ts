/** Without those that are taken for one another when they are copied by hand (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six digits, as an app shows them, without what people put between; null: it is something else. */
export function readTimedCode(typed: string): string | null {
  const plain = typed.replace(/[\s-]/g, '');
  return /^[0-9]{6}$/.test(plain) ? plain : null;
}

/** `7K3FQ-0MZ2X`, of ten numbers below 32. */
export function writeRecoveryCode(numbers: readonly number[]): string {
  const letters = numbers.map((number) => LETTERS[number % LETTERS.length]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** A recovery code in its one form, however it was copied; null: it is none. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(plain) ? plain : null;
}

/** What an app reads from the code on the page (Key URI, with what RFC 6238 leaves open at what all apps assume). */
export function keyAddress(of: {
  readonly key: string;
  readonly email: string;
  readonly newsroom: string;
}): string {
  const issuer = encodeURIComponent(of.newsroom.replace(/:/g, ' '));
  return `otpauth://totp/${issuer}:${encodeURIComponent(of.email)}?secret=${of.key}&issuer=${issuer}`;
}
