import type { Reader } from '#platform/database';
import type { StoriesForFeatures, StoryContext, Visitor } from '#stories';
import type { Badge } from '../words.ts';

/** What the session proves, and nothing that anybody could type. */
export async function badgeOf(
  reader: Reader,
  { staff, story }: Pick<Visitor, 'staff'> & { readonly story: StoryContext },
  { bylines }: Pick<StoriesForFeatures, 'bylines'>,
): Promise<Badge | null> {
  if (staff === null) return null;
  return (await bylines.staffBehind(reader, story.id)).includes(staff.id) ? 'author' : 'staff';
}
