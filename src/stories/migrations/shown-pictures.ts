import type { Migration } from '#platform/database';

/** Which pictures readers have seen: of those that a published story shows now, as since when is known of no others. */
export const shownPictures: Migration = {
  name: 'stories-011-shown-pictures',
  sql: `
alter table pictures add column shown_at text;
update pictures set shown_at = (
  select min(stories.first_published_at) from media_uses join stories on stories.id = media_uses.story_id
    where media_uses.media_id = pictures.id);
`,
};
