import type { Request } from '#platform/http';
import { pageAsked } from '#platform/text';
import { STOOD, undoOf } from '../moderating/rules/undo.ts';
import { ACTS, type Act, MANY_ACTS, type ManyAct, QUEUES, type Queue, WORDING } from '../moderating/words.ts';
import { idFrom } from '../rules/draft.ts';
import { type Undo, undoIn, undoQuery } from './undo-offer.ts';

export const QUEUE_PATH = '/desk/comments';

/** Which part of the queue an address asks for, and what it says was done. */
export interface AskedQueue {
  readonly queue: Queue;
  readonly alike: { readonly by: 'person' | 'network'; readonly commentId: string } | null;
  readonly page: number;
  readonly done: Done | null;
}

/** What was just done. */
export type Done =
  | { readonly kind: 'one'; readonly act: Act | 'answer'; readonly undo: Undo | null }
  | { readonly kind: 'many'; readonly act: ManyAct; readonly number: number; readonly left: number };

/** An answer is a comment of its own: it is taken back by an act on it. */
const DONE = [...ACTS, 'answer'] as const;

/** Who asks, and at what time, in milliseconds since 1970. */
export interface AskedBy {
  readonly staffId: string;
  readonly now: number;
  /** The newsroom's: signs what is offered to be taken back. */
  readonly secret: Buffer;
}

export function askedQueue({ query }: Pick<Request, 'query'>, who: AskedBy): AskedQueue {
  const queue = QUEUES.find((one) => one === query.get('show')) ?? 'waiting';
  const by = (['person', 'network'] as const).find((one) => one === query.get('alike'));
  const commentId = idFrom(query.get('comment'));
  return {
    queue,
    alike: by === undefined || commentId === null ? null : { by, commentId },
    page: pageAsked(query),
    done: doneIn(query, who),
  };
}

function doneIn(query: ReadonlyMap<string, string>, by: AskedBy): Done | null {
  const many = MANY_ACTS.find((one) => one === query.get('many'));
  if (many)
    return { kind: 'many', act: many, number: countIn(query, 'number'), left: countIn(query, 'left') };
  const act = DONE.find((one) => one === query.get('done'));
  return act ? { kind: 'one', act, undo: undoIn(query, by) } : null;
}

function countIn(query: ReadonlyMap<string, string>, name: string): number {
  const count = Number(query.get(name));
  return Number.isInteger(count) && count >= 0 ? count : 0;
}

/** The address of a part of the queue. */
export function hrefTo({ queue, alike }: Pick<AskedQueue, 'queue' | 'alike'>, page: number): string {
  const pairs = [
    ...(alike === null
      ? queue === 'waiting'
        ? []
        : [`show=${queue}`]
      : [`alike=${alike.by}`, `comment=${alike.commentId}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
  ];
  return pairs.length === 0 ? QUEUE_PATH : `${QUEUE_PATH}?${pairs.join('&')}`;
}

/** Where an act leads: back to the part of the queue that its form names; a query is to follow. */
export function backTo(form: ReadonlyMap<string, string>): string {
  const back = form.get('back') ?? '';
  return /^\/desk\/comments\?[\w=&-]+$/.test(back) ? `${back}&` : `${QUEUE_PATH}?`;
}

/** The same, saying what was done to which comment, and how it is taken back. */
export function hrefAfter(
  act: Act,
  form: ReadonlyMap<string, string>,
  { commentId, ...by }: AskedBy & { readonly commentId: string },
): string {
  const undo = undoOf(act, STOOD.find((one) => one === form.get('stood')) ?? null);
  return hrefDone(
    act,
    form,
    undo && { undo: { act: undo, commentId, wording: form.get(WORDING) ?? '' }, by },
  );
}

/** What a form that leads back to the queue did, and how that is taken back; null: not at all. */
export function hrefDone(
  act: Act | 'answer',
  form: ReadonlyMap<string, string>,
  offer: { readonly undo: Undo; readonly by: AskedBy } | null,
): string {
  const query =
    offer && undoQuery({ undo: offer.undo, staffId: offer.by.staffId, at: offer.by.now }, offer.by.secret);
  return `${backTo(form)}done=${act}${query ? `&${query}` : ''}`;
}
