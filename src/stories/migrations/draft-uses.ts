import type { Migration } from '#platform/database';

/** Which pictures and files stand in what is being written: they are not to be deleted while somebody writes. */
export const draftUses: Migration = {
  name: 'stories-009-draft-uses',
  sql: (engine) => {
    const holds = engine === 'postgres' ? 'strpos' : 'instr';
    return `
create table draft_uses (
  media_id text not null,
  story_id text not null references stories (id),
  primary key (media_id, story_id)
);
create index draft_uses_of_story on draft_uses (story_id);
insert into draft_uses (media_id, story_id)
  select pictures.id, drafts.story_id from drafts join pictures
    on ${holds}(drafts.document, pictures.id) > 0 or ${holds}(drafts.content, pictures.id) > 0;
`;
  },
};
