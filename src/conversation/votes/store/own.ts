import type { Reader, Writer } from '#platform/database';
import type { ConversationTables } from '../../tables.ts';
import type { VotesTables } from '../tables.ts';
import type { VoteValue } from '../words.ts';

/** A vote by its place. */
export interface PlacedVote {
  readonly commentId: string;
  readonly storyId: string;
}

/** All that a person has voted, the oldest first. */
export function allVotesOf(
  reader: Reader,
  readerId: string,
): Promise<(PlacedVote & { readonly value: VoteValue; readonly castAt: string })[]> {
  return reader
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['comment_id as commentId', 'story_id as storyId', 'value', 'cast_at as castAt'])
    .where('voter', '=', readerId)
    .orderBy('cast_at')
    .orderBy('comment_id')
    .execute();
}

/** Votes of a person on comments that are theirs. */
export function votesOnOwn(reader: Reader, readerId: string): Promise<PlacedVote[]> {
  return reader
    .tables<VotesTables & ConversationTables>()
    .selectFrom('votes')
    .innerJoin('comments', 'comments.id', 'votes.comment_id')
    .select(['votes.comment_id as commentId', 'votes.story_id as storyId'])
    .where('votes.voter', '=', readerId)
    .where('comments.reader_id', '=', readerId)
    .execute();
}

/** Makes the votes of `from` those of `into`. Where both have voted, that of `into` stands. */
export async function giveVotes(
  writer: Writer,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  const tables = writer.tables<VotesTables>();
  const voted = tables.selectFrom('votes').select('comment_id').where('voter', '=', into);
  await tables.deleteFrom('votes').where('voter', '=', from).where('comment_id', 'in', voted).execute();
  await tables.updateTable('votes').set({ voter: into }).where('voter', '=', from).execute();
}

/** Forgets who voted on a comment that its author took back. Its numbers go with it. */
export async function forgetVotesOn(writer: Writer, commentId: string): Promise<void> {
  await writer.tables<VotesTables>().deleteFrom('votes').where('comment_id', '=', commentId).execute();
}
