import type { Migration } from '#platform/database';

/**
 * The picture of a comment: what readers see of it stands in the comment, and here which files there are. One of no
 * comment is on its way in or out.
 */
export const pictures: Migration = {
  name: 'conversation-014-pictures',
  sql: `
alter table comments rename column picture_id to picture;
create table comment_pictures (
  id text primary key,
  comment_id text,
  kept_at text not null
);
create unique index comment_pictures_of_comment on comment_pictures (comment_id);
`,
};
