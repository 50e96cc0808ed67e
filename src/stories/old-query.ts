import { type Answer, moved, nothingHere, type Request } from '#platform/http';
import { withoutTrailingSlashes } from '#platform/text';
import { findOldAddress } from './find-old-address.ts';
import { hrefOfAddress } from './href-of-address.ts';
import type { Reading } from './reading.ts';

/** WordPress's addresses by number: all of them may be in the world for ever. */
const NUMBERED = ['p', 'page_id', 'attachment_id', 'cat', 'author'];
/** Those by the words of a section or author, and where their lists stood. */
const NAMED = [
  ['category_name', 'category'],
  ['author_name', 'author'],
] as const;

/**
 * Answers `/?p=17` and its like by what the table of addresses knows; nothing for any other query. A story behind a
 * password answers as well, as it did: who was sent such a link has no other. Whoever counts through the numbers learns
 * its address, and the words of its title that stand in it, never its text.
 */
export async function answerOldQuery(request: Request, reading: Reading): Promise<Answer | undefined> {
  if (request.query.size === 0) return undefined;
  const feed = request.query.get('feed');
  if (feed !== undefined) return moved(feed === 'atom' ? '/feed.atom' : '/feed');
  const words = request.query.get('s');
  if (words !== undefined) return moved(`/search?q=${encodeURIComponent(words)}`);
  const tag = request.query.get('tag');
  if (tag !== undefined) return moved(`/tag/${encodeURIComponent(tag)}`);
  const [, year, month, day] = /^(\d{4})(\d{2})?(\d{2})?$/.exec(request.query.get('m') ?? '') ?? [];
  if (year !== undefined)
    return moved(`/${[year, month, day].filter((part) => part !== undefined).join('/')}`);
  const path = oldPathIn(request);
  if (path === undefined) return undefined;
  const address = await findOldAddress(request, path, reading);
  const href = address && (await hrefOfAddress(address, reading.needs));
  if (!href) throw nothingHere();
  return moved(href);
}

/** The path under which the table of addresses knows what a query names. */
function oldPathIn({ query, path }: Request): string | undefined {
  const number = NUMBERED.find((one) => query.has(one));
  if (number !== undefined) return `/?${number}=${query.get(number) ?? ''}`;
  const base = withoutTrailingSlashes(path).replace(/\/index\.php$/, '');
  for (const [name, place] of NAMED) {
    const word = query.get(name);
    if (word) return `${base}/${place}/${word}`;
  }
  return undefined;
}
