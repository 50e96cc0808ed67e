import type { Instant } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { ReaderLinkPurpose, ReadersTables } from '../tables.ts';

export interface LinkRow {
  readonly id: string;
  readonly purpose: ReaderLinkPurpose;
  readonly reader_id: string | null;
  readonly email: string | null;
}

/** A link as it is asked for. */
export interface AskedLink {
  readonly hash: string;
  readonly purpose: ReaderLinkPurpose;
  readonly now: Instant;
}

export async function insertLink(writer: Writer, link: ReadersTables['reader_links']): Promise<void> {
  await writer.tables<ReadersTables>().insertInto('reader_links').values(link).execute();
}

/** A link that still works. */
export async function findLink(
  reader: Reader,
  by: AskedLink | { readonly id: string; readonly now: Instant },
): Promise<LinkRow | undefined> {
  const links = reader
    .tables<ReadersTables>()
    .selectFrom('reader_links')
    .select(['id', 'purpose', 'reader_id', 'email'])
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', by.now)]));
  return 'id' in by
    ? links.where('id', '=', by.id).executeTakeFirst()
    : links.where('hash', '=', by.hash).where('purpose', '=', by.purpose).executeTakeFirst();
}

/** Uses a sign-in link up, and forgets it: of two at once, one finds it. Returns its address. */
export async function useSignInLink(
  writer: Writer,
  link: { readonly hash: string; readonly now: Instant },
): Promise<string | null> {
  const row = await writer
    .tables<ReadersTables>()
    .deleteFrom('reader_links')
    .where('hash', '=', link.hash)
    .where('purpose', '=', 'sign-in')
    .where('ends_at', '>', link.now)
    .returning('email')
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Forgets the addresses that nobody came to prove in time. */
export async function deleteEndedLinks(writer: Writer, now: Instant): Promise<void> {
  await writer.tables<ReadersTables>().deleteFrom('reader_links').where('ends_at', '<=', now).execute();
}

/** The letter has left: its address need not be known any more. */
export async function forgetAddressOfLink(writer: Writer, id: string): Promise<void> {
  await writer
    .tables<ReadersTables>()
    .updateTable('reader_links')
    .set({ email: null })
    .where('id', '=', id)
    .execute();
}

export async function deleteReturnLinks(writer: Writer, readerId: string): Promise<void> {
  await writer.tables<ReadersTables>().deleteFrom('reader_links').where('reader_id', '=', readerId).execute();
}

/** Ends the links that wait to be opened by whoever has this address. */
export async function deleteLinksTo(writer: Writer, email: string): Promise<void> {
  await writer.tables<ReadersTables>().deleteFrom('reader_links').where('email', '=', email).execute();
}

/** When a reader's return link was made; null while there is none. */
export async function findReturnLinkTime(reader: Reader, readerId: string): Promise<Instant | null> {
  const row = await reader
    .tables<ReadersTables>()
    .selectFrom('reader_links')
    .select('made_at')
    .where('reader_id', '=', readerId)
    .where('purpose', '=', 'return')
    .executeTakeFirst();
  return row?.made_at ?? null;
}
