import type { Reader, Writer } from '#platform/database';
import type { StaffTables } from './tables.ts';

type PasskeyRow = StaffTables['staff_passkeys'];

/** Keeps it; false: it is kept already. */
export async function insertStaffPasskey(writer: Writer, passkey: PasskeyRow): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .insertInto('staff_passkeys')
    .values(passkey)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A passkey of somebody who works here. */
export async function findStaffPasskey(reader: Reader, id: string): Promise<PasskeyRow | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('staff_passkeys')
    .innerJoin('staff', 'staff.id', 'staff_passkeys.staff_id')
    .selectAll('staff_passkeys')
    .where('staff_passkeys.id', '=', id)
    .where('staff.left_at', 'is', null)
    .executeTakeFirst();
}

/** A person's passkeys, the newest first. */
export async function findStaffPasskeys(reader: Reader, staffId: string): Promise<readonly PasskeyRow[]> {
  return reader
    .tables<StaffTables>()
    .selectFrom('staff_passkeys')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Notes a use. False: the passkey was ended meanwhile. */
export async function useStaffPasskey(
  writer: Writer,
  used: { readonly id: string; readonly counter: number; readonly now: string },
): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .updateTable('staff_passkeys')
    .set({ counter: used.counter, seen_at: used.now })
    .where('id', '=', used.id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the person has such a passkey, which is called so now. */
export async function renameStaffPasskey(
  writer: Writer,
  { id, staffId, name }: { readonly id: string; readonly staffId: string; readonly name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .tables<StaffTables>()
    .updateTable('staff_passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends a passkey of this person, and no one else's. */
export async function deleteStaffPasskey(writer: Writer, id: string, staffId: string): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .deleteFrom('staff_passkeys')
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteStaffPasskeysOf(writer: Writer, staffId: string): Promise<void> {
  await writer.tables<StaffTables>().deleteFrom('staff_passkeys').where('staff_id', '=', staffId).execute();
}
