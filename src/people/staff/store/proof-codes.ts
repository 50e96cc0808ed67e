import type { Reader, Writer } from '#platform/database';
import type { StaffTables } from './tables.ts';

/** Keeps a code in place of the session's earlier ones, and forgets those that are too old. */
export async function insertProofCode(
  writer: Writer,
  row: { readonly id: string; readonly sessionHash: string; readonly now: string; readonly endsAt: string },
): Promise<void> {
  const tables = writer.tables<StaffTables>();
  await tables
    .deleteFrom('proof_codes')
    .where((is) => is.or([is('session_hash', '=', row.sessionHash), is('ends_at', '<=', row.now)]))
    .execute();
  await tables
    .insertInto('proof_codes')
    .values({ id: row.id, session_hash: row.sessionHash, tries: 0, made_at: row.now, ends_at: row.endsAt })
    .execute();
}

/** Counts a try of the session's code. Its id; undefined: there is none, it is too old, or it was tried too often. */
export async function countProofTry(
  writer: Writer,
  tried: { readonly sessionHash: string; readonly now: string; readonly most: number },
): Promise<string | undefined> {
  const row = await writer
    .tables<StaffTables>()
    .updateTable('proof_codes')
    .set((is) => ({ tries: is('tries', '+', 1) }))
    .where('session_hash', '=', tried.sessionHash)
    .where('ends_at', '>', tried.now)
    .where('tries', '<', tried.most)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether a code waits to be typed in this session. */
export async function hasProofCode(
  reader: Reader,
  asked: { readonly sessionHash: string; readonly now: string; readonly most: number },
): Promise<boolean> {
  const row = await reader
    .tables<StaffTables>()
    .selectFrom('proof_codes')
    .select('id')
    .where('session_hash', '=', asked.sessionHash)
    .where('ends_at', '>', asked.now)
    .where('tries', '<', asked.most)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteProofCodes(writer: Writer, sessionHash: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .deleteFrom('proof_codes')
    .where('session_hash', '=', sessionHash)
    .execute();
}

/** To whom the letter with this code goes, while the code can be used. */
export async function findProofCode(
  reader: Reader,
  code: { readonly id: string; readonly now: string },
): Promise<{ readonly email: string } | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('proof_codes')
    .innerJoin('staff_sessions', 'staff_sessions.hash', 'proof_codes.session_hash')
    .innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
    .select('staff.email')
    .where('proof_codes.id', '=', code.id)
    .where('proof_codes.ends_at', '>', code.now)
    .where('staff.left_at', 'is', null)
    .executeTakeFirst();
}
