import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { reachableComments, visibleComments, visibleRoots } from '../visible.ts';
import type { Filter, Order } from '../words.ts';
import { type CommentRow, commentColumns } from './columns.ts';
import { inOrder } from './reading.ts';

type Story = Pick<StoryContext, 'id'>;

interface Page {
  readonly skip: number;
  readonly most: number;
}

/** Threads that speak about a passage, or that staff answered in: their first comments. */
export function filteredRoots(
  reader: Reader,
  story: Story,
  { filter, order, skip, most }: Page & { readonly filter: 'inline' | 'answered'; readonly order: Order },
): Promise<CommentRow[]> {
  const roots = inOrder(visibleRoots(reader, story), order).select(commentColumns).offset(skip).limit(most);
  return filter === 'inline'
    ? roots.where('comments.passage_id', 'is not', null).execute()
    : roots.where('comments.staff_replies', '>', 0).execute();
}

/** The editor's picks of every level, the latest pick first. */
export function pickedComments(reader: Reader, story: Story, { skip, most }: Page): Promise<CommentRow[]> {
  return reachableComments(reader, story)
    .select(commentColumns)
    .where('comments.picked_at', 'is not', null)
    .orderBy('comments.picked_at', 'desc')
    .orderBy('comments.id')
    .offset(skip)
    .limit(most)
    .execute();
}

/** Comments that came out at or after an instant, in the order in which they did. */
export function commentsSince(
  reader: Reader,
  story: Story,
  { since, skip, most }: Page & { readonly since: string },
): Promise<CommentRow[]> {
  return reachableComments(reader, story)
    .select(commentColumns)
    .where('comments.published_at', '>=', since)
    .orderBy('comments.published_at')
    .orderBy('comments.id')
    .offset(skip)
    .limit(most)
    .execute();
}

/** Among so many, the newest of a conversation, words are looked for: what nobody keeps must not cost the others. */
const MOST_SEARCHED = 10_000;
/** Among so many at once: on SQLite nobody is answered meanwhile. */
const SEARCHED_AT_ONCE = 500;

/**
 * Comments whose text or name holds these words as they are typed, newest first. Engines differ in what they
 * know of small and capital letters beyond ASCII, so beyond it the usual ways of writing them are looked for.
 */
export async function commentsHolding(
  reader: Reader,
  story: Story,
  { words, skip, most }: Page & { readonly words: string },
): Promise<readonly CommentRow[]> {
  const patterns = waysToWrite(words).map(patternOf);
  const found: CommentRow[] = [];
  let before: string | undefined;
  for (let searched = 0; searched < MOST_SEARCHED; searched += SEARCHED_AT_ONCE) {
    const from = await nthNewest(reader, story, { nth: SEARCHED_AT_ONCE, before });
    found.push(...(await holdingBetween(reader, story, { patterns, from, before })));
    if (from === undefined || found.length >= skip + most) break;
    before = from;
    await nextTurn();
  }
  return found.slice(skip, skip + most);
}

/** When the nth of the newest comments was made that are older than `before`; nothing if they are fewer. */
async function nthNewest(
  reader: Reader,
  story: Story,
  { nth, before }: { readonly nth: number; readonly before: string | undefined },
): Promise<string | undefined> {
  const row = await visibleComments(reader, story)
    .select('comments.created_at')
    .$if(before !== undefined, (older) => older.where('comments.created_at', '<', before ?? ''))
    .orderBy('comments.created_at', 'desc')
    .offset(nth - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.created_at;
}

/** Of those made at or after `from`, where there is one, and before `before`. */
function holdingBetween(
  reader: Reader,
  story: Story,
  asked: {
    readonly patterns: readonly string[];
    readonly from: string | undefined;
    readonly before: string | undefined;
  },
): Promise<CommentRow[]> {
  const { patterns, from, before } = asked;
  return reachableComments(reader, story)
    .select(commentColumns)
    .$if(from !== undefined, (newer) => newer.where('comments.created_at', '>=', from ?? ''))
    .$if(before !== undefined, (older) => older.where('comments.created_at', '<', before ?? ''))
    .where((row) =>
      row.or(
        patterns.flatMap((pattern) => [
          sql<boolean>`lower(comments.body) like ${pattern} escape '!'`,
          sql<boolean>`lower(comments.author_name) like ${pattern} escape '!'`,
        ]),
      ),
    )
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .execute();
}

/** Of these comments those that can be seen. */
export function commentsAmong(reader: Reader, story: Story, ids: readonly string[]): Promise<CommentRow[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : visibleComments(reader, story).select(commentColumns).where('comments.id', 'in', ids).execute();
}

/** Which filters would show anything of this conversation. */
export async function filtersWithComments(reader: Reader, story: Story): Promise<readonly Filter[]> {
  const first = { order: 'oldest', skip: 0, most: 1 } as const;
  const there = {
    inline: await filteredRoots(reader, story, { ...first, filter: 'inline' }),
    picks: await pickedComments(reader, story, first),
    answered: await filteredRoots(reader, story, { ...first, filter: 'answered' }),
  };
  return (['inline', 'picks', 'answered'] as const).filter((filter) => there[filter].length > 0);
}

function waysToWrite(words: string): readonly string[] {
  const small = words.toLowerCase();
  if (/^[\p{ASCII}]*$/u.test(words)) return [small];
  // Both engines make ASCII small; what lies beyond stands as it was written.
  return [...new Set([words, small, small.toUpperCase(), begunLarge(small)].map(asciiSmall))];
}

const begunLarge = (words: string) => words.replace(/^./u, (first) => first.toUpperCase());

const asciiSmall = (words: string) => words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** `%` and `_` are signs like any other in what somebody looks for (A12). */
function patternOf(words: string): string {
  return `%${words.replace(/[!%_]/g, '!$&')}%`;
}
