import type { Writer } from '#platform/database';
import type { StoriesForFeatures } from '#stories';
import { settleStones } from '../own/settle-stones.ts';
import { UNSEEN } from '../rules/counting.ts';
import type { Standing } from '../store/moderating.ts';
import { setChangedVersion, setThreadChanged } from '../store/writing.ts';
import { changeCounts } from './change-counts.ts';

/** A comment, and whether it comes into everybody's sight (1), goes out of it (-1), or changes there (0). */
export interface SeenChange {
  readonly comment: Pick<
    Standing,
    'id' | 'storyId' | 'parentId' | 'rootId' | 'isRoot' | 'byStaff' | 'isWithdrawn'
  >;
  readonly by: 1 | 0 | -1;
  /** Nothing but its votes: who looks at it need not get its words again. */
  readonly votesAlone?: boolean;
  /** All of its thread changes with it. */
  readonly wholeThread?: boolean;
}

/**
 * Everything that follows at once when readers see something else of a comment: its thread and its story count
 * it, stones stand as long as replies hang on them, the story's version is raised, its pages are drawn anew, and
 * live streams find what changed by the version. To be called under the lock of the conversation, after the comment
 * itself was changed. Returns the story's new version.
 */
export async function changeSeen(
  writer: Writer,
  { comment, by, votesAlone = false, wholeThread = false }: SeenChange,
  stories: StoriesForFeatures,
): Promise<number> {
  // What is counted depends on whether the thread is seen: a stone at its head comes before and goes after.
  const come = by === 1 ? await settleStones(writer, comment) : [];
  const version = by === 0 ? await stories.raiseVersion(writer, comment.storyId) : await count();
  const gone = by === -1 ? await settleStones(writer, comment) : [];
  const seen = by === 1 ? 'came-out' : votesAlone ? 'votes' : 'other';
  for (const id of [comment.id, ...come, ...gone]) await setChangedVersion(writer, { id, version, seen });
  if (wholeThread) await setThreadChanged(writer, { ...comment, version });
  return version;

  function count(): Promise<number> {
    const seen = { isSeen: true, isStone: comment.isWithdrawn };
    const change = by === 1 ? { before: UNSEEN, after: seen } : { before: seen, after: UNSEEN };
    return changeCounts(writer, { comment, ...change }, stories);
  }
}
