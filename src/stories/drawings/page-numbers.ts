import type { Reader } from '#platform/database';
import type { PageNumbers } from '#ui';
import { countListed, type ListOf } from '../store/index.ts';

/** How many pages after the present one are counted: more would cost more than it tells. */
const MOST_AHEAD = 50;

/** Where `page`, which shows `shown` stories, stands among the pages of a list of `size` each, at `href`. */
export async function pageNumbers(
  reader: Reader,
  of: ListOf,
  at: { readonly href: string; readonly page: number; readonly size: number; readonly shown: number },
): Promise<PageNumbers> {
  const { page, size, shown } = at;
  const counted = MOST_AHEAD * size;
  const after = shown < size ? 0 : await countListed(reader, { of, skip: page * size, atMost: counted + 1 });
  return {
    page,
    last: page + Math.ceil(Math.min(after, counted) / size),
    goesOn: after > counted,
    hrefOf: (page) => pageHref(at.href, page),
  };
}

/** The address of a page of a list; the first one has no number. */
export function pageHref(href: string, page: number): string {
  if (page === 1) return href;
  return `${href}${href.includes('?') ? '&' : '?'}page=${page}`;
}
