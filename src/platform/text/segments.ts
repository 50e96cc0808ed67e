/**
 * In UTF-16 units. For each segment that it finds a segmenter copies the whole text that it was given: 50,000 letters
 * would take seconds and a gigabyte, and in pieces of this length some milliseconds.
 */
const PIECE = 256;

/**
 * The segments of a text, one after another: its graphemes or words (Unicode UAX 29). Where a piece ends its last one may
 * go on, and the one before it as well (`a`, `.` and a `b` that follows are one word): these are looked at again at the
 * beginning of the next piece. What stands before a segment does not bear on where it ends.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Intl.SegmentData> {
  let length = PIECE;
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from + length);
    const found = [...segmenter.segment(text.slice(from, to))];
    const again = to < text.length ? found.splice(-2) : [];
    yield* found;
    // Hardly one fills the piece: letters under a heap of marks, or a word without end.
    length = found.length === 0 ? length * 2 : PIECE;
    from = to - again.reduce((sum, { segment }) => sum + segment.length, 0);
  }
}

/** Not between the two halves of a character; a first half without its second is whole. */
function endOfPiece(text: string, end: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1)) ? end + 1 : end;
}
