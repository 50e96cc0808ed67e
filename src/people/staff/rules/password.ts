import { graphemeCount } from '#platform/text';
import { COMMON_WORDS, ROWS } from './common-words.ts';

/**
 * In letters as people count them (graphemes), as NIST SP 800-63B-4 has it for what is not the only proof: no rule of
 * composition.
 */
const LEAST_LETTERS = 10;
/** Nobody types more; hashing it must not take long. */
const MOST_LETTERS = 200;
/** In UTF-16 units: a letter may be many of them. */
const MOST_UNITS = 2_000;
/** Guessed piece by piece: each known word, row of keys or year counts as one letter. */
const LEAST_PIECES = 6;

export type PasswordWrong = 'password-too-short' | 'password-too-long' | 'password-common' | 'password-yours';

/** What a stranger would try first with this person. */
export interface PasswordAbout {
  readonly email: string;
  readonly name: string;
  readonly newsroom: string;
}

/** Why a password is too easy to guess; null: it may be used. */
export function passwordWrong(typed: string, about: PasswordAbout): PasswordWrong | null {
  if (typed.length > MOST_UNITS) return 'password-too-long';
  const length = graphemeCount(typed);
  if (length < LEAST_LETTERS) return 'password-too-short';
  if (length > MOST_LETTERS) return 'password-too-long';
  const plain = unit(folded(typed));
  if (piecesIn(plain, COMMON_WORDS) < LEAST_PIECES) return 'password-common';
  return piecesIn(plain, [...COMMON_WORDS, ...ownWords(about)]) < LEAST_PIECES ? 'password-yours' : null;
}

/** As it is hashed: the same on every keyboard (NFKC, RFC 8265). */
export function passwordAsKept(typed: string): string {
  return typed.normalize('NFKC');
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/g, '');
}

/** The part of which it is the repetition: `abcabcab` is `abc`. */
function unit(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).startsWith(text)) return part;
  }
  return text;
}

function ownWords({ email, name, newsroom }: PasswordAbout): readonly string[] {
  const parts = [email.split('@')[0] ?? '', ...email.split(/[@.\-_+]/), ...name.split(/\s+/)];
  return [...parts, name, newsroom, ...newsroom.split(/\s+/)].map(folded).filter((word) => word.length >= 3);
}

/** The fewest pieces that make up a text: words (also with 3 for e), rows, repetitions, years, else single letters. */
function piecesIn(text: string, words: readonly string[]): number {
  const fewest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let least = (fewest[end - 1] ?? 0) + 1;
    for (let begin = Math.max(0, end - 40); begin < end - 1; begin += 1) {
      const before = (fewest[begin] ?? 0) + 1;
      if (before < least && isPiece(text.slice(begin, end), words)) least = before;
    }
    fewest.push(least);
  }
  return fewest[text.length] ?? 0;
}

function isPiece(part: string, words: readonly string[]): boolean {
  if (words.some((word) => reads(part, word))) return true;
  if (part.length < 3) return false;
  return /^(.)\1+$/su.test(part) || /^(19|20)\d\d$/.test(part) || isInRow(part);
}

function isInRow(part: string): boolean {
  const backwards = [...part].reverse().join('');
  return ROWS.some((row) => row.includes(part) || row.includes(backwards));
}

/** What people write for a letter. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'il', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'il', '+': 't', '€': 'e', '|': 'il' },
};

function reads(part: string, word: string): boolean {
  if (part.length !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) {
    const letter = part[at] ?? '';
    const wanted = word[at] ?? '';
    if (letter !== wanted && !STANDS_FOR[letter]?.includes(wanted)) return false;
  }
  return true;
}
