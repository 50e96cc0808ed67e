import type { Migration } from '#platform/database';

export const picturesMigrations: readonly Migration[] = [
  {
    name: 'pictures-001-begin',
    sql: `
create table pictures (
  id text primary key,
  file_key text not null unique,
  file_name text not null,
  mime text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  focal_x integer not null,
  focal_y integer not null,
  alt text not null,
  caption text not null,
  credit text not null,
  tone text not null,
  uploaded_at text not null
);
create table files (
  id text primary key,
  file_key text not null,
  file_name text not null,
  mime text not null,
  bytes bigint not null,
  uploaded_at text not null
);
create table media_sources (
  path text primary key,
  media_id text not null,
  url text not null
);
create index media_sources_of_media on media_sources (media_id);
create table media_uses (
  media_id text not null,
  story_id text not null,
  primary key (media_id, story_id)
);
create index media_uses_of_story on media_uses (story_id);
`,
  },
  {
    // What people look for is kept as the search knows words; of pictures that came before, as well as SQL can.
    name: 'pictures-002-library',
    sql: `
alter table pictures add column licence text not null default '';
alter table pictures add column decorative_at text;
alter table pictures add column uploaded_by text;
alter table pictures add column mark text not null default '';
alter table pictures add column words text not null default '';
update pictures set words = ' ' || lower(
  replace(replace(replace(file_name, '.', ' '), '-', ' '), '_', ' ') || ' ' || alt || ' ' || caption || ' ' || credit);
create index pictures_unsaid on pictures (id) where alt = '' and decorative_at is null;
`,
  },
];
