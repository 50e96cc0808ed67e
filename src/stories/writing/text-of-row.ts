import type { Reader } from '#platform/database';
import { storyFromRow } from '../actions/story-from-row.ts';
import type { StoryRow } from '../store/index.ts';
import { wordOf } from './rules/path-after-slug.ts';
import type { DraftText } from './words.ts';

/** What stands of a story, as it would be written on. */
export async function textOfRow(reader: Reader, row: StoryRow): Promise<DraftText> {
  const story = await storyFromRow(reader, row);
  const { title, standfirst, language, document, sectionIds, tagIds, authorIds } = story;
  return {
    ...{ title, standfirst, language, document, sectionIds, tagIds, authorIds },
    slug: row.href === null ? row.slug : wordOf(row.href),
    ...{ leadPictureId: row.lead_picture_id, visibility: row.visibility },
  };
}
