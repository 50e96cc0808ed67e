import { slugOf } from '#platform/text';
import { isReserved } from '../../rules/address.ts';

/** The last word of an address, decoded, as it is shown in the field in which it can be changed. */
export function wordOf(href: string): string {
  const last = href.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/**
 * The path (decoded) to which a published story moves because its last word is to be another one; null where it stays.
 * Year and month stay as they are, for they are those of the first publication.
 */
export function pathAfterSlug(href: string, wished: string): string | null {
  const slug = slugOf(wished);
  const word = wordOf(href);
  if (slug === '' || slug === word || wished === word || slug === slugOf(word)) return null;
  const above = href.split('/').filter(Boolean).slice(0, -1).map(wordOf);
  const path = `/${[...above, slug].join('/')}`;
  return isReserved(path) ? `${path}-page` : path;
}
