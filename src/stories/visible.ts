import { sql } from 'kysely';
import type { Reader } from '#platform/database';
import type { StoriesTables } from './tables.ts';
import type { Viewer } from './words.ts';

/**
 * The one scope of rule 5 for stories: the rows of `stories` that this viewer may know of. The public sees
 * what is published and not private; a story behind a password is known by its address alone, and its text
 * only to who knows the password. One that was withdrawn is known to nobody of the public: that there was one is said
 * at its address, by `findWithdrawal`. Staff see all; which of them may write or look at what is not out is decided by
 * `writing/rules/may-write.ts`.
 *
 * `listed`: only what may stand in lists, feeds, sitemap and search. A background box is neither listed nor addressed:
 * `findBoxes` asks for those that stand in a text.
 *
 * The conditions are spelled as in the index of the latest stories: with bound values it would not be used.
 */
export function visibleStories(reader: Reader, viewer: Viewer, scope: 'listed' | 'addressed' = 'listed') {
  const stories = reader.tables<StoriesTables>().selectFrom('stories');
  if (viewer.kind === 'staff') return stories;
  const published = stories.where('stories.status', '=', sql.lit('published'));
  if (scope === 'addressed') {
    return published
      .where('stories.visibility', '<>', sql.lit('private'))
      .where('stories.kind', '<>', sql.lit('box'));
  }
  return published
    .where('stories.visibility', '=', sql.lit('public'))
    .where('stories.kind', '=', sql.lit('story'));
}

/** Whether everybody may read it, as `visibleStoryIds` says it of rows; of a background box: where it stands. */
export function isPublic(story: Pick<StoriesTables['stories'], 'status' | 'visibility'>): boolean {
  return story.status === 'published' && story.visibility === 'public';
}

/** Whether a story may stand in lists, as `visibleStories` says it of rows. What lists are counted by rests on it. */
export function isListed(story: Pick<StoriesTables['stories'], 'status' | 'visibility' | 'kind'>): boolean {
  return isPublic(story) && story.kind === 'story';
}

/** Ids of what everybody may see, as a subquery that other features join with. */
export function visibleStoryIds(reader: Reader, viewer: Viewer) {
  const ids = visibleStories(reader, viewer, 'addressed').select('stories.id');
  return viewer.kind === 'staff' ? ids : ids.where('stories.visibility', '=', 'public');
}
