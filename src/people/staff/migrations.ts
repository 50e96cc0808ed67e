import type { Migration } from '#platform/database';

export const staffMigrations: readonly Migration[] = [
  {
    name: 'people-staff-001-begin',
    sql: `
create table staff (
  id text primary key,
  email text not null unique,
  name text not null,
  created_at text not null,
  left_at text
);
create table staff_roles (
  staff_id text not null references staff (id),
  role text not null,
  given_at text not null,
  primary key (staff_id, role)
);
create index staff_roles_by_role on staff_roles (role);
create table staff_sessions (
  hash text primary key,
  staff_id text not null references staff (id),
  created_at text not null,
  seen_at text not null,
  ends_at text not null
);
create index staff_sessions_by_staff on staff_sessions (staff_id);
create table sign_in_links (
  hash text primary key,
  staff_id text references staff (id),
  purpose text not null,
  made_at text not null,
  ends_at text not null,
  used_at text
);
create index sign_in_links_by_staff on sign_in_links (staff_id);
create table staff_acts (
  id text primary key,
  at text not null,
  staff_id text,
  act text not null,
  subject text
);
`,
  },
  {
    name: 'people-staff-002-proved-again',
    sql: `
alter table staff_sessions add column proved_at text not null default '';
update staff_sessions set proved_at = created_at;
create table proof_codes (
  id text primary key,
  session_hash text not null,
  tries bigint not null,
  made_at text not null,
  ends_at text not null
);
create index proof_codes_by_session on proof_codes (session_hash);
`,
  },
  {
    name: 'people-staff-003-ways-in',
    sql: `
alter table staff add column joined_at text;
update staff set joined_at = created_at;
alter table staff_sessions add column id text not null default '';
alter table staff_sessions add column browser text not null default '';
alter table staff_sessions add column came_by text not null default 'link';
update staff_sessions set id = substr(hash, 1, 22);
alter table sign_in_links add column came_by text;
create table staff_passwords (
  staff_id text primary key references staff (id),
  hash text not null,
  set_at text not null
);
create table staff_passkeys (
  id text primary key,
  staff_id text not null references staff (id),
  name text not null,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  made_at text not null,
  seen_at text not null
);
create index staff_passkeys_by_staff on staff_passkeys (staff_id);
create table staff_code_keys (
  staff_id text primary key references staff (id),
  sealed_key text not null,
  made_at text not null,
  confirmed_at text,
  last_step bigint not null
);
create table staff_recovery_codes (
  hash text primary key,
  staff_id text not null references staff (id),
  made_at text not null,
  used_at text
);
create index staff_recovery_codes_by_staff on staff_recovery_codes (staff_id);
create table staff_act_names (
  act text primary key
);
insert into staff_act_names (act) select distinct act from staff_acts;
create index staff_acts_by_staff on staff_acts (staff_id, id);
create index staff_acts_by_subject on staff_acts (subject, id);
create index staff_acts_by_act on staff_acts (act, id);
`,
  },
];
