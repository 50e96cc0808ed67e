const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * In UTF-16 units. For each grapheme that it finds the segmenter copies the whole text that it was given: a text of
 * 50,000 letters would take it seconds, and in pieces of this length some milliseconds.
 */
const PIECE = 256;

/** How many characters a person would count (Unicode UAX 29): an emoji of five code points is one. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemesOf(text)) count += 1;
  return count;
}

/** The first `most` graphemes, with an ellipsis where something was cut, at a word's end if one is near. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  let cut = '';
  let count = 0;
  for (const grapheme of graphemesOf(plain)) {
    count += 1;
    if (count > most) break;
    cut += grapheme;
  }
  if (count <= most) return plain;
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length * 0.6 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

/**
 * The graphemes of a text, one after another. Where a piece ends its last one may go on, so that one is looked at
 * again at the beginning of the next piece; what stands before a grapheme does not bear on where it ends.
 */
function* graphemesOf(text: string): Generator<string> {
  let length = PIECE;
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from + length);
    const found = [...segmenter.segment(text.slice(from, to))].map(({ segment }) => segment);
    const last = to < text.length ? (found.pop() ?? '') : '';
    yield* found;
    // A single one fills the piece: letters under a heap of marks.
    length = found.length === 0 ? length * 2 : PIECE;
    from = to - last.length;
  }
}

/** Not between the two halves of a character; a first half without its second is whole. */
function endOfPiece(text: string, end: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1)) ? end + 1 : end;
}
