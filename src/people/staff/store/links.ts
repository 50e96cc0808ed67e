import type { Reader, Writer } from '#platform/database';
import type { LinkPurpose, StaffTables } from './tables.ts';

export interface AskedLink {
  readonly hash: string;
  readonly purpose: LinkPurpose;
  readonly now: string;
}

export async function insertLink(
  writer: Writer,
  row: AskedLink & { readonly staffId: string | null; readonly endsAt: string },
): Promise<void> {
  await writer
    .tables<StaffTables>()
    .insertInto('sign_in_links')
    .values({
      hash: row.hash,
      staff_id: row.staffId,
      purpose: row.purpose,
      made_at: row.now,
      ends_at: row.endsAt,
      used_at: null,
    })
    .execute();
}

/** For whom a link that can still be used is. Undefined: there is none such. */
export async function findUsableLink(
  reader: Reader,
  link: AskedLink,
): Promise<{ readonly staff_id: string | null } | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('sign_in_links')
    .select('staff_id')
    .where('hash', '=', link.hash)
    .where('purpose', '=', link.purpose)
    .where('used_at', 'is', null)
    .where('ends_at', '>', link.now)
    .executeTakeFirst();
}

/** Uses a link up: of two at once, one finds it. */
export async function useLink(
  writer: Writer,
  link: AskedLink,
): Promise<{ readonly staff_id: string | null } | undefined> {
  return writer
    .tables<StaffTables>()
    .updateTable('sign_in_links')
    .set({ used_at: link.now })
    .where('hash', '=', link.hash)
    .where('purpose', '=', link.purpose)
    .where('used_at', 'is', null)
    .where('ends_at', '>', link.now)
    .returning('staff_id')
    .executeTakeFirst();
}

/** Ends a person's unused links; with null those by which the newsroom could be taken over. */
export async function deleteUnusedLinks(writer: Writer, staffId: string | null): Promise<void> {
  const links = writer.tables<StaffTables>().deleteFrom('sign_in_links').where('used_at', 'is', null);
  await (staffId === null
    ? links.where('staff_id', 'is', null)
    : links.where('staff_id', '=', staffId)
  ).execute();
}
