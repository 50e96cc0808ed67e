import { ORDERS, type Order } from '../words.ts';
import { idFrom } from './draft.ts';
import { orderFrom } from './thread-order.ts';

/** The parameters of a story's address that the conversation reads. All others are none of its business. */
export const PARAMETERS = ['sort', 'comments', 'page', 'thread'] as const;

/** Which values of each lead to a page of its own. */
export const TAKES: Readonly<Record<(typeof PARAMETERS)[number], (value: string) => boolean>> = {
  sort: (value) => ORDERS.some((order) => order === value),
  comments: (value) => value === 'all',
  page: (value) => pageFrom(value) !== null,
  thread: (value) => idFrom(value) !== null,
};

/** Which part of a conversation a reader asks for. */
export interface Asked {
  readonly order: Order;
  readonly view:
    | { readonly kind: 'first' }
    | { readonly kind: 'all'; readonly page: number }
    /** The thread that this comment stands in; without a page, the one on which it stands. */
    | { readonly kind: 'thread'; readonly commentId: string; readonly page: number | null };
}

/** A page number that nobody can turn into work for the database. */
const LAST_PAGE = 10_000;

/** What the query asks for, out of closed lists; whatever is not in them asks for nothing. */
export function askedFrom(query: Readonly<Record<string, string | undefined>>, usual: Order): Asked {
  const order = orderFrom(query['sort'], usual);
  const page = pageFrom(query['page']);
  const commentId = idFrom(query['thread']);
  if (commentId !== null) return { order, view: { kind: 'thread', commentId, page } };
  return { order, view: query['comments'] === 'all' ? { kind: 'all', page: page ?? 1 } : { kind: 'first' } };
}

function pageFrom(text: string | undefined): number | null {
  const page = /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : null;
  return page !== null && page <= LAST_PAGE ? page : null;
}
