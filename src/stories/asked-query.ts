import type { StoryPart, StoryQuery } from './words.ts';

/**
 * Of a query the parameters that the story page's parts take, in the parts' own order: the closed list that
 * makes the page's key. All others, and values that nobody takes, are ignored, so that nobody fills the memory.
 */
export function askedQuery(query: ReadonlyMap<string, string>, parts: readonly StoryPart[]): StoryQuery {
  const asked: Record<string, string> = {};
  for (const { name, takes } of parts.flatMap((part) => part.parameters)) {
    const value = query.get(name);
    if (value !== undefined && takes(value)) asked[name] = value;
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
