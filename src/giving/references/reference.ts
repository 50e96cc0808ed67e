import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, which hands and eyes confuse with 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY = 8;
const SHAPE = /^RF\d{2}[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * A new reference for one pledge: an ISO 11649 creditor reference of twelve letters and digits, which fits the memo
 * of every rail. Of its 40 random bits nobody guesses any; that it is not taken yet, its table says.
 *
 * @example 'RF18539007QX'
 */
export function newReference(): string {
  const body = Array.from(randomBytes(BODY), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `RF${checkDigits(body)}${body}`;
}

/** Whether the text is a reference of ours, with its check digits right (ISO 7064, mod 97-10). */
export function isReference(text: string): boolean {
  return SHAPE.test(text) && remainder(text.slice(4) + text.slice(0, 4)) === 1;
}

/**
 * The references that stand in what a giver wrote into a memo, each once, in their order. Hands write an O for a
 * zero, banks drop and insert spaces and letters: all but letters and digits is left out before it is looked for.
 */
export function referencesIn(memo: string): readonly string[] {
  const text = memo
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const found = Array.from(text.matchAll(/(?=(RF\d{2}[0-9A-Z]{8}))/g), ([, one = '']) => one);
  return [...new Set(found.filter(isReference))];
}

/** In groups of four, as ISO 11649 prints it. */
export function printedReference(reference: string): string {
  return reference.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

function checkDigits(body: string): string {
  return String(98 - remainder(`${body}RF00`)).padStart(2, '0');
}

/** Letters count as 10 to 35; the whole is one long number, of which the remainder by 97 is taken. */
function remainder(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
