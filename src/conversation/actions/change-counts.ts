import type { Writer } from '#platform/database';
import type { StoriesForFeatures } from '#stories';
import { type Counting, countChange } from '../rules/counting.ts';
import { countTalking, keepCountChange } from '../store/counting.ts';
import { findStanding } from '../store/moderating.ts';

/** A comment that stands otherwise than before. */
export interface CountedChange {
  readonly comment: {
    readonly storyId: string;
    readonly rootId: string;
    readonly isRoot: boolean;
    readonly byStaff: boolean;
  };
  readonly before: Counting;
  readonly after: Counting;
  /** What is known of its thread already; left out, it is looked up. */
  readonly thread?: { readonly threadIsSeen: boolean; readonly talking: number };
}

/**
 * Counts what has changed, in the thread and in the story, and tells the story, whose pages are drawn anew. Under the
 * lock of the conversation. Returns the story's new version.
 */
export async function changeCounts(
  writer: Writer,
  { comment, before, after, thread }: CountedChange,
  stories: StoriesForFeatures,
): Promise<number> {
  const { storyId } = comment;
  const facts = { ...comment, ...(thread ?? (await threadOf(writer, comment))) };
  const value = await keepCountChange(writer, comment, countChange(facts, { before, after }));
  return stories.setCounter(writer, { storyId, counter: 'comments', value });
}

async function threadOf(writer: Writer, comment: CountedChange['comment']) {
  if (comment.isRoot) return { threadIsSeen: true, talking: await countTalking(writer, comment) };
  const root = await findStanding(writer, comment.rootId);
  return { threadIsSeen: root?.isVisible === true, talking: 0 };
}
