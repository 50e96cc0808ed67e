import type { Readers } from '#people';
import { instantOf, laterBy, type NewId } from '#platform/clock';
import type { Database, Reader, Writer } from '#platform/database';
import { FILES_OUT_OF_REACH, type Files } from '#platform/files';
import { Refusal, type SetCookie } from '#platform/http';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { StoriesForFeatures } from '#stories';
import { badgeOf } from '../authors/badge-of.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { keepNetwork } from '../moderating/store/networks.ts';
import { holdStates } from '../moderating/store/states.ts';
import { givePicture, type KeptPicture, keepPicture } from '../pictures/keep-picture.ts';
import { keptPicture } from '../pictures/rules/comment-picture.ts';
import type { DrawnPicture } from '../pictures/words.ts';
import { UNSEEN } from '../rules/counting.ts';
import { asAskedFor } from '../rules/draft.ts';
import { keptReasons } from '../rules/kept-reasons.ts';
import { refuse } from '../rules/verdict/facts.ts';
import { farTooLong, tooLong } from '../rules/verdict.ts';
import { conversationSettings } from '../settings.ts';
import { type CommentRow, commentFrom } from '../store/columns.ts';
import {
  findSame,
  freePostKey,
  insertComment,
  lockConversation,
  nextArrival,
  wasSentUnder,
} from '../store/writing.ts';
import { askToBeTold, withOffered } from '../subscribing/actions/notify-of.ts';
import type { Subscribing } from '../subscribing/create-subscribing.ts';
import type { Comment, Draft, Reason, Verdict } from '../words.ts';
import { spendProof } from './ask-proof.ts';
import { changeCounts } from './change-counts.ts';
import {
  askedBefore,
  type JudgingNeeds,
  judgeDraft,
  type Place,
  type Sender,
  type ToJudge,
} from './judge-draft.ts';
import { postKeyOf, REPEATED_WITHIN, wordsHashOf } from './sameness.ts';

interface PostCommentNeeds extends JudgingNeeds {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly newId: NewId;
  readonly readers: Readers;
  readonly files: Files;
  readonly mail: Pick<Mail, 'works'>;
  /** Asks for the letters that the sender wants, in the comment's own transaction. */
  readonly subscribe: Subscribing['ask'];
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
 * before the comment stands. A file cannot be written there, so a draft with a picture is judged beforehand as well:
 * of one that would be refused no file is kept.
 */
export function createPostComment(needs: PostCommentNeeds): PostComment {
  const { database, clock } = needs;
  return async (sent, from) => {
    const settings = await needs.settings.read(database, conversationSettings);
    const draft = asAskedFor(withOffered(sent, { ...from, settings }, needs), settings);
    const endless = farTooLong({ draft, settings });
    if (endless) return { outcome: 'refused', reasons: [endless] };
    const sameness = samenessOf(draft, from, clock.now());
    const mentions = await findMentions(database, from.story, { draft, settings });
    const asked = await askedBefore(draft, from, needs);
    const post = { draft, from, settings, asked, sameness, mentions };
    const drawn = drawnFrom(from);
    const isTooLong = tooLong({ draft, settings }) !== undefined;
    const before = drawn || isTooLong ? await judgedBefore(database, post, needs) : 'may-come';
    if (typeof before === 'object') return before;
    const picture = drawn && before === 'may-come' ? await keptOrWhyNot(drawn, needs) : null;
    if (picture !== null && 'code' in picture) return { outcome: 'refused', reasons: [picture] };
    return database.write((writer) => postIn(writer, { ...post, picture }, needs));
  };
}

interface Post extends ToJudge {
  readonly sameness: ReturnType<typeof samenessOf>;
  readonly mentions: string;
}

/** Whether there is use for the picture of a draft: not of the same again, nor of one that is refused already. */
async function judgedBefore(
  reader: Reader,
  post: Post,
  needs: PostCommentNeeds,
): Promise<'same' | 'may-come' | Extract<Posted, { outcome: 'refused' }>> {
  if (await findSame(reader, post.sameness)) return 'same';
  const { verdict } = await judgeDraft(reader, post, needs);
  return verdict.decision === 'refuse' ? { outcome: 'refused', reasons: verdict.reasons } : 'may-come';
}

/** Nobody is told that a picture is kept before it is; while its store is out of reach, the form comes back. */
async function keptOrWhyNot(drawn: DrawnPicture, needs: PostCommentNeeds): Promise<KeptPicture | Reason> {
  try {
    return await keepPicture(drawn, needs);
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code !== FILES_OUT_OF_REACH) throw failure;
    return refuse('pictures-out-of-reach', 'picture');
  }
}

async function postIn(
  writer: Writer,
  post: Post & { readonly picture: KeptPicture | null },
  needs: PostCommentNeeds,
): Promise<Posted> {
  const { draft, from, asked, sameness, picture } = post;
  const { readers, outbox } = needs;
  await lockConversation(writer, from.story.id);
  await holdStates(writer);
  const same = await findSame(writer, sameness);
  if (same) {
    const cookies = await cookiesAgain(writer, { same, post }, needs);
    return { outcome: 'posted', comment: commentFrom(same), cookies };
  }

  const { place, ...judged } = await judgeDraft(writer, post, needs);
  const verdict = await spendProof(writer, { ...judged, brought: from.brought }, needs);
  if (verdict.decision === 'refuse') return { outcome: 'refused', reasons: verdict.reasons };

  const { reader, cookies } = await readers.receive(writer, from.reader, signatureOf(draft));
  const row = await rowOf(writer, { ...post, place, verdict, readerId: reader.id }, needs);
  if (picture !== null) await givePicture(writer, picture, row.id);
  if (row.post_key !== null) await freePostKey(writer, row.post_key);
  const version = verdict.decision === 'publish' ? await countIn(writer, row, needs.stories()) : 0;
  await insertComment(writer, { ...row, ...seenSince(version) });
  if (from.staff === null) await keepNetwork(writer, networkOf(row, { ...from, said: asked.said }));
  await oweWhatFollows(writer, row, outbox);
  await askToBeTold(writer, { draft, network: from.network, row, reader }, needs);
  return { outcome: 'posted', comment: commentFrom(row), cookies };
}

/**
 * A guest's first post makes their browser known. Where it is sent twice, by a double click or because the first
 * answer was lost, the browser keeps what the second one says: it is made known by that as well.
 */
async function cookiesAgain(
  writer: Writer,
  { same, post }: { readonly same: CommentRow; readonly post: Post },
  { readers }: Pick<PostCommentNeeds, 'readers'>,
): Promise<readonly SetCookie[]> {
  const { from, sameness } = post;
  const isGuest = from.reader === null && from.staff === null;
  if (!isGuest || same.reader_id === null || sameness.postKey === null) return [];
  if (!(await wasSentUnder(writer, { id: same.id, postKey: sameness.postKey }))) return [];
  return readers.knowAgain(writer, same.reader_id);
}

/** A new comment comes into everybody's sight, or is not seen at all (0). */
function seenSince(version: number) {
  return { changed_version: version, came_out_version: version, said_version: version };
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

interface ToKeep extends Post {
  readonly picture: KeptPicture | null;
  readonly place: Place;
  readonly verdict: Verdict;
  readonly readerId: string;
}

async function rowOf(writer: Writer, kept: ToKeep, needs: PostCommentNeeds) {
  const { draft, from, place, verdict, sameness, picture } = kept;
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
    reader_id: kept.readerId,
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
    picture: picture && keptPicture({ ...picture, alt: draft.alt }),
    mentions: kept.mentions,
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
    reasons: keptReasons(verdict.reasons),
    words_hash: sameness.wordsHash,
    post_key: sameness.postKey,
  };
}

/**
 * The comment is there for everybody, though its row does not stand yet: nothing hangs on it, and what it answers is
 * seen. Returns the story's new version.
 */
function countIn(
  writer: Writer,
  row: Pick<CommentRow, 'story_id' | 'parent_id' | 'root_id' | 'staff_id'>,
  stories: StoriesForFeatures,
): Promise<number> {
  const { story_id: storyId, root_id: rootId } = row;
  const comment = { storyId, rootId, isRoot: row.parent_id === null, byStaff: row.staff_id !== null };
  const thread = { threadIsSeen: true, talking: 0 };
  const after = { isSeen: true, isStone: false };
  return changeCounts(writer, { comment, thread, before: UNSEEN, after }, stories);
}

function samenessOf(draft: Draft, from: Sender, now: Date) {
  const said = { ...draft, picture: drawnFrom(from)?.print ?? null };
  return {
    wordsHash: wordsHashOf(said, { storyId: from.story.id, network: from.network }),
    since: laterBy(now, -REPEATED_WITHIN),
    postKey: postKeyOf(said, from.story.id),
    readerId: from.reader?.id ?? '',
  };
}

function signatureOf({ name, email, website }: Draft) {
  return { name, email, website };
}

function drawnFrom({ picture }: Sender): DrawnPicture | null {
  return picture && 'drawn' in picture ? picture.drawn : null;
}
