import { readersWithAccount } from '#people';
import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { StoryContext } from '#stories';
import type { ConversationTables } from '../tables.ts';
import { reachableComments } from '../visible.ts';
import type { Speaker } from './rules/mention.ts';
import type { MentionsTables } from './tables.ts';

/** Who can be named: who wrote one of so many latest comments. A longer conversation costs no more than that. */
const LATELY = 2_000;

/** Those who spoke lately in the conversation, as everybody sees them: each comment of theirs, the latest first. */
export async function speakersUnder(reader: Reader, story: StoryContext): Promise<readonly Speaker[]> {
  const rows = await reachableComments(reader, story)
    .select(['comments.author_name', 'comments.id'])
    .select((row) =>
      row
        .or([
          row('comments.staff_id', 'is not', null),
          row('comments.reader_id', 'in', readersWithAccount(reader)),
        ])
        .as('is_proved'),
    )
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(LATELY)
    .execute();
  return rows.map((row) => ({
    name: row.author_name,
    commentId: row.id,
    isProved: Boolean(row.is_proved),
  }));
}

/** Whether the comment names anybody, seen or not. */
export async function namesAnybody(reader: Reader, commentId: string): Promise<boolean> {
  return (await naming(reader, { commentId })).length > 0;
}

const naming = prepared((reader: Reader, at: Places<{ commentId: string }>) =>
  reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('id')
    .where('id', '=', at.commentId)
    .where('mentions', '!=', ''),
);

/** Who wrote these comments and wants to be told when they are named, and where, but for the one who names them. */
export async function whoWantsLetters(
  reader: Reader,
  {
    commentIds,
    notReaderId,
  }: { readonly commentIds: readonly string[]; readonly notReaderId: string | null },
): Promise<readonly { readonly readerId: string; readonly email: string }[]> {
  if (commentIds.length === 0) return [];
  return reader
    .tables<ConversationTables & MentionsTables>()
    .selectFrom('comments')
    .innerJoin('mention_letters', 'mention_letters.reader_id', 'comments.reader_id')
    .select(['mention_letters.reader_id as readerId', 'mention_letters.email'])
    .distinct()
    .where('comments.id', 'in', commentIds)
    .where('comments.staff_id', 'is', null)
    .where('mention_letters.reader_id', '!=', notReaderId ?? '')
    .execute();
}

/** The proved address to which this reader wants letters; undefined: none. */
export async function lettersTo(reader: Reader, readerId: string): Promise<string | undefined> {
  const row = await reader
    .tables<MentionsTables>()
    .selectFrom('mention_letters')
    .select('email')
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return row?.email;
}

export async function wantLetters(writer: Writer, readerId: string, email: string): Promise<void> {
  await writer
    .tables<MentionsTables>()
    .insertInto('mention_letters')
    .values({ reader_id: readerId, email })
    .onConflict((conflict) => conflict.column('reader_id').doUpdateSet({ email }))
    .execute();
}

export async function endLetters(writer: Writer, readerId: string): Promise<void> {
  await writer
    .tables<MentionsTables>()
    .deleteFrom('mention_letters')
    .where('reader_id', '=', readerId)
    .execute();
}
