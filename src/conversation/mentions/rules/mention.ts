import type MarkdownIt from 'markdown-it';

/** More people than these nobody names in one comment, but to annoy them. */
const MOST_MENTIONED = 10;
const LONGEST_NAME = 60;
/** So many `@` of one comment are looked at; whatever stands after a later one stays words. */
const MOST_TRIED = 50;
const MENTION = 'mention';
const LETTER = /[\p{L}\p{N}]/u;
const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u;

/** By the folded name of somebody: where their link leads. */
export type KnownNames = ReadonlyMap<string, string>;

/** What the parser is handed where names are links, and what it finds. */
interface MentionEnvironment {
  readonly names?: KnownNames;
  readonly found?: Set<string>;
  /** How many `@` have been looked at. */
  tried?: number;
  /** How long the names are; found out at the first `@`. */
  lengths?: readonly number[];
}

/** Names are the same whatever their case. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Somebody who has spoken: by what name, and where. */
export interface Speaker {
  readonly name: string;
  readonly commentId: string;
  /** Whether more than the typed name says who it is: an account, or the session of staff. */
  readonly isProved: boolean;
}

/**
 * Who is meant by each name: of namesakes somebody who has proved who they are, before all who merely typed the name;
 * among equals who spoke last. The latest come first.
 */
export function meantBy(speakers: readonly Speaker[]): KnownNames {
  const meant = new Map<string, string>();
  const typed = new Set<string>();
  for (const isProved of [true, false]) {
    for (const { name, commentId } of speakers.filter((one) => one.isProved === isProved)) {
      if (typed.has(name)) continue;
      typed.add(name);
      const folded = foldedName(name);
      if (!meant.has(folded)) meant.set(folded, commentId);
    }
  }
  return meant;
}

/** Teaches the parser `@Name`, the longest name that is known; everything else stays as it was typed. */
export function understandMentions(markdown: MarkdownIt): void {
  const { inline, renderer, utils } = markdown;
  inline.ruler.before('emphasis', MENTION, (state, silent) => {
    const environment = state.env as MentionEnvironment;
    const { names, found, tried = 0 } = environment;
    const { src, pos } = state;
    if (!names || src[pos] !== '@' || tried >= MOST_TRIED || isInLink(state)) return false;
    if (LETTER.test(src.slice(Math.max(0, pos - 2), pos).at(-1) ?? '')) return false;
    environment.tried = tried + 1;
    environment.lengths ??= lengthsOf(names);
    const text = src.slice(pos + 1, Math.min(state.posMax, pos + 1 + LONGEST_NAME));
    const named = longestName(text, { names, lengths: environment.lengths });
    if (named === null) return false;
    if (!silent) {
      const token = state.push(MENTION, 'a', 0);
      token.content = `@${named.typed}`;
      token.meta = names.get(named.name);
      found?.add(named.name);
    }
    state.pos += 1 + named.typed.length;
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

/**
 * The longest name with which the text begins, as it is known and as it was typed. The text is folded once, and only
 * lengths are tried that a known name has: what it costs does not grow with those who take part.
 */
function longestName(
  text: string,
  { names, lengths }: { readonly names: KnownNames; readonly lengths: readonly number[] },
): { readonly name: string; readonly typed: string } | null {
  const folded = foldedName(text);
  let beginnings: ReadonlyMap<string, string> | undefined;
  for (const length of lengths) {
    const name = folded.slice(0, length);
    if (!names.has(name)) continue;
    // Nearly always a name is as long as it was typed.
    if (foldedName(text.slice(0, length)) !== name) beginnings ??= beginningsOf(text);
    const typed = beginnings ? beginnings.get(name) : text.slice(0, length);
    if (typed !== undefined && !BEGINS_WITH_LETTER.test(text.slice(typed.length))) return { name, typed };
  }
  return null;
}

/** How each beginning of the text was typed, by what it is folded. */
function beginningsOf(text: string): ReadonlyMap<string, string> {
  const begun = Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
  return new Map(begun.map((typed) => [foldedName(typed), typed]));
}

/** How long the known names are, the longest first. */
function lengthsOf(names: KnownNames): readonly number[] {
  return [...new Set([...names.keys()].map(({ length }) => length))].sort((one, other) => other - one);
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
