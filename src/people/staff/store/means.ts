import type { Reader, Writer } from '#platform/database';
import type { StaffTables } from './tables.ts';

/** The hash of this person's password, if they have one. */
export async function findPassword(
  reader: Reader,
  staffId: string,
): Promise<{ readonly hash: string; readonly set_at: string } | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('staff_passwords')
    .select(['hash', 'set_at'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** Who works here under this address, with the hash of their password, in one look for each address. */
export async function findByPassword(
  reader: Reader,
  email: string,
): Promise<{ readonly id: string; readonly hash: string | null } | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('staff')
    .leftJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select(['staff.id', 'staff_passwords.hash'])
    .where('staff.email', '=', email)
    .where('staff.left_at', 'is', null)
    .executeTakeFirst();
}

export async function setPasswordHash(
  writer: Writer,
  row: { readonly staffId: string; readonly hash: string; readonly now: string },
): Promise<void> {
  await writer
    .tables<StaffTables>()
    .insertInto('staff_passwords')
    .values({ staff_id: row.staffId, hash: row.hash, set_at: row.now })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ hash: row.hash, set_at: row.now }))
    .execute();
}

/** Hashes it anew, unless it was changed meanwhile. */
export async function replacePasswordHash(
  writer: Writer,
  hashes: { readonly staffId: string; readonly from: string; readonly to: string },
): Promise<void> {
  await writer
    .tables<StaffTables>()
    .updateTable('staff_passwords')
    .set({ hash: hashes.to })
    .where('staff_id', '=', hashes.staffId)
    .where('hash', '=', hashes.from)
    .execute();
}

export async function deletePassword(writer: Writer, staffId: string): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .deleteFrom('staff_passwords')
    .where('staff_id', '=', staffId)
    .returning('staff_id')
    .executeTakeFirst();
  return row !== undefined;
}

type CodeKeyRow = StaffTables['staff_code_keys'];

export async function findCodeKey(reader: Reader, staffId: string): Promise<CodeKeyRow | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('staff_code_keys')
    .selectAll()
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** Keeps a key that waits for its first code, in place of one that waited. One in force stays: false. */
export async function insertCodeKey(
  writer: Writer,
  row: { readonly staffId: string; readonly sealedKey: string; readonly now: string },
): Promise<boolean> {
  const tables = writer.tables<StaffTables>();
  await tables
    .deleteFrom('staff_code_keys')
    .where('staff_id', '=', row.staffId)
    .where('confirmed_at', 'is', null)
    .execute();
  const kept = await tables
    .insertInto('staff_code_keys')
    .values({
      ...{ staff_id: row.staffId, sealed_key: row.sealedKey, made_at: row.now },
      ...{ confirmed_at: null, last_step: 0 },
    })
    .onConflict((conflict) => conflict.column('staff_id').doNothing())
    .returning('staff_id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Uses the code of a step: of two that bring it at once, one does. */
export async function useStep(
  writer: Writer,
  used: { readonly staffId: string; readonly step: number },
): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .updateTable('staff_code_keys')
    .set({ last_step: used.step })
    .where('staff_id', '=', used.staffId)
    .where('last_step', '<', used.step)
    .returning('staff_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function confirmCodeKey(writer: Writer, staffId: string, now: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .updateTable('staff_code_keys')
    .set({ confirmed_at: now })
    .where('staff_id', '=', staffId)
    .execute();
}

/** Ends the second factor by codes, and the recovery codes with it. */
export async function deleteCodeKey(writer: Writer, staffId: string): Promise<boolean> {
  const tables = writer.tables<StaffTables>();
  await tables.deleteFrom('staff_recovery_codes').where('staff_id', '=', staffId).execute();
  const row = await tables
    .deleteFrom('staff_code_keys')
    .where('staff_id', '=', staffId)
    .returning('confirmed_at')
    .executeTakeFirst();
  return row !== undefined && row.confirmed_at !== null;
}

/** Keeps new recovery codes; the earlier ones are worth nothing any more. */
export async function replaceRecoveryCodes(
  writer: Writer,
  codes: { readonly staffId: string; readonly hashes: readonly string[]; readonly now: string },
): Promise<void> {
  const tables = writer.tables<StaffTables>();
  await tables.deleteFrom('staff_recovery_codes').where('staff_id', '=', codes.staffId).execute();
  await tables
    .insertInto('staff_recovery_codes')
    .values(
      codes.hashes.map((hash) => ({ hash, staff_id: codes.staffId, made_at: codes.now, used_at: null })),
    )
    .execute();
}

/** Uses a recovery code up: of two that bring it at once, one does. */
export async function useRecoveryCode(
  writer: Writer,
  code: { readonly staffId: string; readonly hash: string; readonly now: string },
): Promise<boolean> {
  const row = await writer
    .tables<StaffTables>()
    .updateTable('staff_recovery_codes')
    .set({ used_at: code.now })
    .where('hash', '=', code.hash)
    .where('staff_id', '=', code.staffId)
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecoveryCodes(reader: Reader, staffId: string): Promise<number> {
  const rows = await reader
    .tables<StaffTables>()
    .selectFrom('staff_recovery_codes')
    .select('hash')
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .execute();
  return rows.length;
}
