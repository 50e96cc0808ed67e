/**
 * The most marks on one letter. Those that go with letters of every script (accents, strokes, enclosing signs): more
 * than any language writes climb out of their line. Those of a script of its own: Tibetan stacks eight.
 */
const MOST_OF_ALL_SCRIPTS = 4;
const MOST_OF_ONE_SCRIPT = 10;

const OF_ALL_SCRIPTS = /[\p{Me}\p{sc=Zinh}\p{sc=Zyyy}]/u;
const MARK = /\p{M}/u;
/** Signs that nobody sees do not end what stands on a letter. */
const ON_A_LETTER = /[\p{M}\p{Cf}]{5,}/gu;
/** Neither do tags: their marks stand on the letter before them. */
const ON_A_LETTER_OF_HTML = /(?:[\p{M}\p{Cf}]|<[^>]*>){5,}/gu;
const PIECES = /<[^>]*>|./gsu;

/** The text with no more marks on a letter than some script needs; what is too much goes. */
export function withoutTowers(text: string): string {
  return text.replace(ON_A_LETTER, lowered);
}

/** The same of HTML whose tags and texts are well-formed. */
export function htmlWithoutTowers(html: string): string {
  return html.replace(ON_A_LETTER_OF_HTML, lowered);
}

function lowered(tower: string): string {
  let ofAll = 0;
  let ofOne = 0;
  let kept = '';
  for (const [piece] of tower.matchAll(PIECES)) {
    if (piece.length > 2 || !MARK.test(piece)) kept += piece;
    else if (OF_ALL_SCRIPTS.test(piece)) {
      ofAll += 1;
      if (ofAll <= MOST_OF_ALL_SCRIPTS) kept += piece;
    } else {
      ofOne += 1;
      if (ofOne <= MOST_OF_ONE_SCRIPT) kept += piece;
    }
  }
  return kept;
}
