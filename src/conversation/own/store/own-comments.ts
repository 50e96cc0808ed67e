import { type ReaderProof, readersWithAccount } from '#people';
import type { Reader, Writer } from '#platform/database';
import { type CommentRow, commentColumns } from '../../store/columns.ts';
import type { ConversationTables } from '../../tables.ts';
import { allOwnComments } from '../../visible.ts';

/** All that a reader wrote and that is not deleted, the newest first. */
export function findAllOwn(reader: Reader, readerId: string, most: number): Promise<CommentRow[]> {
  return allOwnComments(reader, readerId)
    .select(commentColumns)
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.arrival', 'desc')
    .limit(most)
    .execute();
}

/** Gives a reader what guests wrote under exactly this address. What somebody with an account wrote stays theirs. */
export async function claimComments(
  writer: Writer,
  { readerId, email }: { readonly readerId: string; readonly email: string },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ reader_id: readerId })
    .where('email', '=', email)
    .where('staff_id', 'is', null)
    .where((row) =>
      row.or([row('reader_id', 'is', null), row('reader_id', 'not in', readersWithAccount(writer))]),
    )
    .execute();
}

/**
 * How the reader signed the latest of their comments that everybody may read: under what waits or was rejected,
 * anybody could have typed their address. What they wrote for the newsroom does not count.
 */
export async function lastNameOf(reader: Reader, readerId: string): Promise<string | null> {
  const last = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('author_name')
    .where('reader_id', '=', readerId)
    .where('staff_id', 'is', null)
    .where('published_at', 'is not', null)
    .where('rejected_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.author_name ?? null;
}

export async function giveComments(
  writer: Writer,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ reader_id: into })
    .where('reader_id', '=', from)
    .execute();
}

/** Comments under the address of a proof that no reader's deed is known of: an import brought them. */
async function idsUnderAddress(reader: Reader, email: string): Promise<readonly string[]> {
  const rows = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('id')
    .where('email', '=', email)
    .where('reader_id', 'is', null)
    .where('staff_id', 'is', null)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** What somebody wrote for the newsroom stays the newsroom's: no return secret leads to it any more. */
export async function leaveToNewsroom(writer: Writer, readerId: string): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ reader_id: null })
    .where('reader_id', '=', readerId)
    .where('staff_id', 'is not', null)
    .execute();
}

/**
 * Every comment of the person, whatever has been decided about it, replies before what they answer; but not what they
 * wrote for the newsroom, whatever return secret it was written with.
 */
export async function idsOf(
  reader: Reader,
  { readerId, provedEmail }: ReaderProof,
): Promise<readonly string[]> {
  const rows = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('id')
    .where('reader_id', '=', readerId)
    .where('staff_id', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('arrival', 'desc')
    .execute();
  const brought = provedEmail === null ? [] : await idsUnderAddress(reader, provedEmail);
  return [...rows.map(({ id }) => id), ...brought];
}

/**
 * Takes everything of the person out of the comment: words, name, address, reader, what was kept of earlier words.
 * `stone`: it stays where replies hang on it; else nobody sees it any more,
 * unless a reply to it comes back into sight: it is known as taken back either way.
 */
export async function emptyComment(
  writer: Writer,
  { id, at, stone }: { readonly id: string; readonly at: string; readonly stone: boolean },
): Promise<void> {
  const tables = writer.tables<ConversationTables>();
  await tables
    .updateTable('comments')
    .set({
      ...{ body: '', body_kind: 'markdown', author_name: '', email: null, website: null },
      ...{ reader_id: null, words_hash: null, post_key: null, picture: null, picked_at: null },
      ...{ mentions: null, withdrawn_at: at, ...(stone ? {} : { deleted_at: at, held_at: null }) },
      changed_here_at: at,
    })
    .where('id', '=', id)
    .execute();
  await tables.deleteFrom('comment_versions').where('comment_id', '=', id).execute();
}
