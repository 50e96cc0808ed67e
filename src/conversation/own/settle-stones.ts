import type { Writer } from '#platform/database';
import { countChange } from '../rules/counting.ts';
import { keepCountChange } from '../store/counting.ts';
import { findTakenBack, hangsOn, setStone } from './store/stones.ts';

/**
 * A reply came into sight or went out of it: the stones that it hangs on stand as long as anything hangs on them,
 * and no longer. Returns the stones that came or went. Under the lock of the conversation.
 */
export async function settleStones(
  writer: Writer,
  reply: { readonly parentId: string | null; readonly rootId: string },
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const above of new Set([reply.parentId, reply.rootId])) {
    for (let id = above; id !== null; ) {
      const taken = await findTakenBack(writer, id);
      const stands = taken !== null && (await hangsOn(writer, taken));
      if (taken === null || taken.stands === stands) break;
      await setStone(writer, { id, stands });
      changed.push(id);
      // As a stone stands while anything is seen under it, nothing is seen under one that does not stand.
      const facts = { ...taken, isRoot: taken.id === taken.rootId, threadIsSeen: true, talking: 0 };
      const change = { before: { isSeen: !stands, isStone: true }, after: { isSeen: stands, isStone: true } };
      await keepCountChange(writer, taken, countChange(facts, change));
      id = taken.parentId;
    }
  }
  return changed;
}
