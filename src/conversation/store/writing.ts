import type { Insertable } from 'kysely';
import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { ConversationTables } from '../tables.ts';
import { judgedComments, visibleComments } from '../visible.ts';
import { type CommentRow, commentColumns } from './columns.ts';

export type NewComment = Insertable<ConversationTables['comments']>;

/**
 * Locks the story's conversation until the deed ends, and makes it if there is none. Two deeds in one
 * conversation stand in a row from here on, so that what one counts the other cannot change.
 */
export async function lockConversation(writer: Writer, storyId: string): Promise<void> {
  await conversationLocked(writer, { storyId });
}

const conversationLocked = prepared((writer: Writer, at: Places<{ storyId: string }>) =>
  writer
    .tables<ConversationTables>()
    .insertInto('conversations')
    .values({ story_id: at.storyId, comments: 0 })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ story_id: at.storyId })),
);

/** By what a comment is known that is sent twice. */
export interface SentTwice {
  readonly wordsHash: string;
  readonly since: string;
  readonly postKey: string | null;
  /** Whose return secret came with it; empty: none did, and it may be anybody's in the same network. */
  readonly readerId: string;
}

/**
 * The first comment of the same words at the same place by the same person, or the one sent under the same key. What
 * was rejected or taken back is nobody's answer: sent again, it is judged again.
 */
export async function findSame(reader: Reader, as: SentTwice): Promise<CommentRow | undefined> {
  const { wordsHash, since, postKey, readerId } = as;
  const [alike] = await alikeSince(reader, { wordsHash, since, readerId });
  if (alike !== undefined || postKey === null) return alike;
  const [sent] = await sentUnder(reader, { postKey });
  return sent;
}

const alikeSince = prepared(
  (reader: Reader, at: Places<{ wordsHash: string; since: string; readerId: string }>) =>
    judgedComments(reader)
      .select(commentColumns)
      .where('comments.rejected_at', 'is', null)
      .where('comments.words_hash', '=', at.wordsHash)
      .where('comments.created_at', '>=', at.since)
      .where((row) => row.or([row(at.readerId, '=', ''), row('comments.reader_id', '=', at.readerId)]))
      .orderBy('comments.created_at')
      .limit(1),
);

const sentUnder = prepared((reader: Reader, at: Places<{ postKey: string }>) =>
  judgedComments(reader)
    .select(commentColumns)
    .where('comments.rejected_at', 'is', null)
    .where('comments.post_key', '=', at.postKey),
);

/** Lets the key be used again: what was sent under it before is rejected or taken back. Only after `findSame`. */
export async function freePostKey(writer: Writer, postKey: string): Promise<void> {
  await keyFreed(writer, { postKey });
}

const keyFreed = prepared((writer: Writer, at: Places<{ postKey: string }>) =>
  writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ post_key: null })
    .where('post_key', '=', at.postKey),
);

/** Whether this comment was sent under this key, which nobody knows but the browser that sent it. */
export async function wasSentUnder(
  reader: Reader,
  { id, postKey }: { readonly id: string; readonly postKey: string },
): Promise<boolean> {
  const [sent] = await sentUnder(reader, { postKey });
  return sent?.id === id;
}

/** The next free place in the thread. Only after `lockConversation`. */
export async function nextArrival(
  writer: Writer,
  { storyId, rootId }: { readonly storyId: string; readonly rootId: string },
): Promise<number> {
  const last = await writer
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('arrival')
    .where('story_id', '=', storyId)
    .where('root_id', '=', rootId)
    .orderBy('arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.arrival ?? 0) + 1;
}

export async function insertComment(writer: Writer, comment: NewComment): Promise<void> {
  await commentInserted(writer, comment);
}

const commentInserted = prepared((writer: Writer, at: Places<NewComment>) =>
  writer.tables<ConversationTables>().insertInto('comments').values(at),
);

/** What readers see changed of a comment: it came into their sight, its votes alone did, or anything else. */
export type Seen = 'came-out' | 'votes' | 'other';

/** Notes the version of the story at which readers see this of the comment. */
export async function setChangedVersion(
  writer: Writer,
  { id, version, seen }: { readonly id: string; readonly version: number; readonly seen: Seen },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({
      changed_version: version,
      ...(seen === 'votes' ? {} : { said_version: version }),
      ...(seen === 'came-out' ? { came_out_version: version } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Notes the version of the story at which readers see each comment of the thread that they can see change. */
export async function setThreadChanged(
  writer: Writer,
  of: { readonly storyId: string; readonly rootId: string; readonly version: number },
): Promise<void> {
  const seen = visibleComments(writer, { id: of.storyId })
    .select('comments.id')
    .where('comments.root_id', '=', of.rootId);
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ changed_version: of.version, said_version: of.version })
    .where('id', 'in', seen)
    .execute();
}

/** What made a comment's repetition known is forgotten once it is older than `before`. */
export async function forgetWordsHashes(writer: Writer, before: string): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ words_hash: null })
    .where('words_hash', 'is not', null)
    .where('created_at', '<', before)
    .execute();
}
