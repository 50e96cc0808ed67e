/** What turns text around or hides in it: never part of a name, a code or a number. */
const INVISIBLE = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** One line of plain text as it is kept: no control characters, nothing that turns the direction of what follows. */
export function plainLine(written: string): string {
  return written
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Several lines of plain text; empty ones at the ends go. */
export function plainLines(written: string): string {
  return written
    .split(/\r\n|\r|\n/)
    .map(plainLine)
    .join('\n')
    .trim();
}
