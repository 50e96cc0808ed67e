import type { Reader, Writer } from '#platform/database';
import type { CameBy, StaffMember, StaffSession } from '../words.ts';
import { rolesFrom } from './people.ts';
import type { StaffTables } from './tables.ts';

/** Who is signed in with this session at `now`, if anybody who works here is. */
export async function findMemberBySession(
  reader: Reader,
  hash: string,
  now: string,
): Promise<StaffMember | null> {
  const rows = await reader
    .tables<StaffTables>()
    .selectFrom('staff_sessions')
    .innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
    .leftJoin('staff_roles', 'staff_roles.staff_id', 'staff.id')
    .select(['staff.id', 'staff.email', 'staff.name', 'staff_roles.role'])
    .where('staff_sessions.hash', '=', hash)
    .where('staff_sessions.ends_at', '>', now)
    .where('staff.left_at', 'is', null)
    .execute();
  const [first] = rows;
  if (!first) return null;
  return { id: first.id, email: first.email, name: first.name, roles: rolesFrom(rows) };
}

export async function insertSession(
  writer: Writer,
  row: {
    readonly hash: string;
    readonly id: string;
    readonly staffId: string;
    readonly browser: string;
    readonly cameBy: CameBy;
    readonly now: string;
    readonly endsAt: string;
  },
): Promise<void> {
  await writer
    .tables<StaffTables>()
    .insertInto('staff_sessions')
    .values({
      hash: row.hash,
      id: row.id,
      browser: row.browser,
      came_by: row.cameBy,
      staff_id: row.staffId,
      created_at: row.now,
      seen_at: row.now,
      ends_at: row.endsAt,
      proved_at: row.now,
    })
    .execute();
}

/** When the person of this session last showed who they are; undefined: there is no such session. */
export async function findProvedAt(reader: Reader, hash: string): Promise<string | undefined> {
  const row = await reader
    .tables<StaffTables>()
    .selectFrom('staff_sessions')
    .select('proved_at')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.proved_at;
}

export async function setProvedAt(writer: Writer, hash: string, now: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .updateTable('staff_sessions')
    .set({ proved_at: now })
    .where('hash', '=', hash)
    .execute();
}

export async function touchSession(writer: Writer, hash: string, now: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .updateTable('staff_sessions')
    .set({ seen_at: now })
    .where('hash', '=', hash)
    .execute();
}

/** Ends it. Returns whose it was. */
export async function deleteSession(writer: Writer, hash: string): Promise<string | null> {
  const row = await writer
    .tables<StaffTables>()
    .deleteFrom('staff_sessions')
    .where('hash', '=', hash)
    .returning('staff_id')
    .executeTakeFirst();
  return row?.staff_id ?? null;
}

/** A person's sessions, the one that was used last first; `hash` names the one that asks. */
export async function findSessions(
  reader: Reader,
  whose: { readonly staffId: string; readonly now: string; readonly hash: string | null },
): Promise<readonly StaffSession[]> {
  const rows = await reader
    .tables<StaffTables>()
    .selectFrom('staff_sessions')
    .select(['id', 'hash', 'browser', 'came_by', 'created_at', 'seen_at'])
    .where('staff_id', '=', whose.staffId)
    .where('ends_at', '>', whose.now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, browser: row.browser, cameBy: row.came_by, isThis: row.hash === whose.hash },
    ...{ beganAt: row.created_at, seenAt: row.seen_at },
  }));
}

/** Ends one session of this person, and no one else's. */
export async function deleteSessionById(writer: Writer, id: string, staffId: string): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .deleteFrom('staff_sessions')
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends all sessions of this person but the one with this hash. */
export async function deleteOtherSessions(writer: Writer, hash: string, staffId: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .deleteFrom('staff_sessions')
    .where('staff_id', '=', staffId)
    .where('hash', '!=', hash)
    .execute();
}

export async function deleteSessionsOf(writer: Writer, staffId: string): Promise<void> {
  await writer.tables<StaffTables>().deleteFrom('staff_sessions').where('staff_id', '=', staffId).execute();
}

/** Forgets the sessions that ended before `now`. */
export async function deleteEndedSessions(writer: Writer, now: string): Promise<void> {
  await writer.tables<StaffTables>().deleteFrom('staff_sessions').where('ends_at', '<=', now).execute();
}
