import type { Readers } from '#people';
import type { Challenges } from '#platform/challenge';
import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { nothingHere, type SetCookie } from '#platform/http';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures, StoryContext, Visitor } from '#stories';
import type { BroughtProof } from '../../actions/brought-proof.ts';
import { changeSeen } from '../../actions/change-seen.ts';
import { readState } from '../../moderating/read-state.ts';
import { isBlocked } from '../../moderating/store/blocks.ts';
import { threadIsClosed } from '../../rules/takes.ts';
import { conversationSettings } from '../../settings.ts';
import { commentFrom } from '../../store/columns.ts';
import { findStanding, hasPublished } from '../../store/moderating.ts';
import { findInThread } from '../../store/reading.ts';
import { lockConversation } from '../../store/writing.ts';
import type { Comment } from '../../words.ts';
import { type VoteRefusal, whyNoVote } from '../rules/may-vote.ts';
import { votersOf } from '../rules/voters.ts';
import { countVotes, deleteVote, findVotes, recountVotes, upsertVote } from '../store/index.ts';
import type { VoteProof, VoteValue } from '../words.ts';

export interface CastVoteNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly stories: () => StoriesForFeatures;
  readonly readers: Readers;
  readonly challenges: Challenges;
}

/** A vote as it is sent. The story is one that the voter can see. */
export interface Casting extends Visitor {
  readonly story: StoryContext;
  readonly commentId: string;
  /** 0 takes a vote back. The same again changes nothing. */
  readonly value: VoteValue | 0;
  readonly network: string;
  readonly brought: BroughtProof;
}

export type Cast =
  | {
      readonly outcome: 'cast';
      readonly comment: Comment;
      readonly mine: VoteValue | null;
      readonly cookies: readonly SetCookie[];
    }
  | { readonly outcome: 'refused'; readonly why: VoteRefusal }
  /** It would count with a proof of work, or over the small page. */
  | { readonly outcome: 'unproved' };

export type CastVote = (casting: Casting) => Promise<Cast>;

/**
 * Votes on a comment. A person is whoever has the return secret, or the member of staff whose session it is, never a
 * network; each has one vote a comment. It becomes what is asked, and the same again changes nothing: so what comes a
 * hundred times, together or one after another, to however many processes, is one vote. What is counted changes under
 * the lock of the conversation, by the difference.
 */
export function createCastVote(needs: CastVoteNeeds): CastVote {
  return (casting) =>
    needs.database.write(async (writer) => {
      await lockConversation(writer, casting.story.id);
      return cast(writer, casting, needs);
    });
}

async function cast(writer: Writer, casting: Casting, needs: CastVoteNeeds): Promise<Cast> {
  const { story, commentId, value } = casting;
  const why = await whyNot(writer, casting, needs);
  if (why !== null) return { outcome: 'refused', why };
  const voters = votersOf(casting);
  const before = await findVotes(writer, { commentId, voters });
  const next = value === 0 ? null : value;
  const stands = next === null ? before.length === 0 : isOnly(before, { voter: voters[0], value: next });
  if (stands) return answer([]);
  const proof = next === null ? 'lifted' : await proofOf(writer, casting, needs);
  if (proof === null) return { outcome: 'unproved' };

  for (const { voter } of before) await deleteVote(writer, { commentId, voter });
  const cookies = next === null ? [] : await keep(next, proof);
  const gone = before.map((vote) => vote.value);
  const isNews = await countVotes(writer, commentId, { come: next === null ? [] : [next], gone });
  if (isNews) await sayCounted(writer, commentId, needs);
  return answer(cookies);

  async function keep(kept: VoteValue, by: VoteProof): Promise<readonly SetCookie[]> {
    const { voter, cookies: known } = await voterOf(writer, casting, needs);
    const at = instantOf(needs.clock.now());
    await upsertVote(writer, { commentId, storyId: story.id, voter, value: kept, proof: by, at });
    return known;
  }

  async function answer(cookies: readonly SetCookie[]): Promise<Cast> {
    const there = await findInThread(writer, story, commentId);
    if (there === null) throw nothingHere();
    return { outcome: 'cast', comment: commentFrom(there.comment), mine: next, cookies };
  }
}

type Found = Awaited<ReturnType<typeof findVotes>>;

/** Whether the person's one vote is this already. */
function isOnly([vote, ...others]: Found, wanted: { readonly voter: string | undefined; value: VoteValue }) {
  return others.length === 0 && vote?.voter === wanted.voter && vote?.value === wanted.value;
}

/** Under whom the vote is kept. A guest becomes somebody with it; staff is known by the account. */
async function voterOf(
  writer: Writer,
  casting: Casting,
  { readers }: CastVoteNeeds,
): Promise<{ readonly voter: string; readonly cookies: readonly SetCookie[] }> {
  const [voter] = votersOf(casting);
  if (casting.staff !== null && voter !== undefined) return { voter, cookies: [] };
  const signs = casting.reader ?? { name: '', email: '', website: '' };
  const received = await readers.receive(writer, casting.reader, signs);
  return { voter: received.reader.id, cookies: received.cookies };
}

/** Counts all votes of a comment anew, and says so to its readers where that changes anything. Under the lock. */
export async function countAnew(
  writer: Writer,
  commentId: string,
  needs: Pick<CastVoteNeeds, 'stories'>,
): Promise<void> {
  if (await recountVotes(writer, commentId)) await sayCounted(writer, commentId, needs);
}

async function sayCounted(
  writer: Writer,
  commentId: string,
  { stories }: Pick<CastVoteNeeds, 'stories'>,
): Promise<void> {
  const standing = await findStanding(writer, commentId);
  if (!standing?.isVisible) return;
  await changeSeen(writer, { comment: standing, by: 0, votesAlone: true }, stories());
}

/** Nothing is said of a comment that not everybody can see, nor of a stone. */
async function whyNot(writer: Writer, casting: Casting, needs: CastVoteNeeds): Promise<VoteRefusal | null> {
  const { story, reader, staff, network, value } = casting;
  const there = await findInThread(writer, story, casting.commentId);
  if (there === null || there.comment.withdrawn_at !== null) throw nothingHere();
  const { reader_id: byReader, staff_id: byStaff } = there.comment;
  const { votes } = await needs.settings.read(writer, conversationSettings);
  const now = instantOf(needs.clock.now());
  return whyNoVote({
    ...{ voting: votes, value },
    state: (await readState(writer, story, needs)).state,
    threadIsClosed: threadIsClosed(there.root.thread_closed_at),
    isOwn: (byReader !== null && byReader === reader?.id) || (byStaff !== null && byStaff === staff?.id),
    isBlocked: await isBlocked(writer, { readerId: reader?.id ?? null, network, now }),
  });
}

/** On what the vote rests; null: it wants a proof that did not come, or that was spent before. */
async function proofOf(
  writer: Writer,
  { reader, staff, brought }: Casting,
  { challenges }: CastVoteNeeds,
): Promise<VoteProof | null> {
  if (staff !== null) return 'staff';
  if (reader !== null && reader.provedEmail !== null) return 'account';
  if (reader !== null && (await hasPublished(writer, reader.id))) return 'published';
  if (!challenges.isAsked) return 'lifted';
  const { kind, checked } = brought;
  return checked.outcome === 'proved' && (await challenges.spend(writer, checked.once)) ? kind : null;
}
