import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { isPublic } from '../visible.ts';
import { seenAmong } from '../writing/actions/demand.ts';
import { findManyAtDesk, type StoryAtDesk } from '../writing/store/index.ts';

/** A background box that a person may know of. */
export interface SeenBox {
  readonly story: StoryAtDesk;
  /** They may see it at the desk, with what is being written of it; else as readers see it, and no more. */
  readonly isOpen: boolean;
}

/** The background boxes among these that a person may know of, in this order: readers see them, or they do at the desk. */
export async function findSeenBoxes(
  reader: Reader,
  ids: readonly string[],
  by: StaffMember,
): Promise<readonly SeenBox[]> {
  const boxes = (await findManyAtDesk(reader, ids)).filter(({ row }) => row.kind === 'box');
  const open = await seenAmong(reader, boxes, by);
  return boxes
    .map((story) => ({ story, isOpen: open.has(story.row.id) }))
    .filter(({ story, isOpen }) => isOpen || isPublic(story.row));
}
