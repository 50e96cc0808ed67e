import type { Reader, Writer } from '#platform/database';
import { rankingOf } from '../../rules/ranking.ts';
import type { ConversationTables } from '../../tables.ts';
import type { VotesTables } from '../tables.ts';
import type { OwnVotes, VoteProof, VoteValue } from '../words.ts';

/** A vote as it is cast. */
export interface Vote {
  readonly commentId: string;
  readonly storyId: string;
  readonly voter: string;
  readonly value: VoteValue;
  readonly proof: VoteProof;
  readonly at: string;
}

/** How this person has voted under the story; where several of their voters have, that of the first counts. */
export async function votesOf(
  reader: Reader,
  of: { readonly voters: readonly string[]; readonly storyId: string },
): Promise<OwnVotes> {
  if (of.voters.length === 0) return new Map();
  const rows = await reader
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['comment_id', 'voter', 'value'])
    .where('voter', 'in', of.voters)
    .where('story_id', '=', of.storyId)
    .execute();
  const theFirstLast = of.voters.toReversed().flatMap((voter) => rows.filter((row) => row.voter === voter));
  return new Map(theFirstLast.map(({ comment_id, value }) => [comment_id, value]));
}

/** What this person has voted on the comment. */
export async function findVotes(
  reader: Reader,
  of: { readonly commentId: string; readonly voters: readonly string[] },
): Promise<readonly { readonly voter: string; readonly value: VoteValue }[]> {
  if (of.voters.length === 0) return [];
  return reader
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['voter', 'value'])
    .where('comment_id', '=', of.commentId)
    .where('voter', 'in', of.voters)
    .execute();
}

/** Keeps a person's one vote on a comment. */
export async function upsertVote(writer: Writer, vote: Vote): Promise<void> {
  const cast = { value: vote.value, proof: vote.proof, cast_at: vote.at };
  await writer
    .tables<VotesTables>()
    .insertInto('votes')
    .values({ comment_id: vote.commentId, voter: vote.voter, story_id: vote.storyId, ...cast })
    .onConflict((conflict) => conflict.columns(['comment_id', 'voter']).doUpdateSet(cast))
    .execute();
}

export async function deleteVote(
  writer: Writer,
  of: { readonly commentId: string; readonly voter: string },
): Promise<void> {
  await writer
    .tables<VotesTables>()
    .deleteFrom('votes')
    .where('comment_id', '=', of.commentId)
    .where('voter', '=', of.voter)
    .execute();
}

/**
 * Counts the votes `come` and no more the votes `gone`, however many there are. Only under the lock of the
 * conversation. Returns whether anything is different now.
 */
export async function countVotes(
  writer: Writer,
  commentId: string,
  { come, gone }: { readonly come: readonly VoteValue[]; readonly gone: readonly VoteValue[] },
): Promise<boolean> {
  const before = await countedOf(writer, commentId);
  if (before === undefined) return false;
  const more = (value: VoteValue) =>
    come.filter((one) => one === value).length - gone.filter((one) => one === value).length;
  return keepCounted(writer, before, { up: before.up + more(1), down: before.down + more(-1) });
}

/**
 * Counts all votes of a comment anew, after many have changed hands or gone. Only under the lock of its
 * conversation. Returns whether anything is different now.
 */
export async function recountVotes(writer: Writer, commentId: string): Promise<boolean> {
  const before = await countedOf(writer, commentId);
  if (before === undefined) return false;
  const rows = await writer
    .tables<VotesTables>()
    .selectFrom('votes')
    .select(['value', (row) => row.fn.countAll().as('many')])
    .where('comment_id', '=', commentId)
    .groupBy('value')
    .execute();
  const many = (wanted: VoteValue) => Number(rows.find(({ value }) => value === wanted)?.many ?? 0);
  return keepCounted(writer, before, { up: many(1), down: many(-1) });
}

interface Counted {
  readonly id: string;
  readonly up: number;
  readonly down: number;
  readonly legacy_up: number;
  readonly legacy_down: number;
}

function countedOf(reader: Reader, commentId: string): Promise<Counted | undefined> {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['id', 'up', 'down', 'legacy_up', 'legacy_down'])
    .where('id', '=', commentId)
    .executeTakeFirst();
}

/** Keeps the numbers, and where the comment stands by them and by those of an earlier system. */
async function keepCounted(
  writer: Writer,
  before: Counted,
  { up, down }: { readonly up: number; readonly down: number },
): Promise<boolean> {
  if (up === before.up && down === before.down) return false;
  const ranking = rankingOf({ up: up + before.legacy_up, down: down + before.legacy_down });
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ up, down, ...ranking })
    .where('id', '=', before.id)
    .execute();
  return true;
}
