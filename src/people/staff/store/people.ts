import { locked, type Reader, type Writer } from '#platform/database';
import { ROLES, type Role, type StaffListing } from '../words.ts';
import type { StaffTables } from './tables.ts';

export interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly left_at: string | null;
  readonly joined_at: string | null;
}

export function findPerson(
  reader: Reader,
  by: { readonly id: string } | { readonly email: string },
): Promise<PersonRow | undefined> {
  const people = reader
    .tables<StaffTables>()
    .selectFrom('staff')
    .select(['id', 'email', 'name', 'left_at', 'joined_at']);
  return 'id' in by
    ? people.where('id', '=', by.id).executeTakeFirst()
    : people.where('email', '=', by.email).executeTakeFirst();
}

export async function insertPerson(
  writer: Writer,
  person: { readonly id: string; readonly email: string; readonly name: string; readonly now: string },
): Promise<void> {
  const { now, ...row } = person;
  await writer
    .tables<StaffTables>()
    .insertInto('staff')
    .values({ ...row, created_at: now, left_at: null, joined_at: null })
    .execute();
}

/** Null takes the person in again. */
export async function setLeftAt(writer: Writer, id: string, leftAt: string | null): Promise<void> {
  await writer
    .tables<StaffTables>()
    .updateTable('staff')
    .set({ left_at: leftAt })
    .where('id', '=', id)
    .execute();
}

/** Notes that somebody has signed in, if it is the first time. */
export async function setJoined(writer: Writer, id: string, now: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .updateTable('staff')
    .set({ joined_at: now })
    .where('id', '=', id)
    .where('joined_at', 'is', null)
    .execute();
}

export async function findRoles(reader: Reader, staffId: string): Promise<readonly Role[]> {
  const roles = reader.tables<StaffTables>().selectFrom('staff_roles').select('role');
  return rolesFrom(await roles.where('staff_id', '=', staffId).execute());
}

export async function setName(writer: Writer, id: string, name: string): Promise<void> {
  await writer.tables<StaffTables>().updateTable('staff').set({ name }).where('id', '=', id).execute();
}

/** What all others are called who work here; an invitation that nobody accepted holds no name. */
export async function namesOfOthers(reader: Reader, id: string): Promise<readonly string[]> {
  const rows = await reader
    .tables<StaffTables>()
    .selectFrom('staff')
    .select('name')
    .where('id', '<>', id)
    .where('left_at', 'is', null)
    .where('joined_at', 'is not', null)
    .execute();
  return rows.map(({ name }) => name);
}

export async function giveRole(
  writer: Writer,
  row: { readonly staffId: string; readonly role: Role; readonly now: string },
): Promise<void> {
  await writer
    .tables<StaffTables>()
    .insertInto('staff_roles')
    .values({ staff_id: row.staffId, role: row.role, given_at: row.now })
    .onConflict((conflict) => conflict.columns(['staff_id', 'role']).doNothing())
    .execute();
}

/** Takes all roles but `kept`. */
export async function takeRoles(writer: Writer, staffId: string, kept: readonly Role[]): Promise<void> {
  const roles = writer.tables<StaffTables>().deleteFrom('staff_roles').where('staff_id', '=', staffId);
  await (kept.length === 0 ? roles : roles.where('role', 'not in', kept)).execute();
}

/** The ids of those who own the newsroom; nobody else can change that until the deed ends. */
export async function lockOwners(writer: Writer): Promise<readonly string[]> {
  const owners = writer
    .tables<StaffTables>()
    .selectFrom('staff_roles')
    .select('staff_id')
    .where('role', '=', 'owner');
  return (await locked(writer, owners).execute()).map((row) => row.staff_id);
}

export async function hasOwner(reader: Reader): Promise<boolean> {
  const owner = await reader
    .tables<StaffTables>()
    .selectFrom('staff_roles')
    .select('staff_id')
    .where('role', '=', 'owner')
    .executeTakeFirst();
  return owner !== undefined;
}

/** Everybody, those who left last. `now` decides which sessions still count. */
export async function listPeople(reader: Reader, now: string): Promise<readonly StaffListing[]> {
  const tables = reader.tables<StaffTables>();
  const [people, roles, sessions, keys] = await Promise.all([
    tables.selectFrom('staff').selectAll().orderBy('name').orderBy('id').execute(),
    tables.selectFrom('staff_roles').select(['staff_id', 'role']).execute(),
    tables.selectFrom('staff_sessions').select(['staff_id', 'seen_at']).where('ends_at', '>', now).execute(),
    tables.selectFrom('staff_code_keys').select('staff_id').where('confirmed_at', 'is not', null).execute(),
  ]);
  const withCodes = new Set(keys.map(({ staff_id }) => staff_id));
  const listings = people.map((person): StaffListing => {
    const open = sessions.filter((session) => session.staff_id === person.id);
    return {
      id: person.id,
      email: person.email,
      name: person.name,
      roles: rolesFrom(roles.filter((row) => row.staff_id === person.id)),
      createdAt: person.created_at,
      leftAt: person.left_at,
      joinedAt: person.joined_at,
      hasCodes: withCodes.has(person.id),
      sessions: open.length,
      seenAt:
        open
          .map((session) => session.seen_at)
          .sort()
          .at(-1) ?? null,
    };
  });
  return [
    ...listings.filter((person) => person.leftAt === null),
    ...listings.filter((person) => person.leftAt !== null),
  ];
}

/** Known roles in the order of the vocabulary. */
export function rolesFrom(rows: readonly { readonly role: string | null }[]): readonly Role[] {
  return ROLES.filter((role) => rows.some((row) => row.role === role));
}
