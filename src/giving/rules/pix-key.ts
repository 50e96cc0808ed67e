import { isEmailAddress, normalisedEmail } from '#platform/text';

/** Banco Central do Brasil, DICT: a key has at most 77 characters. */
const LONGEST_KEY = 77;

/**
 * A PIX key in the one form in which the directory (DICT) holds it: an e-mail address, a telephone number with +55, a
 * CPF or CNPJ whose check digits are right, or a random key. Null for all else.
 *
 * @example pixKeyOf('+55 (11) 98765-4321') // '+5511987654321'
 */
export function pixKeyOf(written: string): string | null {
  const key = written.trim();
  if (key.includes('@')) {
    const address = normalisedEmail(key);
    return isEmailAddress(address) && /^[\x21-\x7e]+$/.test(address) && address.length <= LONGEST_KEY
      ? address
      : null;
  }
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)) return key.toLowerCase();
  const bare = key.replaceAll(/[\s().\-/]/g, '').toUpperCase();
  if (bare.startsWith('+')) return /^\+55[1-9]\d{9,10}$/.test(bare) ? bare : null;
  return isCpf(bare) || isCnpj(bare) ? bare : null;
}

/** A person's number: nine digits and two that check them. */
function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const first = checkDigit(digits.slice(0, 9), 11);
  return digits.endsWith(`${first}${checkDigit(digits.slice(0, 9) + first, 11)}`);
}

/** A company's number: twelve letters or digits (letters since July 2026, IN RFB 2.229) and two digits. */
function isCnpj(text: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const first = checkDigit(text.slice(0, 12), 9);
  return text.endsWith(`${first}${checkDigit(text.slice(0, 12) + first, 9)}`);
}

/** Weighed from the right with 2, 3, … up to `most` and over again, modulo 11; a letter counts as its code less 48. */
function checkDigit(text: string, most: number): number {
  const sum = [...text].reverse().reduce((total, sign, at) => {
    return total + (sign.charCodeAt(0) - 48) * (2 + (at % (most - 1)));
  }, 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}
