import type { Reader, Writer } from '#platform/database';
import type { CameBy } from '../words.ts';
import type { LinkPurpose, StaffTables } from './tables.ts';

/** What a link is for, and for whom: null while nobody owns the newsroom. */
export interface FoundLink {
  readonly staff_id: string | null;
  readonly purpose: LinkPurpose;
  readonly came_by: CameBy | null;
}

interface WantedLink {
  readonly hash: string;
  readonly purpose: LinkPurpose | readonly LinkPurpose[];
  readonly now: string;
}

export interface AskedLink {
  readonly hash: string;
  readonly purpose: LinkPurpose;
  readonly now: string;
}

export async function insertLink(
  writer: Writer,
  row: AskedLink & {
    readonly staffId: string | null;
    readonly endsAt: string;
    readonly cameBy?: CameBy;
  },
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
      came_by: row.cameBy ?? null,
    })
    .execute();
}

/** For whom a link that can still be used is. Undefined: there is none such. */
export async function findUsableLink(reader: Reader, link: WantedLink): Promise<FoundLink | undefined> {
  return reader
    .tables<StaffTables>()
    .selectFrom('sign_in_links')
    .select(['staff_id', 'purpose', 'came_by'])
    .where('hash', '=', link.hash)
    .where('purpose', 'in', [link.purpose].flat())
    .where('used_at', 'is', null)
    .where('ends_at', '>', link.now)
    .executeTakeFirst();
}

/** Uses a link up: of two at once, one finds it. */
export async function useLink(writer: Writer, link: WantedLink): Promise<FoundLink | undefined> {
  return writer
    .tables<StaffTables>()
    .updateTable('sign_in_links')
    .set({ used_at: link.now })
    .where('hash', '=', link.hash)
    .where('purpose', 'in', [link.purpose].flat())
    .where('used_at', 'is', null)
    .where('ends_at', '>', link.now)
    .returning(['staff_id', 'purpose', 'came_by'])
    .executeTakeFirst();
}

/** Ends the invitation of a person who has come. */
export async function deleteInvitations(writer: Writer, staffId: string): Promise<void> {
  await writer
    .tables<StaffTables>()
    .deleteFrom('sign_in_links')
    .where('staff_id', '=', staffId)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .execute();
}

/** Ends a person's unused links; with null those by which the newsroom could be taken over. */
export async function deleteUnusedLinks(writer: Writer, staffId: string | null): Promise<void> {
  const links = writer.tables<StaffTables>().deleteFrom('sign_in_links').where('used_at', 'is', null);
  await (staffId === null
    ? links.where('staff_id', 'is', null)
    : links.where('staff_id', '=', staffId)
  ).execute();
}
