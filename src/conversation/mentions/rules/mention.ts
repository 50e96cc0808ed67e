import type MarkdownIt from 'markdown-it';

/** More people than these nobody names in one comment, but to annoy them. */
const MOST_MENTIONED = 10;
const LONGEST_NAME = 60;
const MENTION = 'mention';
const LETTER = /[\p{L}\p{N}]/u;

/** By the folded name of somebody: where their link leads. */
export type KnownNames = ReadonlyMap<string, string>;

/** What the parser is handed where names are links, and what it finds. */
interface MentionEnvironment {
  readonly names?: KnownNames;
  readonly found?: Set<string>;
}

/** Names are the same whatever their case. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Teaches the parser `@Name`, the longest name that is known; everything else stays as it was typed. */
export function understandMentions(markdown: MarkdownIt): void {
  const { inline, renderer, utils } = markdown;
  inline.ruler.before('emphasis', MENTION, (state, silent) => {
    const { names, found } = state.env as MentionEnvironment;
    const { src, pos } = state;
    if (!names || src[pos] !== '@' || isInLink(state)) return false;
    if (LETTER.test(src.slice(Math.max(0, pos - 2), pos).at(-1) ?? '')) return false;
    const name = longestName(src.slice(pos + 1, Math.min(state.posMax, pos + 1 + LONGEST_NAME)), names);
    if (name === '') return false;
    if (!silent) {
      const token = state.push(MENTION, 'a', 0);
      token.content = `@${name}`;
      token.meta = names.get(foldedName(name));
      found?.add(foldedName(name));
    }
    state.pos += 1 + name.length;
    return true;
  });
  renderer.rules[MENTION] = (tokens, at) => {
    const { content = '', meta = '' } = tokens[at] ?? {};
    return `<a href="${utils.escapeHtml(String(meta))}" rel="nofollow">${utils.escapeHtml(content)}</a>`;
  };
}

/** A link in a link is none in HTML. */
function isInLink(state: object): boolean {
  return 'linkLevel' in state && Number(state.linkLevel) > 0;
}

function longestName(text: string, names: KnownNames): string {
  for (let end = text.length; end > 0; end -= 1) {
    const name = text.slice(0, end);
    if (names.has(foldedName(name)) && !LETTER.test(text[end] ?? '')) return name;
  }
  return '';
}

/** Who is named in these words, of those who are known, in the order in which they are named. */
export function mentionedIn(markdown: MarkdownIt, body: string, names: KnownNames): readonly string[] {
  const found = new Set<string>();
  markdown.parse(body, { names, found });
  return [...found].slice(0, MOST_MENTIONED);
}

/** Who a comment names, as its row keeps it: pairs of a folded name and the comment of theirs that it leads to. */
export function keptMentions(mentions: readonly (readonly [name: string, commentId: string])[]): string {
  return mentions.length === 0 ? '' : JSON.stringify(mentions);
}

export function mentionsFrom(kept: string): readonly (readonly [name: string, commentId: string])[] {
  return kept === '' ? [] : JSON.parse(kept);
}
