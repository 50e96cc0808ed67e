import type { ImportedComment } from '#conversation';
import { isTangled } from '../rules/comment-body.ts';
import { type CommentFate, commentFates } from '../rules/comment-fate.ts';
import { votesOf } from '../rules/comment-votes.ts';
import { feedbackPlaces, type PlacedBy } from '../rules/feedback-places.ts';
import { instantOfDates } from '../rules/old-dates.ts';
import { isPlaceholder } from '../rules/placeholder-address.ts';
import { type AroundComment, commentFacts } from './comment-facts.ts';
import { commentMeta, eachOnce } from './comments-of-item.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Noticed } from './notice-item.ts';
import { parsePhpSerialized } from './php-serialized.ts';
import { type PreparedAside, prepareAside } from './prepare-asides.ts';
import { firstOfEach, isKept, passageIdOf } from './prepare-item.ts';
import { noticedOfFiles, ownPicture, sentWith } from './sent-files.ts';
import type { SentPicture, Shelves } from './shelves.ts';
import type { Survey } from './survey.ts';
import type { FoundPassage, WxrComment, WxrItem } from './words.ts';

/** A comment as it is written here, but for the ids of its story, its parent and itself. */
export interface PreparedComment {
  readonly foreignId: string;
  readonly parentForeignId: string | null;
  readonly state: 'published' | 'held';
  readonly fingerprint: string;
  /** What was concluded and not said, each in words. */
  readonly inferred: readonly string[];
  readonly comment: Omit<ImportedComment, 'id' | 'storyId' | 'parentId'>;
  /** null: none came with it, or its bytes were never found. */
  readonly picture: SentPicture | null;
  /** Whether the old site says that one came with it, wherever it is. */
  readonly namesPicture: boolean;
}

export interface PreparedComments {
  readonly taken: readonly PreparedComment[];
  readonly asides: readonly PreparedAside[];
  /** Why the others are not. */
  readonly skipped: readonly string[];
  /** Numbers of those that no reader sees there any more: in the bin, among spam, or for some eyes only. */
  readonly hidden: readonly string[];
  readonly noticed: readonly Noticed[];
}

/** Reads all comments of an item; `shown` and `forms` are what saved pages and a table tell of its inline forms. */
export function prepareComments(
  item: WxrItem,
  of: {
    survey: Survey;
    shelves: Shelves;
    passages: readonly FoundPassage[];
    shown: ReadonlyMap<number, string>;
    forms: ReadonlyMap<number, string>;
    link: (address: string) => string;
  },
): PreparedComments {
  const comments = eachOnce(item.comments);
  const byId = new Map(comments.map((one) => [one.id, one]));
  const unnumbered = item.comments.filter(({ id }) => id === 0).length;
  const again = item.comments.length - unnumbered - comments.length;
  const fates = commentFates(comments);
  const places = feedbackPlaces(
    comments.flatMap((comment) => formOf(comment) ?? []),
    of.passages,
    { tabled: of.forms, shown: of.shown },
  );
  const passages = firstOfEach(of.passages);
  const unplaced = new Set(places.unknown);
  const taken: PreparedComment[] = [];
  const asides: PreparedAside[] = [];
  const skipped: string[] = [
    ...Array<string>(again).fill('its number stands twice'),
    ...Array<string>(unnumbered).fill('it has no number'),
  ];
  const hidden: string[] = [];
  const noticed: Noticed[] = [];
  for (const comment of comments) {
    const fate = fates.get(comment.id);
    if (fate === undefined) continue;
    if ('skipped' in fate) {
      skipped.push(fate.skipped);
      hidden.push(String(comment.id));
      continue;
    }
    if ('aside' in fate) {
      hidden.push(String(comment.id));
      const answered = byId.get(comment.parentId);
      asides.push(prepareAside(comment, { ...of, item, kind: fate.aside, answered }));
      continue;
    }
    noticed.push(...noticedAt(comment, { item, unplaced }), ...noticedOfFiles(comment, of.shelves));
    const form = formOf(comment);
    const passage = passages.get(places.passages.get(form ?? -1) ?? '');
    const about =
      form === undefined
        ? null
        : { passage, how: places.by.get(form) ?? 'an inline answer whose passage cannot be told' };
    taken.push(prepared(comment, { ...of, item, fate, about }));
  }
  return { taken, asides, skipped, hidden, noticed };
}

/** What is no conclusion. */
const CERTAIN: ReadonlySet<string> = new Set<PlacedBy>(['the table of the old site', 'the saved page']);

interface Seen extends AroundComment {
  readonly fate: Extract<CommentFate, { state: string }>;
  readonly about: { passage: FoundPassage | undefined; how: string } | null;
}

function prepared(comment: WxrComment, seen: Seen): PreparedComment {
  const { fate, about, item, survey, shelves } = seen;
  const { authorName, email, body, createdAt, timeIsInferred } = commentFacts(comment, seen);
  const votes = votesOf({
    net: commentMeta(comment, 'wpdiscuz_votes'),
    pair: pairOf(comment) ?? shelves.votesOn(comment.id),
  });
  const inferred = [
    ...(fate.moved ? ['what it answers is missing: it stands where the next one above is, or first'] : []),
    ...(timeIsInferred ? ['its time'] : []),
    ...(votes.inferred === null ? [] : [votes.inferred]),
    ...(about === null || CERTAIN.has(about.how) ? [] : [about.how]),
  ];
  // Replies belong to the thread.
  const passage =
    fate.parentId === null && about?.passage && isKept(about.passage) ? about.passage : undefined;
  const facts = {
    authorName: authorName || 'Anonymous',
    email,
    website: /^https?:\/\/$/i.test(comment.authorUrl) ? '' : comment.authorUrl,
    staffId: null,
    body,
    bodyKind: 'html' as const,
    createdAt,
    state: fate.state,
    editedAt: editedAt(comment, survey.offset),
    pinnedAt: fate.pinned ? createdAt : null,
    threadClosedAt: closedHere(comment, fate) ? createdAt : null,
    up: votes.up,
    down: votes.down,
    passageId: passage ? passageIdOf(item, passage.passageId, survey) : null,
    passageWords: passage?.words ?? null,
  };
  const parentForeignId = fate.parentId === null ? null : String(fate.parentId);
  const picture = ownPicture(comment, shelves);
  return {
    foreignId: String(comment.id),
    parentForeignId,
    state: fate.state,
    fingerprint: fingerprintOf({ ...facts, parentForeignId, ...(picture && { picture: picture.url }) }),
    inferred,
    comment: facts,
    picture,
    namesPicture: sentWith(comment).pictures.length > 0,
  };
}

/** wpDiscuz copies the mark to the whole thread: its beginning alone closes it. */
function closedHere(comment: WxrComment, fate: { parentId: number | null }): boolean {
  return fate.parentId === null && commentMeta(comment, 'wpdiscuz_closed') === '1';
}

function formOf(comment: WxrComment): number | undefined {
  const said = commentMeta(comment, 'wpdiscuz_feedback_form_id');
  return said !== undefined && /^[1-9]\d{0,8}$/.test(said) ? Number(said) : undefined;
}

/** The misspelt name is wpDiscuz's own. */
function pairOf(comment: WxrComment): { up: unknown; down: unknown } | undefined {
  const said = commentMeta(comment, 'wpdiscuz_votes_seperate');
  const pair = said === undefined ? undefined : parsePhpSerialized(said);
  return pair instanceof Map ? { up: pair.get('like'), down: pair.get('dislike') } : undefined;
}

/** A number of seconds, or a local date. */
function editedAt(comment: WxrComment, offset: number): string | null {
  const said = commentMeta(comment, 'wpdiscuz_last_edited_at')?.trim() ?? '';
  if (/^\d{9,10}$/.test(said)) return new Date(Number(said) * 1_000).toISOString();
  return instantOfDates({ gmt: '', local: said }, offset)?.instant ?? null;
}

/** Data of other plugins that means something to them alone. */
const NOISE = /^(?:akismet_|_|ihaf_|wpdiscuz_|wmu_)/;

function noticedAt(
  comment: WxrComment,
  of: { item: WxrItem; unplaced: ReadonlySet<number> },
): readonly Noticed[] {
  const form = formOf(comment);
  return [
    ...(/\[spoiler[\s\]]/i.test(comment.content)
      ? [{ kind: 'spoiler-stands-open', what: `comment ${comment.id}` }]
      : []),
    ...(isTangled(comment.content) ? [{ kind: 'tangled', what: `comment ${comment.id}` }] : []),
    ...(isPlaceholder(comment.authorEmail)
      ? [{ kind: 'placeholder-address-dropped', what: 'example.com' }]
      : []),
    ...(form !== undefined && of.unplaced.has(form)
      ? [{ kind: 'passage-unknown', what: `${of.item.link}: form ${form}, comment ${comment.id}` }]
      : []),
    ...comment.meta
      .filter(({ key }) => !NOISE.test(key))
      .map(({ key }) => ({ kind: 'comment-data-not-taken', what: key })),
  ];
}
