import type { PassagePlace, PassageText } from '../words.ts';

/** A place where words stand, with what they are there and what stands around them. */
export interface FoundWords extends PassagePlace {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** More places than these are offered to nobody. */
const MOST_FOUND = 50;
/** Of what stands around the words, in code units. */
const AROUND = 40;

/**
 * Where words stand in the texts. What a keyboard does not have is as good as what it has: straight quotation
 * marks for curly ones, a hyphen for a dash, a space for any space or line end.
 */
export function findWords(words: string, texts: readonly PassageText[]): readonly FoundWords[] {
  const wanted = asTyped(words.replace(/\r\n?/g, '\n')).trim();
  if (wanted === '') return [];
  return texts.flatMap((text) => placesIn(text, wanted)).slice(0, MOST_FOUND);
}

function placesIn({ blockId, text }: PassageText, wanted: string): readonly FoundWords[] {
  const typed = asTyped(text);
  const found: FoundWords[] = [];
  for (let start = typed.indexOf(wanted); start !== -1; start = typed.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    // An accent that follows belongs to the last letter: that is another word.
    if (/^\p{M}/u.test(text.slice(end, end + 2))) continue;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    found.push({ blockId, start, end, words: text.slice(start, end), before, after });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

/** As long as before, sign by sign. */
function asTyped(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[‐‑–—]/g, '-');
}
