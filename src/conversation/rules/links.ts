const LINK = /\bhttps?:\/\/|\bwww\.|\]\(/gi;
const WRITTEN_TWICE = /\]\(\s*<?\s*(https?:\/\/)?/gi;

/** How many links a text holds, however they are written: bare, in angle brackets, or with words before them. */
export function linksIn(text: string): number {
  return text.replace(WRITTEN_TWICE, '](').match(LINK)?.length ?? 0;
}
