import type { Reader } from '#platform/database';
import type { PageNumbers } from '#ui';
import { countListed, type ListOf } from '../store/index.ts';

/** How many pages of a list can be leafed through by their numbers; counting further costs more than it tells. */
const MOST_PAGES = 500;

/** Where `page` stands among the pages of a list of `size` stories each, at `href`. */
export async function pageNumbers(
  reader: Reader,
  of: ListOf,
  at: { readonly href: string; readonly page: number; readonly size: number },
): Promise<PageNumbers> {
  const count = await countListed(reader, {
    viewer: { kind: 'public' },
    of,
    atMost: MOST_PAGES * at.size,
  });
  return {
    page: at.page,
    last: Math.max(1, Math.ceil(count / at.size)),
    hrefOf: (page) => pageHref(at.href, page),
  };
}

/** The address of a page of a list; the first one has no number. */
export function pageHref(href: string, page: number): string {
  if (page === 1) return href;
  return `${href}${href.includes('?') ? '&' : '?'}page=${page}`;
}
