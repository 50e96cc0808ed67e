import { setTimeout as pause } from 'node:timers/promises';
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
import { conversationSettings } from '../../settings.ts';
import { commentFrom } from '../../store/columns.ts';
import { findStanding, hasPublished } from '../../store/moderating.ts';
import { findInThread } from '../../store/reading.ts';
import { lockConversation } from '../../store/writing.ts';
import type { Comment } from '../../words.ts';
import { type VoteRefusal, whyNoVote } from '../rules/may-vote.ts';
import { nextVote } from '../rules/next-vote.ts';
import { deleteVote, findVote, recountVotes, upsertVote } from '../store/index.ts';
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
  /** 0 takes a vote back; so does the same again. */
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

/**
 * A vote that stands is answered a moment later, in milliseconds: what was sent together with it arrives meanwhile and
 * finds it under way, while whoever has read the answer and votes again does so on purpose. Nobody feels it.
 */
const ANSWERED_AFTER = 100;

export type CastVote = (casting: Casting) => Promise<Cast>;

/**
 * Votes on a comment. A person is whoever has the return secret, never a network; each has one vote a comment,
 * whatever comes at the same moment. Under the lock of the conversation votes are counted anew, so the numbers can be
 * trusted whatever was done to the votes before.
 */
export function createCastVote(needs: CastVoteNeeds): CastVote {
  const underWay = keepUnderWay();
  return async (casting) => {
    const arrivedAt = instantOf(needs.clock.now());
    const who = casting.reader?.id ?? casting.staff?.id;
    const way = underWay.begin(who === undefined ? null : `${casting.commentId} ${who}`);
    try {
      const done = await needs.database.write(async (writer) => {
        await lockConversation(writer, casting.story.id);
        return cast(writer, { ...casting, arrivedAt, atOnce: way.hasCompany }, needs);
      });
      if (done.outcome === 'cast' && casting.value !== 0) await pause(ANSWERED_AFTER);
      return done;
    } finally {
      way.end();
    }
  };
}

interface UnderWay extends Casting {
  readonly arrivedAt: string;
  /** Whether another vote of the person on the comment was under way when this one came. */
  readonly atOnce: boolean;
}

async function cast(writer: Writer, casting: UnderWay, needs: CastVoteNeeds): Promise<Cast> {
  const { story, commentId, reader, value } = casting;
  const why = await whyNot(writer, casting, needs);
  if (why !== null) return { outcome: 'refused', why };
  const before = reader && (await findVote(writer, { commentId, readerId: reader.id }));
  const atOnce = casting.atOnce || (before !== null && before.castAt > casting.arrivedAt);
  const next = nextVote({ before: before?.value ?? null, asked: value, atOnce });
  if (next === (before?.value ?? null)) return answer([]);
  const proof = next === null ? 'lifted' : await proofOf(writer, casting, needs);
  if (proof === null) return { outcome: 'unproved' };

  const signs = reader ?? { name: '', email: '', website: '' };
  const received = await needs.readers.receive(writer, reader, signs);
  const readerId = received.reader.id;
  const at = instantOf(needs.clock.now());
  if (next === null) await deleteVote(writer, { commentId, readerId });
  else await upsertVote(writer, { commentId, storyId: story.id, readerId, value: next, proof, at });
  await countAnew(writer, commentId, needs);
  return answer(received.cookies);

  async function answer(cookies: readonly SetCookie[]): Promise<Cast> {
    const there = await findInThread(writer, story, commentId);
    if (there === null) throw nothingHere();
    return { outcome: 'cast', comment: commentFrom(there.comment), mine: next, cookies };
  }
}

/** Counts a comment's votes anew, and says so to its readers where that changes anything. Under the lock. */
export async function countAnew(
  writer: Writer,
  commentId: string,
  { stories }: Pick<CastVoteNeeds, 'stories'>,
): Promise<void> {
  if (!(await recountVotes(writer, commentId))) return;
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
    threadIsClosed: there.root.thread_closed_at !== null,
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

/** Knows which votes of this process are on their way, by person and comment. */
function keepUnderWay() {
  const many = new Map<string, number>();
  return {
    begin(key: string | null) {
      const before = key === null ? 0 : (many.get(key) ?? 0);
      if (key !== null) many.set(key, before + 1);
      return { hasCompany: before > 0, end: () => end(key) };
    },
  };

  function end(key: string | null): void {
    if (key === null) return;
    const left = (many.get(key) ?? 1) - 1;
    if (left > 0) many.set(key, left);
    else many.delete(key);
  }
}
