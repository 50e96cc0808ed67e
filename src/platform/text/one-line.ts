/** What was typed into one line: NFC, each run of blanks and control characters one blank, none at the ends. */
export function oneLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
