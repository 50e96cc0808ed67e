import type { Migration } from '#platform/database';

export const readersMigrations: readonly Migration[] = [
  {
    name: 'people-readers-001-begin',
    sql: `
create table readers (
  id text primary key,
  secret_hash text not null unique,
  name text not null,
  email text not null,
  website text not null,
  created_at text not null,
  seen_at text not null
);
`,
  },
  {
    name: 'people-readers-002-many-secrets',
    sql: `
alter table readers rename to readers_before;
create table readers (
  id text primary key,
  name text not null,
  email text not null,
  website text not null,
  created_at text not null,
  seen_at text not null
);
insert into readers (id, name, email, website, created_at, seen_at)
  select id, name, email, website, created_at, seen_at from readers_before;
create table reader_secrets (
  id text primary key,
  secret_hash text not null unique,
  reader_id text not null references readers (id),
  came_by text not null,
  made_at text not null,
  seen_at text not null
);
create index reader_secrets_by_reader on reader_secrets (reader_id);
insert into reader_secrets (id, secret_hash, reader_id, came_by, made_at, seen_at)
  select id, secret_hash, id, 'deed', created_at, seen_at from readers_before;
drop table readers_before;
`,
  },
  {
    name: 'people-readers-003-proofs',
    sql: `
create table proved_addresses (
  email text primary key,
  reader_id text not null unique,
  proved_at text not null
);
create table reader_links (
  id text primary key,
  hash text not null unique,
  purpose text not null,
  reader_id text,
  email text,
  made_at text not null,
  ends_at text
);
create index reader_links_by_reader on reader_links (reader_id);
create index reader_links_by_email on reader_links (email);
create table passkeys (
  id text primary key,
  reader_id text not null references readers (id),
  public_key text not null,
  counter bigint not null,
  transports text not null,
  made_at text not null,
  seen_at text not null
);
create index passkeys_by_reader on passkeys (reader_id);
create table passkey_challenges (
  hash text primary key,
  purpose text not null,
  reader_id text,
  ends_at text not null
);
create index passkey_challenges_by_end on passkey_challenges (ends_at);
create index passkey_challenges_by_reader on passkey_challenges (reader_id);
`,
  },
  {
    name: 'people-readers-004-challenges-of-staff-too',
    sql: `
alter table passkey_challenges rename column reader_id to person_id;
`,
  },
];
