import type { Engine, Migration } from '#platform/database';

const TABLES = `
create table ledger_entries (
  number bigint primary key,
  id text not null unique,
  key text not null unique,
  kind text not null,
  reverses text unique references ledger_entries (id),
  happened_at text not null,
  entered_at text not null,
  by_staff_id text,
  gift_id text,
  fund_id text,
  campaign_id text,
  story_id text,
  way_id text,
  previous_hash text not null,
  hash text not null
);;
create table ledger_transfers (
  entry_id text not null references ledger_entries (id) deferrable initially deferred,
  line integer not null,
  debit text not null,
  credit text not null,
  amount bigint not null check (amount > 0),
  currency text not null check (length(currency) = 3),
  primary key (entry_id, line),
  check (debit <> credit)
);;
create table ledger_head (one integer primary key check (one = 1), number bigint not null, hash text not null);;
insert into ledger_head (one, number, hash) values (1, 0, '${'0'.repeat(64)}');;
create index ledger_entries_by_gift on ledger_entries (gift_id, number);;
create index ledger_entries_by_time on ledger_entries (happened_at);;
create index ledger_entries_by_campaign on ledger_entries (campaign_id, number);;
`;

interface Guard {
  readonly table: keyof import('./tables.ts').LedgerTables;
  readonly before: 'insert' | 'update' | 'delete';
  /** When the deed is refused; left out: always. */
  readonly when?: string;
  readonly because: string;
}

/** A row that some other takes back has each of its transfers the other way round, and no more. */
const NOT_MIRRORED = `new.reverses is not null and (
  (select count(*) from ledger_transfers where entry_id = new.id)
    <> (select count(*) from ledger_transfers where entry_id = new.reverses)
  or exists (select 1 from ledger_transfers theirs where theirs.entry_id = new.reverses and not exists (
    select 1 from ledger_transfers ours where ours.entry_id = new.id and ours.line = theirs.line
      and ours.debit = theirs.credit and ours.credit = theirs.debit
      and ours.amount = theirs.amount and ours.currency = theirs.currency)))`;

/** What the database itself holds of the ledger, whoever writes to it. */
const GUARDS: readonly Guard[] = [
  { table: 'ledger_entries', before: 'update', because: 'an entry is never changed' },
  { table: 'ledger_entries', before: 'delete', because: 'an entry is never deleted' },
  { table: 'ledger_transfers', before: 'update', because: 'a transfer is never changed' },
  { table: 'ledger_transfers', before: 'delete', because: 'a transfer is never deleted' },
  { table: 'ledger_head', before: 'insert', because: 'there is one head' },
  { table: 'ledger_head', before: 'delete', because: 'the head is never deleted' },
  {
    ...{ table: 'ledger_head', before: 'update', because: 'the head moves by one entry' },
    when: `new.number <> old.number + 1 or not exists (
  select 1 from ledger_entries where number = new.number and hash = new.hash)`,
  },
  {
    ...{ table: 'ledger_transfers', before: 'insert', because: 'nothing is added to an entry' },
    when: 'exists (select 1 from ledger_entries where id = new.entry_id)',
  },
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'an entry moves money' },
    when: 'not exists (select 1 from ledger_transfers where entry_id = new.id)',
  },
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'an entry follows the last one' },
    when: `not exists (
  select 1 from ledger_head where number + 1 = new.number and hash = new.previous_hash)`,
  },
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'a reversal is not reversed' },
    when: `exists (
  select 1 from ledger_entries where id = new.reverses and reverses is not null)`,
  },
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'a reversal takes back all of its entry' },
    when: NOT_MIRRORED,
  },
];

/**
 * SQLite deletes the row that an `insert or replace` puts another in the place of, and asks no trigger for deletes:
 * whoever comes with a key that is taken is refused before. It also takes any kind of value for a number.
 */
const GUARDS_OF_SQLITE: readonly Guard[] = [
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'an entry stands for good' },
    when: 'exists (select 1 from ledger_entries where rowid = new.rowid)',
  },
  {
    ...{ table: 'ledger_transfers', before: 'insert', because: 'a transfer stands for good' },
    when: 'exists (select 1 from ledger_transfers where rowid = new.rowid)',
  },
  {
    ...{ table: 'ledger_transfers', before: 'insert', because: 'money is whole minor units' },
    when: `typeof(new.amount) <> 'integer'`,
  },
];

const LATER_GUARDS: readonly Guard[] = [
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'an entry stands for good' },
    when: `exists (
  select 1 from ledger_entries where id = new.id or key = new.key or reverses = new.reverses)`,
  },
  {
    ...{ table: 'ledger_entries', before: 'insert', because: 'a reversal names its entry' },
    when: `(new.kind = 'reversal') <> (new.reverses is not null)`,
  },
];

function guard({ table, before, when, because }: Guard, at: number, engine: Engine): string {
  const name = `${table}_guard_${at}`;
  const said = `ledger: ${because}`;
  if (engine === 'sqlite') {
    const only = when === undefined ? '' : ` when ${when}`;
    return `create trigger ${name} before ${before} on ${table}${only}
begin select raise(abort, '${said}'); end;;\n`;
  }
  const refuse = `raise exception '${said}'`;
  const body = when === undefined ? `${refuse};` : `if ${when} then ${refuse}; end if;`;
  const goesOn = before === 'delete' ? 'old' : 'new';
  return `create function ${name}() returns trigger language plpgsql as $$ begin ${body} return ${goesOn}; end $$;;
create trigger ${name} before ${before} on ${table} for each row execute function ${name}();;\n`;
}

/** PostgreSQL empties tables without asking a row. */
function unemptied(table: string): string {
  return `create trigger ${table}_unemptied before truncate on ${table}
execute function ledger_entries_guard_1();;\n`;
}

export const ledger: Migration = {
  name: 'giving-002-ledger',
  sql: (engine) =>
    TABLES +
    GUARDS.map((one, at) => guard(one, at, engine)).join('') +
    (engine === 'postgres'
      ? ['ledger_entries', 'ledger_transfers', 'ledger_head'].map(unemptied).join('')
      : ''),
};

export const ledgerStands: Migration = {
  name: 'giving-004-ledger-stands',
  sql: (engine) =>
    [...LATER_GUARDS, ...(engine === 'sqlite' ? GUARDS_OF_SQLITE : [])]
      .map((one, at) => guard(one, GUARDS.length + at, engine))
      .join(''),
};
