import type { Reader } from '#platform/database';
import { visibleStoryIds } from '../visible.ts';
import type { PicturesTables } from './tables.ts';

/** Whether a story that everybody may see uses this picture or file. Asked at each request for its bytes. */
export async function isInVisibleStory(reader: Reader, mediaId: string): Promise<boolean> {
  const use = await reader
    .tables<PicturesTables>()
    .selectFrom('media_uses')
    .select('story_id')
    .where('media_id', '=', mediaId)
    .where('story_id', 'in', visibleStoryIds(reader, { kind: 'public' }))
    .limit(1)
    .executeTakeFirst();
  return use !== undefined;
}
