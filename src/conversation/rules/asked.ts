import { oneLine, pageFrom } from '#platform/text';
import { FILTERS, type Filter, ORDERS, type Order } from '../words.ts';
import { idFrom } from './draft.ts';
import { orderFrom } from './thread-order.ts';

/** The parameters of a story's address that the conversation reads. All others are none of its business. */
export const PARAMETERS = ['sort', 'comments', 'page', 'thread', 'filter', 'find', 'since'] as const;

/** Which values of each lead to a page of its own. */
export const TAKES: Readonly<Record<(typeof PARAMETERS)[number], (value: string) => boolean>> = {
  sort: (value) => ORDERS.some((order) => order === value),
  comments: (value) => value === 'all',
  page: (value) => pageFrom(value) !== null,
  thread: (value) => idFrom(value) !== null,
  filter: (value) => filterFrom(value) !== null,
  find: (value) => wordsFrom(value) !== null,
  since: (value) => instantFrom(value) !== null,
};

/** Which part of a conversation a reader asks for. */
export interface Asked {
  readonly order: Order;
  readonly view: View;
}

export type View =
  /** The threads as they open with the story, fifty a page. */
  | { readonly kind: 'first'; readonly page: number }
  | { readonly kind: 'all'; readonly page: number }
  /** The thread that this comment stands in; without a page, the one on which it stands. */
  | { readonly kind: 'thread'; readonly commentId: string; readonly page: number | null }
  | { readonly kind: 'filter'; readonly filter: Filter; readonly page: number }
  /** Comments that hold these words. */
  | { readonly kind: 'find'; readonly words: string; readonly page: number }
  /** Comments that came out at or after this instant. */
  | { readonly kind: 'since'; readonly since: string; readonly page: number };

/** What is searched for, in UTF-16 units: one letter finds everything, and nobody types more. */
const SHORTEST_WORDS = 2;
const LONGEST_WORDS = 100;

/** What the query asks for, out of closed lists; whatever is not in them asks for nothing. */
export function askedFrom(query: Readonly<Record<string, string | undefined>>, usual: Order): Asked {
  return { order: orderFrom(query['sort'], usual), view: viewFrom(query) };
}

function viewFrom(query: Readonly<Record<string, string | undefined>>): View {
  const asked = pageFrom(query['page']);
  const page = asked ?? 1;
  const commentId = idFrom(query['thread']);
  if (commentId !== null) return { kind: 'thread', commentId, page: asked };
  const words = wordsFrom(query['find']);
  if (words !== null) return { kind: 'find', words, page };
  const since = instantFrom(query['since']);
  if (since !== null) return { kind: 'since', since, page };
  const filter = filterFrom(query['filter']);
  if (filter !== null) return { kind: 'filter', filter, page };
  return { kind: query['comments'] === 'all' ? 'all' : 'first', page };
}

function filterFrom(text: string | undefined): Filter | null {
  return FILTERS.find((filter) => filter === text) ?? null;
}

function wordsFrom(text: string | undefined): string | null {
  const words = oneLine(text ?? '');
  return words.length >= SHORTEST_WORDS && words.length <= LONGEST_WORDS ? words : null;
}

/** A day, as a form without script sends it, or an instant, as our script does. */
function instantFrom(text: string | undefined): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.exec(text ?? '');
  const instant = match && `${match[1]}${match[2] ?? 'T00:00:00.000Z'}`;
  return instant && !Number.isNaN(Date.parse(instant)) ? instant : null;
}
