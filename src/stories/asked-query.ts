import type { StoryPart, StoryQuery } from './words.ts';

/** A value that may stand in a shared page's address: short and plain, so that nobody fills the memory. */
const PLAIN = /^[\p{L}\p{N}_.-]{1,64}$/u;

/**
 * Of a query the parameters that the story page's parts take, in the parts' own order: the closed list that
 * makes the page's key. All others are ignored.
 */
export function askedQuery(query: ReadonlyMap<string, string>, parts: readonly StoryPart[]): StoryQuery {
  const asked: Record<string, string> = {};
  for (const name of parts.flatMap((part) => part.parameters)) {
    const value = query.get(name);
    if (value !== undefined && PLAIN.test(value)) asked[name] = value;
  }
  return asked;
}

/** The canonical address of a page with its parameters. */
export function withQuery(href: string, query: StoryQuery): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? href : `${href}?${pairs.join('&')}`;
}
