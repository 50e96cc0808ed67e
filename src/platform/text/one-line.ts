/** Part of no text that somebody types: it turns what stands around it about, marks the begin of a file, or is half a letter. */
const UNFIT = /[\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;
/** Not seen, and of no use in a line. In a longer text it says where a word may break, which some scripts need. */
const UNSEEN = /[\u200b\u2060]/gu;

/**
 * What was typed into one line, as it is kept: NFC, each run of blanks, line ends and control characters one blank, none
 * at the ends, and nothing that nobody sees. What joins and parts letters stays, as do marks of direction.
 */
export function oneLine(typed: string): string {
  return typed
    .replace(UNFIT, '')
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** The same of a text in which line ends, tabs and blanks stay as they were typed. */
export function typedText(typed: string): string {
  return typed
    .replace(UNFIT, '')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .normalize('NFC');
}

/** Several lines, each as one is kept; empty ones at the ends go. */
export function severalLines(typed: string): string {
  return typed
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .join('\n')
    .trim();
}
