import type { Reader } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import { visibleStoryIds } from '../visible.ts';
import type { PicturesTables } from './tables.ts';

/**
 * Whether a story that everybody may see uses this picture or file, itself or in a background box that is out. Asked at
 * each request for its bytes.
 */
export async function isInVisibleStory(reader: Reader, mediaId: string): Promise<boolean> {
  const visible = visibleStoryIds(reader, { kind: 'public' });
  const tables = reader.tables<PicturesTables & StoriesTables>();
  const uses = tables.selectFrom('media_uses').select('media_uses.story_id').limit(1);
  const own = await uses.where('media_id', '=', mediaId).where('story_id', 'in', visible).executeTakeFirst();
  if (own !== undefined) return true;
  const boxes = tables
    .selectFrom('media_uses')
    .innerJoin('stories', 'stories.id', 'media_uses.story_id')
    .where('media_uses.media_id', '=', mediaId)
    .where('stories.kind', '=', 'box')
    .where('stories.status', '=', 'published')
    .where('stories.visibility', '=', 'public')
    .select('stories.id');
  const inBox = await uses.where('media_id', 'in', boxes).where('story_id', 'in', visible).executeTakeFirst();
  return inBox !== undefined;
}
