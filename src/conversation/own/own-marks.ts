import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Settings } from '#platform/settings';
import type { StoryContext, Visitor } from '#stories';
import { conversationSettings } from '../settings.ts';
import { type CommentRow, commentFrom } from '../store/columns.ts';
import type { Comment } from '../words.ts';
import { authorOf } from './author.ts';
import { type EditWindow, editWindowOf } from './rules/edit-window.ts';
import { answeredAmong, findAllAuthored } from './store/editing.ts';

/** Nobody looks for an older one of theirs in the page of one story; their own page lists them too. */
const MOST_MARKED = 200;

export interface MarkNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
}

/** The visitor's own comments under the story, the newest first. */
export async function ownUnder(
  visitor: Visitor | null,
  story: Pick<StoryContext, 'id'>,
  { database }: Pick<MarkNeeds, 'database'>,
): Promise<readonly CommentRow[]> {
  if (visitor === null || (visitor.reader === null && visitor.staff === null)) return [];
  return findAllAuthored(database, story, { author: authorOf(visitor), most: MOST_MARKED });
}

/**
 * Whether each of these comments can still be changed by its author. `isOpen`: whether the conversation takes any
 * words at all.
 */
export async function windowsOf(
  comments: readonly Pick<Comment, 'id' | 'createdAt'>[],
  { story, isOpen }: { readonly story: Pick<StoryContext, 'id'>; readonly isOpen: boolean },
  { database, clock, settings }: MarkNeeds,
): Promise<ReadonlyMap<string, EditWindow>> {
  const { editFor } = await settings.read(database, conversationSettings);
  const now = clock.now();
  const windowOf = (createdAt: string, isAnswered: boolean) =>
    editWindowOf({ createdAt, isAnswered, editFor: isOpen ? editFor : 0 }, now);
  const young = comments.filter(({ createdAt }) => windowOf(createdAt, false).until !== null);
  const answered = await answeredAmong(
    database,
    story,
    young.map(({ id }) => id),
  );
  return new Map(comments.map(({ id, createdAt }) => [id, windowOf(createdAt, answered.has(id))]));
}

/** The same of all that the visitor wrote under the story, by id: what is not in it is not theirs. */
export async function ownWindows(
  visitor: Visitor | null,
  at: { readonly story: Pick<StoryContext, 'id'>; readonly isOpen: boolean },
  needs: MarkNeeds,
): Promise<ReadonlyMap<string, EditWindow>> {
  return windowsOf((await ownUnder(visitor, at.story, needs)).map(commentFrom), at, needs);
}
