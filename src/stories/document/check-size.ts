/** Levels of JSON: lists in lists in a table stay well below. */
const MOST_DEPTH = 60;
/** A book of 1,000 pages has fewer. */
const MOST_PARTS = 200_000;
const MOST_LETTERS = 2_000_000;
/** What no text holds, and no engine keeps as it is: control characters, halves of a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
export const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/gu;

/**
 * A copy of parsed JSON with nothing inherited, no control characters and halves of letters, and without members that
 * are null, which editors write for what is not there. Refused where it is deeper or larger than any text of people.
 */
export function plainCopy(
  value: unknown,
): { readonly value: unknown } | { readonly refused: 'too-deep' | 'too-large' } {
  const left = { parts: MOST_PARTS, letters: MOST_LETTERS };
  const copied = copyOf(value, 0, left);
  if (copied === TOO_DEEP) return { refused: 'too-deep' };
  return left.parts < 0 || left.letters < 0 ? { refused: 'too-large' } : { value: copied };
}

const TOO_DEEP = Symbol('too deep');

/** Stops at the first thing that is too much; what it has copied by then is thrown away. */
function copyOf(value: unknown, depth: number, left: { parts: number; letters: number }): unknown {
  left.parts -= 1;
  if (typeof value === 'string') {
    left.letters -= value.length;
    return value.replace(CONTROLS, '');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_DEPTH) return TOO_DEEP;
  if (left.parts < 0 || left.letters < 0) return null;
  if (Array.isArray(value)) {
    const copies: unknown[] = [];
    for (const one of value) {
      const copy = copyOf(one, depth + 1, left);
      if (copy === TOO_DEEP) return TOO_DEEP;
      copies.push(copy);
    }
    return copies;
  }
  const copies: [string, unknown][] = [];
  for (const [name, one] of Object.entries(value)) {
    if (one === null || one === undefined || name === '__proto__') continue;
    const copy = copyOf(one, depth + 1, left);
    if (copy === TOO_DEEP) return TOO_DEEP;
    copies.push([name, copy]);
  }
  return Object.fromEntries(copies);
}
