import type { Readers } from '#people';
import type { Challenges } from '#platform/challenge';
import { type Clock, instantOf, laterBy, type NewId } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { SetCookie } from '#platform/http';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures, StoryContext, Visitor } from '#stories';
import { badgeOf } from '../authors/badge-of.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { readState } from '../moderating/read-state.ts';
import { saidHash, senderFacts } from '../moderating/sender.ts';
import type { AskAboutSpam } from '../moderating/spam-check.ts';
import { keepNetwork } from '../moderating/store/networks.ts';
import { findQuestion } from '../questions/store.ts';
import { asAskedFor } from '../rules/draft.ts';
import { farTooLong, type PostFacts, verdictOn } from '../rules/verdict.ts';
import { type ConversationSettings, conversationSettings } from '../settings.ts';
import { type CommentRow, commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import {
  addReplies,
  addToCount,
  findSame,
  insertComment,
  lockConversation,
  nextArrival,
} from '../store/writing.ts';
import { askToBeTold, withOffered } from '../subscribing/actions/notify-of.ts';
import type { Subscribing } from '../subscribing/create-subscribing.ts';
import type { Comment, Draft, Reason, Verdict } from '../words.ts';
import { proofFact, spendProof } from './ask-proof.ts';
import type { BroughtProof } from './brought-proof.ts';
import { postKeyOf, REPEATED_WITHIN, wordsHashOf } from './sameness.ts';

interface PostCommentNeeds {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly stories: () => StoriesForFeatures;
  readonly readers: Readers;
  readonly settings: Settings;
  readonly reservedNames: () => Promise<readonly string[]>;
  readonly askAboutSpam: AskAboutSpam;
  readonly challenges: Challenges;
  readonly mail: Pick<Mail, 'works'>;
  /** Asks for the letters that the sender wants, in the comment's own transaction. */
  readonly subscribe: Subscribing['ask'];
  /** `off`: nobody asks how fast a comment was written. */
  readonly limits: 'on' | 'off';
}

/** Who sends a comment, and under what. The story is one that they can see. */
export interface Sender extends Visitor {
  readonly story: StoryContext;
  readonly network: string;
  readonly brought: BroughtProof;
}

export type Posted =
  | { readonly outcome: 'posted'; readonly comment: Comment; readonly cookies: readonly SetCookie[] }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] };

export type PostComment = (draft: Draft, from: Sender) => Promise<Posted>;

/**
 * Posts a comment: judges the draft and, unless it is refused, keeps it together with all that follows from
 * it. Sent twice, it is one comment, and both are answered with the first.
 *
 * Everything is asked under the lock of the story's conversation: what a verdict rests on cannot change
 * before the comment stands.
 */
export function createPostComment(needs: PostCommentNeeds): PostComment {
  const { database, clock, readers, outbox } = needs;
  return async (sent, from) => {
    const settings = await needs.settings.read(database, conversationSettings);
    const draft = asAskedFor(withOffered(sent, { ...from, settings }, needs), settings);
    const endless = farTooLong({ draft, settings });
    if (endless) return { outcome: 'refused', reasons: [endless] };
    const sameness = samenessOf(draft, from, clock.now());
    const mentions = await findMentions(database, from.story, sent.body);
    const asked = await askedBefore(draft, from, needs);
    return database.write(async (writer) => {
      await lockConversation(writer, from.story.id);
      const same = await findSame(writer, sameness);
      if (same) return { outcome: 'posted', comment: commentFrom(same), cookies: [] };

      const place = await placeOf(writer, { draft, story: from.story }, needs);
      const facts = await factsOf(writer, { draft, from, place, settings, said: asked.said }, needs);
      const judged = { verdict: verdictOn({ ...facts, ...asked }), facts, brought: from.brought };
      const verdict = await spendProof(writer, judged, needs);
      if (verdict.decision === 'refuse') return { outcome: 'refused', reasons: verdict.reasons };

      const { reader, cookies } = await readers.receive(writer, from.reader, signatureOf(draft));
      const kept = { draft, from, place, verdict, sameness, mentions, readerId: reader.id };
      const row = await rowOf(writer, kept, needs);
      const version = verdict.decision === 'publish' ? await countIn(writer, row, needs.stories()) : 0;
      await insertComment(writer, { ...row, ...seenSince(version) });
      if (from.staff === null) await keepNetwork(writer, networkOf(row, { ...from, said: asked.said }));
      await oweWhatFollows(writer, row, outbox);
      await askToBeTold(writer, { draft, network: from.network, row, reader }, needs);
      return { outcome: 'posted', comment: commentFrom(row), cookies };
    });
  };
}

/** A new comment comes into everybody's sight, or is not seen at all (0). */
function seenSince(version: number) {
  return { changed_version: version, came_out_version: version, said_version: version };
}

/** What is asked before anything is locked, as it may take long or come from elsewhere. */
async function askedBefore(draft: Draft, from: Sender, needs: PostCommentNeeds) {
  const said = saidHash(draft.body);
  if (from.staff !== null) return { said };
  const [reservedNames, spam] = await Promise.all([
    needs.reservedNames(),
    needs.askAboutSpam({ draft, network: from.network, storyHref: from.story.href }),
  ]);
  return { said, reservedNames, spam };
}

async function factsOf(
  writer: Writer,
  asked: {
    readonly draft: Draft;
    readonly from: Sender;
    readonly place: Place;
    readonly settings: ConversationSettings;
    readonly said: string;
  },
  needs: PostCommentNeeds,
): Promise<PostFacts> {
  const { draft, from, place, settings, said } = asked;
  const facts = {
    ...{ draft, settings, answers: place.answers, question: place.question },
    state: (await readState(writer, from.story, needs)).state,
    openFor: needs.limits === 'off' ? null : openFor(draft, from, needs.clock.now()),
    byStaff: from.staff !== null,
    depth: place.parent ? place.parent.depth + 1 : 0,
  };
  if (from.staff !== null) return facts;
  const who = { readerId: from.reader?.id ?? null, network: from.network, said };
  const sender = await senderFacts(writer, who, { ...needs, settings });
  return {
    ...facts,
    sender,
    ...proofFact({ brought: from.brought, settings, sender, visitor: from }, needs),
  };
}

/** What follows: of a comment that everybody sees, or of one that waits. */
async function oweWhatFollows(
  writer: Writer,
  row: Pick<CommentRow, 'id' | 'root_id' | 'story_id' | 'published_at'>,
  outbox: Outbox,
): Promise<void> {
  const { id: commentId, root_id: rootId, story_id: storyId } = row;
  const topic = row.published_at === null ? 'comment-held' : 'comment-came-out';
  await outbox.put(writer, { topic, payload: { commentId, rootId, storyId } });
}

function networkOf(
  { id, created_at }: { readonly id: string; readonly created_at: string },
  { network, said }: { readonly network: string; readonly said: string },
) {
  return { comment_id: id, network, said, created_at };
}

interface Place {
  readonly answers: 'nothing' | 'open' | 'closed' | 'gone';
  readonly parent: CommentRow | undefined;
  readonly question: 'none' | 'open' | 'closed';
  readonly passageId: string | null;
  readonly passageWords: string | null;
}

/** What the draft answers, as it is now: only what everybody can see of this very story can be answered. */
async function placeOf(
  writer: Writer,
  { draft, story }: { readonly draft: Draft; readonly story: StoryContext },
  { stories }: Pick<PostCommentNeeds, 'stories'>,
): Promise<Place> {
  const there = draft.parentId === null ? null : await findInThread(writer, story, draft.parentId);
  const answered = there?.comment.withdrawn_at === null ? there : null;
  const threadIs = answered?.root.thread_closed_at == null ? 'open' : 'closed';
  // A reply belongs to its thread, whose first comment speaks of the passage.
  const passageId = draft.parentId === null ? draft.passageId : null;
  const asked = passageId === null ? null : await findQuestion(writer, story, passageId);
  const passage = asked && (await stories().passages.find(writer, { kind: 'public' }, asked.passageId));
  return {
    answers: draft.parentId === null ? 'nothing' : answered ? threadIs : 'gone',
    parent: answered?.comment,
    question: passageId === null ? 'none' : asked && asked.closedAt === null ? 'open' : 'closed',
    passageId: asked?.passageId ?? null,
    // What its writer reads there, which may be a later wording than the question was asked about.
    passageWords: passage?.wordsNow ?? asked?.words ?? null,
  };
}

interface Judged {
  readonly draft: Draft;
  readonly from: Sender;
  readonly place: Place;
  readonly verdict: Verdict;
  readonly sameness: ReturnType<typeof samenessOf>;
  readonly mentions: string;
  readonly readerId: string;
}

async function rowOf(writer: Writer, judged: Judged, needs: PostCommentNeeds) {
  const { draft, from, place, verdict, sameness } = judged;
  const id = needs.newId();
  const now = instantOf(needs.clock.now());
  return {
    id,
    story_id: from.story.id,
    parent_id: place.parent?.id ?? null,
    root_id: place.parent?.root_id ?? id,
    arrival: place.parent
      ? await nextArrival(writer, { storyId: from.story.id, rootId: place.parent.root_id })
      : 0,
    depth: place.parent ? place.parent.depth + 1 : 0,
    author_name: draft.name,
    email: draft.email === '' ? null : draft.email,
    website: draft.website === '' ? null : draft.website,
    reader_id: judged.readerId,
    staff_id: from.staff?.id ?? null,
    body: draft.body,
    body_kind: 'markdown' as const,
    created_at: now,
    published_at: verdict.decision === 'publish' ? now : null,
    held_at: verdict.decision === 'hold' ? now : null,
    rejected_at: null,
    deleted_at: null,
    edited_at: null,
    pinned_at: null,
    thread_closed_at: null,
    withdrawn_at: null,
    picked_at: null,
    picture_id: null,
    mentions: judged.mentions,
    alias: null,
    badge: await badgeOf(writer, from, needs.stories()),
    changed_version: 0,
    changed_here_at: null,
    up: 0,
    down: 0,
    legacy_up: 0,
    legacy_down: 0,
    score: 0,
    replies: 0,
    passage_id: place.passageId,
    passage_words: place.passageWords,
    reasons: JSON.stringify(verdict.reasons.map((reason) => reason.code)),
    words_hash: sameness.wordsHash,
    post_key: sameness.postKey,
  };
}

/**
 * The comment is there for everybody: its thread and its story count it, and the story's pages are drawn anew.
 * As `changeSeen`, but for a comment that does not stand yet. Returns the story's new version.
 */
async function countIn(
  writer: Writer,
  comment: Pick<CommentRow, 'story_id' | 'parent_id' | 'root_id' | 'staff_id'>,
  stories: StoriesForFeatures,
): Promise<number> {
  const byStaff = comment.staff_id === null ? 0 : 1;
  if (comment.parent_id !== null) await addReplies(writer, comment.root_id, { more: 1, byStaff });
  const value = await addToCount(writer, comment.story_id, 1);
  return stories.setCounter(writer, { storyId: comment.story_id, counter: 'comments', value });
}

function samenessOf(draft: Draft, from: Sender, now: Date) {
  return {
    wordsHash: wordsHashOf(draft, { storyId: from.story.id, network: from.network }),
    since: laterBy(now, -REPEATED_WITHIN),
    postKey: postKeyOf(draft, from.story.id),
  };
}

function signatureOf({ name, email, website }: Draft) {
  return { name, email, website };
}

/** By the small page's own word, else by the challenge that our script fetched when the form was first touched. */
function openFor(draft: Draft, { brought: { checked } }: Sender, now: Date): number | null {
  if (draft.openedAt === null) return checked.outcome === 'proved' ? checked.openFor : null;
  return now.getTime() - new Date(draft.openedAt).getTime();
}
