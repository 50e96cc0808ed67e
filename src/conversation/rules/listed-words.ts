import { folded, wordsIn } from '#platform/text';

/** A word as signs and how often each follows itself: `hallo` is h, a, l twice, o. */
interface Runs {
  readonly signs: readonly string[];
  readonly times: readonly number[];
}

/** One word of a list: its pieces stand in this order, with any letters between them. */
interface WordPattern {
  readonly pieces: readonly Runs[];
  readonly beginsAnyhow: boolean;
  readonly endsAnyhow: boolean;
}

/** One line of a list: a word, or several that follow each other. */
interface Line {
  readonly written: string;
  readonly words: readonly WordPattern[];
}

/** A list of words, ready to be looked for. */
export interface ListedWords {
  /** By the sign with which they begin. */
  readonly bySign: ReadonlyMap<string, readonly Line[]>;
  readonly beginningAnyhow: readonly Line[];
}

/** So often in a row no language writes a letter: somebody stretches the word. */
const STRETCHED = 3;
/** Scripts that put no space between words: there a word is found within others. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Three letters that stand apart are a word that somebody has pulled apart. */
const FEWEST_APART = 3;
/** Of a longer line only these count: nobody means a phrase of more. */
const MOST_WORDS = 20;

/** Reads a list: a word or a phrase a line; `*` stands for any letters of the same word. */
export function listedWords(list: string): ListedWords {
  const bySign = new Map<string, Line[]>();
  const beginningAnyhow: Line[] = [];
  for (const written of list.split('\n')) {
    const line = { written: written.trim(), words: patternsOf(written) };
    const [first] = line.words;
    if (first === undefined) continue;
    const sign = first.pieces[0]?.signs[0] ?? '';
    if (first.beginsAnyhow) beginningAnyhow.push(line);
    else bySign.set(sign, [...(bySign.get(sign) ?? []), line]);
  }
  return { bySign, beginningAnyhow };
}

/**
 * The first line of the list that stands in the text, as it was written there; null for none. Case, accents,
 * look-alike letters, unseen signs and stretched or pulled apart words make no difference. Each word of the text
 * is held once against each line, letter by letter and never twice over: no list can make it stall.
 */
export function findListed(text: string, list: ListedWords): string | null {
  const plain = wordsIn(folded(text));
  for (const words of [plain, pulledTogether(plain)]) {
    const runs = words.map(runsOf);
    for (const [at, word] of runs.entries()) {
      const lines = [...(list.bySign.get(word.signs[0] ?? '') ?? []), ...list.beginningAnyhow];
      const found = lines.find((line) => standsAt(line, runs, at));
      if (found) return found.written;
    }
  }
  return null;
}

function standsAt({ words }: Line, runs: readonly Runs[], at: number): boolean {
  return words.every((pattern, offset) => {
    const word = runs[at + offset];
    return word !== undefined && matches(pattern, word);
  });
}

function patternsOf(written: string): readonly WordPattern[] {
  const parts = written.split(/[\s\p{Zs}]+/u).slice(0, MOST_WORDS);
  return parts.flatMap((part) => {
    const pieces = part.split('*').map((piece) => wordsIn(folded(piece)).join(''));
    const said = pieces.filter((piece) => piece !== '');
    const [first] = said;
    const last = said.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        pieces: said.map(runsOf),
        beginsAnyhow: pieces[0] === '' || UNSPACED.test([...first][0] ?? ''),
        endsAnyhow: pieces.at(-1) === '' || UNSPACED.test([...last].at(-1) ?? ''),
      },
    ];
  });
}

/** The pieces in their order, each at the first place where it fits: with stars alone, no other can be better. */
function matches({ pieces, beginsAnyhow, endsAnyhow }: WordPattern, word: Runs): boolean {
  let from = 0;
  for (const [number, piece] of pieces.entries()) {
    const opens = number > 0 || beginsAnyhow;
    const isLast = number === pieces.length - 1;
    const closes = !isLast || endsAnyhow;
    const end = word.signs.length - piece.signs.length;
    const first = closes || !opens ? from : Math.max(from, end);
    const last = opens ? end : from;
    let at = first;
    while (at <= last && !fits(piece, word, { at, opens, closes })) at += 1;
    if (at > last || (!closes && at !== end)) return false;
    from = at + piece.signs.length;
  }
  return true;
}

function fits(
  piece: Runs,
  word: Runs,
  { at, opens, closes }: { readonly at: number; readonly opens: boolean; readonly closes: boolean },
): boolean {
  return piece.signs.every((sign, offset) => {
    if (word.signs[at + offset] !== sign) return false;
    const there = word.times[at + offset] ?? 0;
    const wanted = piece.times[offset] ?? 0;
    const isOuter = (opens && offset === 0) || (closes && offset === piece.signs.length - 1);
    return there === wanted || (there > wanted && (isOuter || there >= STRETCHED));
  });
}

function runsOf(word: string): Runs {
  const signs: string[] = [];
  const times: number[] = [];
  for (const sign of word) {
    if (sign === signs.at(-1)) times[times.length - 1] = (times.at(-1) ?? 0) + 1;
    else {
      signs.push(sign);
      times.push(1);
    }
  }
  return { signs, times };
}

/** The words that somebody wrote letter by letter: `s p a m` is `spam`. */
function pulledTogether(words: readonly string[]): readonly string[] {
  const together: string[] = [];
  let apart: string[] = [];
  const end = () => {
    if (apart.length >= FEWEST_APART) together.push(apart.join(''));
    apart = [];
  };
  for (const word of words) {
    if ([...word].length === 1) apart.push(word);
    else end();
  }
  end();
  return together;
}
