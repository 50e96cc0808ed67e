import type { Migration } from '#platform/database';
import { bylines } from './bylines.ts';
import { draftPasswords } from './draft-passwords.ts';
import { draftUses } from './draft-uses.ts';
import { foundByTime, listed } from './listed.ts';
import { notes, openNotes } from './notes.ts';
import { passages } from './passages.ts';
import { shownPictures } from './shown-pictures.ts';
import { staticPages } from './static-pages.ts';
import { translations } from './translations.ts';
import { writing } from './writing.ts';

export const storiesMigrations: readonly Migration[] = [
  {
    name: 'stories-001-begin',
    sql: `
create table sections (
  id text primary key,
  slug text not null,
  name text not null,
  parent_id text references sections (id),
  path text not null unique,
  position integer not null
);
create table tags (id text primary key, slug text not null unique, name text not null);
create table authors (id text primary key, slug text not null unique, name text not null, about text not null);
create table stories (
  id text primary key,
  kind text not null,
  status text not null,
  visibility text not null,
  password_hash text,
  slug text not null,
  href text,
  language text,
  title text not null,
  standfirst text not null,
  section_id text references sections (id),
  lead_picture_id text,
  revision_id text,
  version integer not null,
  comments integer not null,
  comments_closed_at text,
  pinned_at text,
  created_at text not null,
  first_published_at text,
  changed_at text,
  scheduled_for text,
  withdrawn_at text,
  withdrawn_reason text
);
create index stories_latest on stories (first_published_at, id)
  where status = 'published' and visibility = 'public' and kind = 'story';
create index stories_by_kind on stories (kind, title);
create index stories_pinned on stories (pinned_at, id) where pinned_at is not null;
create table revisions (
  id text primary key,
  story_id text not null references stories (id),
  number integer,
  title text not null,
  standfirst text not null,
  document text not null,
  created_at text not null,
  published_at text
);
create unique index revisions_of_story on revisions (story_id, number);
create table story_sections (
  story_id text not null references stories (id),
  section_id text not null references sections (id),
  published_at text not null,
  primary key (story_id, section_id)
);
create index story_sections_latest on story_sections (section_id, published_at, story_id);
create table story_tags (
  story_id text not null references stories (id),
  tag_id text not null references tags (id),
  published_at text not null,
  primary key (story_id, tag_id)
);
create index story_tags_latest on story_tags (tag_id, published_at, story_id);
create table story_authors (
  story_id text not null references stories (id),
  author_id text not null references authors (id),
  position integer not null,
  published_at text not null,
  primary key (story_id, author_id)
);
create index story_authors_latest on story_authors (author_id, published_at, story_id);
create table addresses (
  path text primary key,
  target text not null,
  target_id text not null,
  kind text not null
);
create index addresses_of_target on addresses (target_id);
`,
  },
  passages,
  bylines,
  staticPages,
  listed,
  foundByTime,
  writing,
  translations,
  draftUses,
  notes,
  shownPictures,
  openNotes,
  draftPasswords,
];
