import { segmentsOf } from './segments.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const RUNS_WITHOUT_SPACES = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+)/u;

/** In pieces between spaces; a language's daily words are fewer. */
const MOST_REMEMBERED = 20_000;
/** In UTF-16 units: what is longer is no word that comes again. */
const LONGEST_REMEMBERED = 30;

/**
 * What pieces were segmented into. Segmenting is dear and the same words come again and again; no word reaches
 * over a space, so a piece gives the same words wherever it stands.
 */
const remembered = new Map<string, readonly string[]>();

/**
 * The words of a text as the search knows them: NFKC, lower case, without accents; scripts that put no spaces
 * between words give pairs of neighbouring characters instead. Used alike for what is kept and what is asked,
 * so both engines find the same.
 */
export function searchWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const found: string[] = [];
  for (const run of plain.split(RUNS_WITHOUT_SPACES)) {
    if (WITHOUT_SPACES.test(run)) found.push(...pairs(run));
    else for (const piece of run.split(/\s+/)) found.push(...wordsOfPiece(piece));
  }
  return found;
}

function wordsOfPiece(piece: string): readonly string[] {
  if (piece === '') return [];
  const known = remembered.get(piece);
  if (known) return known;
  const found = [...segmentsOf(words, piece)]
    .filter((one) => one.isWordLike)
    .flatMap((one) => one.segment.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (piece.length > LONGEST_REMEMBERED) return found;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(piece, found);
  return found;
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''));
}
