import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { deedsOf } from '../writing/actions/demand.ts';
import { findAtDesk, type StoryAtDesk } from '../writing/store/index.ts';

/** Whether there is a background box of this id that a person may know of: readers see it, or they do at the desk. */
export async function isSeenBox(reader: Reader, id: string, by: StaffMember): Promise<boolean> {
  return (await findSeenBox(reader, id, by)) !== null;
}

/** The background box of this id, if a person may know of it. */
export async function findSeenBox(reader: Reader, id: string, by: StaffMember): Promise<StoryAtDesk | null> {
  const story = await findAtDesk(reader, id);
  if (story?.row.kind !== 'box') return null;
  const isSeen = story.row.status === 'published' || (await deedsOf(reader, story, by)) !== null;
  return isSeen ? story : null;
}
