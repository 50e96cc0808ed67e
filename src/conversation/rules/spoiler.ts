import type MarkdownIt from 'markdown-it';

/** Between two of these stands what a reader opens first. */
const MARK = '||';
/** Everything up to a character with which some rule may begin: as the library does it, and with our own. */
const PLAIN = /[^\n!#$%&*+\-:<=>@[\\\]^_`{|}~]+/y;
const OPEN = 'spoiler_open';
const CLOSE = 'spoiler_close';

/** What is said before words that stay hidden until they are asked for. */
export interface SpoilerWords {
  readonly spoiler: string;
}

/**
 * Teaches the parser `||words||`: words that are there for those who open them. A box to tick does it without
 * script, by keyboard as well, and a voice reads only what was opened. Where nothing can be opened (feeds, letters,
 * beginnings) there is nothing to say before them, and they are left out.
 */
export function understandSpoilers(markdown: MarkdownIt): void {
  const { inline, core, renderer, utils } = markdown;
  inline.ruler.at('text', (state, silent) => {
    PLAIN.lastIndex = state.pos;
    const text = PLAIN.exec(state.src)?.[0].slice(0, state.posMax - state.pos) ?? '';
    if (!silent) state.pending += text;
    state.pos += text.length;
    return text !== '';
  });
  inline.ruler.before('emphasis', 'spoiler', (state, silent) => {
    if (!state.src.startsWith(MARK, state.pos)) return false;
    const end = endOf(state);
    if (end === null) return false;
    if (!silent) readUntil(state, end);
    state.pos = end + MARK.length;
    return true;
  });
  core.ruler.after('inline', 'spoiler', ({ tokens, env }) => {
    if (env.spoiler !== undefined) return;
    for (const token of tokens) if (token.children) token.children = withoutHidden(token.children);
  });
  renderer.rules[OPEN] = (_tokens, _at, _options, { spoiler }: SpoilerWords) =>
    `<label class="spoiler"><input type="checkbox"> ${utils.escapeHtml(spoiler)} <span>`;
  renderer.rules[CLOSE] = () => '</span></label>';
}

type Inline = Parameters<Parameters<MarkdownIt['inline']['ruler']['at']>[1]>[0];
type Token = Inline['tokens'][number];

/** Where the words end that begin here; null: nowhere, or there are none. */
function endOf(state: Inline): number | null {
  const begin = state.pos;
  const from = begin + MARK.length;
  state.pos = from;
  while (state.pos < state.posMax && !state.src.startsWith(MARK, state.pos)) state.md.inline.skipToken(state);
  const end = state.pos;
  state.pos = begin;
  return end < state.posMax && state.src.slice(from, end).trim() !== '' ? end : null;
}

function readUntil(state: Inline, end: number): void {
  const { posMax } = state;
  state.push(OPEN, 'label', 1);
  state.pos += MARK.length;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push(CLOSE, 'label', -1);
}

function withoutHidden(tokens: readonly Token[]): Token[] {
  const left: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === CLOSE) depth -= 1;
    else if (token.type === OPEN) {
      if (depth === 0) left.push(Object.assign(token, { type: 'text', nesting: 0, content: '[…]' }));
      depth += 1;
    } else if (depth === 0) left.push(token);
  }
  return left;
}
