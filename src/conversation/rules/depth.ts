import type MarkdownIt from 'markdown-it';

/**
 * In levels of the parser: a quote is one, a list two. What stands deeper is a strip that nobody reads. By itself the
 * parser drops all from its twentieth level on (`maxNesting`).
 */
const DEEPEST = 18;

/**
 * Teaches the parser where nesting ends: quotes and lists in more of them than these are words with signs before them.
 */
export function understandDepth(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'too-deep', (state, startLine, endLine, silent) => {
    if (silent || state.level < DEEPEST) return false;
    let end = startLine + 1;
    while (end < endLine && !state.isEmpty(end)) end += 1;
    state.push('paragraph_open', 'p', 1);
    const words = state.push('inline', '', 0);
    words.content = state.getLines(startLine, end, state.blkIndent, false).trim();
    words.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = end;
    return true;
  });
}
