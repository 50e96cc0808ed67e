import type { Reader, Writer } from '#platform/database';
import { standingOf } from '../../rules/standing.ts';
import type { ConversationTables } from '../../tables.ts';
import type { VotesTables } from '../tables.ts';
import type { OwnVotes, VoteProof, VoteValue } from '../words.ts';

/** A vote as it is cast. */
export interface Vote {
  readonly commentId: string;
  readonly storyId: string;
  readonly readerId: string;
  readonly value: VoteValue;
  readonly proof: VoteProof;
  readonly at: string;
}

/** How this person has voted under the story. */
export async function votesOf(
  reader: Reader,
  of: { readonly readerId: string; readonly storyId: string },
): Promise<OwnVotes> {
  const rows = await reader
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['comment_id', 'value'])
    .where('reader_id', '=', of.readerId)
    .where('story_id', '=', of.storyId)
    .execute();
  return new Map(rows.map(({ comment_id, value }) => [comment_id, value]));
}

/** How this person has voted on the comment, and when. */
export async function findVote(
  reader: Reader,
  of: { readonly commentId: string; readonly readerId: string },
): Promise<{ readonly value: VoteValue; readonly castAt: string } | null> {
  const row = await reader
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['value', 'cast_at as castAt'])
    .where('comment_id', '=', of.commentId)
    .where('reader_id', '=', of.readerId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a person's one vote on a comment. */
export async function upsertVote(writer: Writer, vote: Vote): Promise<void> {
  const cast = { value: vote.value, proof: vote.proof, cast_at: vote.at };
  await writer
    .tables<VotesTables>()
    .insertInto('votes')
    .values({ comment_id: vote.commentId, reader_id: vote.readerId, story_id: vote.storyId, ...cast })
    .onConflict((conflict) => conflict.columns(['comment_id', 'reader_id']).doUpdateSet(cast))
    .execute();
}

export async function deleteVote(
  writer: Writer,
  of: { readonly commentId: string; readonly readerId: string },
): Promise<void> {
  await writer
    .tables<VotesTables>()
    .deleteFrom('votes')
    .where('comment_id', '=', of.commentId)
    .where('reader_id', '=', of.readerId)
    .execute();
}

/**
 * Counts the votes of a comment anew, and where it stands by them and by those of an earlier system. Only under the
 * lock of its conversation. Returns whether anything is different now.
 */
export async function recountVotes(writer: Writer, commentId: string): Promise<boolean> {
  const before = await writer
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['up', 'down', 'legacy_up', 'legacy_down'])
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (before === undefined) return false;
  const { up, down } = await countVotes(writer, commentId);
  if (up === before.up && down === before.down) return false;
  const standing = standingOf({ up: up + before.legacy_up, down: down + before.legacy_down });
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ up, down, ...standing })
    .where('id', '=', commentId)
    .execute();
  return true;
}

async function countVotes(reader: Reader, commentId: string): Promise<{ up: number; down: number }> {
  const rows = await reader
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['value', (row) => row.fn.countAll().as('many')])
    .where('comment_id', '=', commentId)
    .groupBy('value')
    .execute();
  const many = (wanted: VoteValue) => Number(rows.find(({ value }) => value === wanted)?.many ?? 0);
  return { up: many(1), down: many(-1) };
}
