import type { Places, Reader } from '#platform/database';
import type { StoriesForFeatures, StoryContext, Viewer } from '#stories';
import type { ConversationTables } from './tables.ts';

/**
 * The one scope of rule 5 for comments: those of a story that everybody may read who may read the story.
 * Published, and since then neither rejected nor deleted. That the story may be seen is proved by holding its
 * context, which only `stories.visible` hands out.
 *
 * A reply under a hidden first-level comment is reached by nobody: threads are found by their visible roots.
 */
export function visibleComments(
  reader: Reader,
  story: Pick<StoryContext, 'id'> | Places<Pick<StoryContext, 'id'>>,
) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.story_id', '=', story.id)
    .where('comments.published_at', 'is not', null)
    .where('comments.rejected_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/** Whether a row that was read for another reason is one of them. */
export function isSeen(
  row: Pick<ConversationTables['comments'], 'published_at' | 'rejected_at' | 'deleted_at'>,
): boolean {
  return row.published_at !== null && row.rejected_at === null && row.deleted_at === null;
}

/** The visible comments of the first level. */
export function visibleRoots(reader: Reader, story: Pick<StoryContext, 'id'>) {
  return visibleComments(reader, story).where('comments.parent_id', 'is', null);
}

/** The visible comments of every level whose thread can be reached: of which the root is visible too. */
export function inSeenThreads(reader: Reader, story: Pick<StoryContext, 'id'>) {
  return visibleComments(reader, story)
    .innerJoin('comments as roots', 'roots.id', 'comments.root_id')
    .where('roots.published_at', 'is not', null)
    .where('roots.rejected_at', 'is', null)
    .where('roots.deleted_at', 'is', null);
}

/** Those of them that say something: for lists outside of threads, where a stone would stand for nothing. */
export function reachableComments(reader: Reader, story: Pick<StoryContext, 'id'>) {
  return inSeenThreads(reader, story).where('comments.withdrawn_at', 'is', null);
}

/** The questions that are asked on passages, of a story that whoever asks may see. */
export function visibleQuestions(reader: Reader) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('passage_questions')
    .where('passage_questions.removed_at', 'is', null);
}

/** The comments of the first level that answer a question and say something. */
export function visibleAnswers(reader: Reader, story: Pick<StoryContext, 'id'>) {
  return visibleRoots(reader, story)
    .where('comments.passage_id', 'is not', null)
    .where('comments.withdrawn_at', 'is', null);
}

/**
 * What a reader wrote under the story and may see themselves: held or not, but neither rejected nor deleted.
 * The return secret has proved who they are.
 */
export function ownComments(reader: Reader, story: Pick<StoryContext, 'id'>, readerId: string) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.reader_id', '=', readerId)
    .where('comments.story_id', '=', story.id)
    .where('comments.rejected_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/** Who is known to have written something: a reader, or a member of staff by their session. */
export interface Author {
  readonly readerId: string | null;
  readonly staffId: string | null;
}

/**
 * What the visitor may change or take back under the story: as `ownComments`, and what staff wrote only for the
 * session of that very member, whatever return secret it was written with.
 */
export function authoredComments(reader: Reader, story: Pick<StoryContext, 'id'>, author: Author) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where((row) =>
      row.or([
        row('comments.staff_id', '=', author.staffId ?? ''),
        row.and([
          row('comments.reader_id', '=', author.readerId ?? ''),
          row('comments.staff_id', 'is', null),
        ]),
      ]),
    )
    .where('comments.story_id', '=', story.id)
    .where('comments.rejected_at', 'is', null)
    .where('comments.withdrawn_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/** What a reader wrote under all stories, for their own page. */
export function allOwnComments(reader: Reader, readerId: string) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.reader_id', '=', readerId)
    .where('comments.rejected_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/**
 * What authors have taken back after everybody saw it, whether a stone stands for it now or nothing does: to be asked
 * whether one is to stand.
 */
export function takenBackComments(reader: Reader) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.withdrawn_at', 'is not', null)
    .where('comments.published_at', 'is not', null)
    .where('comments.rejected_at', 'is', null);
}

/** What waits for a moderator: for the desk alone. */
export function heldComments(reader: Reader) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.held_at', 'is not', null)
    .where('comments.rejected_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/**
 * What everybody can see and that says something, of all stories: nothing to show to readers, as it does not ask who
 * may see the story.
 */
export function publishedComments(reader: Reader) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.published_at', 'is not', null)
    .where('comments.rejected_at', 'is', null)
    .where('comments.withdrawn_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/**
 * The story that a comment stands under, if this viewer may see the story. Whether they may see the comment
 * is asked of `visibleComments` then.
 */
export async function storyOf(
  reader: Reader,
  stories: Pick<StoriesForFeatures, 'visible'>,
  asked: { readonly commentId: string; readonly viewer: Viewer },
): Promise<StoryContext | null> {
  const place = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('story_id')
    .where('id', '=', asked.commentId)
    .executeTakeFirst();
  return place ? stories.visible(reader, asked.viewer, place.story_id) : null;
}

/** What moderators have taken away for good: for the desk alone. */
export function rejectedComments(reader: Reader) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.rejected_at', 'is not', null)
    .where('comments.deleted_at', 'is', null);
}

/** All that moderators may look at, whatever has been decided about it: for the desk alone. */
export function judgedComments(reader: Reader) {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .where('comments.withdrawn_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

/**
 * What one person may look at though not everybody sees it: what they wrote, unless it was rejected, and all that can
 * be judged if they decide about comments. Under whatever story it stands: their own page and the queue show it too.
 */
export function personalComments(
  reader: Reader,
  { readerId, staffId, moderates }: Author & { readonly moderates: boolean },
) {
  const all = judgedComments(reader);
  if (moderates) return all;
  return all
    .where('comments.rejected_at', 'is', null)
    .where((row) =>
      row.or([row('comments.reader_id', '=', readerId ?? ''), row('comments.staff_id', '=', staffId ?? '')]),
    );
}

/** What waits under one story: for moderators, in their own view of the story. */
export function heldUnder(reader: Reader, story: Pick<StoryContext, 'id'>) {
  return heldComments(reader).where('comments.story_id', '=', story.id);
}

/** What was rejected of a reader's own under the story: for themselves, who read why. */
export function ownRejected(reader: Reader, story: Pick<StoryContext, 'id'>, readerId: string) {
  return rejectedComments(reader)
    .where('comments.story_id', '=', story.id)
    .where('comments.reader_id', '=', readerId);
}
