import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { isPublic } from '../visible.ts';
import { deedsOf } from '../writing/actions/demand.ts';
import { findAtDesk, type StoryAtDesk } from '../writing/store/index.ts';

/** A background box that a person may know of. */
export interface SeenBox {
  readonly story: StoryAtDesk;
  /** They may see it at the desk, with what is being written of it; else as readers see it, and no more. */
  readonly isOpen: boolean;
}

/** The background box of this id, if a person may know of it: readers see it, or they do at the desk. */
export async function findSeenBox(reader: Reader, id: string, by: StaffMember): Promise<SeenBox | null> {
  const story = await findAtDesk(reader, id);
  if (story?.row.kind !== 'box') return null;
  const isOpen = (await deedsOf(reader, story, by)) !== null;
  return isOpen || isPublic(story.row) ? { story, isOpen } : null;
}
