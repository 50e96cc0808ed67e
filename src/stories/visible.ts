import type { Reader } from '#platform/database';
import type { StoriesTables } from './tables.ts';
import type { Viewer } from './words.ts';

/**
 * The one scope of rule 5 for stories: the rows of `stories` that this viewer may know of. The public sees
 * what is published and not private; a story behind a password is known by its address alone, and its text
 * only to who knows the password. Staff see all.
 *
 * `listed`: only what may stand in lists, feeds, sitemap and search.
 */
export function visibleStories(reader: Reader, viewer: Viewer, scope: 'listed' | 'addressed' = 'listed') {
  const stories = reader.tables<StoriesTables>().selectFrom('stories');
  if (viewer.kind === 'staff') return stories;
  const published = stories
    .where('stories.status', '=', 'published')
    .where('stories.visibility', '<>', 'private');
  if (scope === 'addressed') return published;
  return published.where('stories.visibility', '=', 'public').where('stories.kind', '=', 'story');
}

/** Ids of what everybody may see, as a subquery that other features join with. */
export function visibleStoryIds(reader: Reader, viewer: Viewer) {
  const ids = visibleStories(reader, viewer, 'addressed').select('stories.id');
  return viewer.kind === 'staff' ? ids : ids.where('stories.visibility', '=', 'public');
}
