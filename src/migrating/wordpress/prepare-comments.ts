import type { ImportedComment } from '#conversation';
import { commentBody } from '../rules/comment-body.ts';
import { type CommentFate, commentFates } from '../rules/comment-fate.ts';
import { votesOf } from '../rules/comment-votes.ts';
import { type FeedbackPlaces, feedbackPlaces } from '../rules/feedback-places.ts';
import { instantOfDates } from '../rules/old-dates.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type PhpValue, parsePhpSerialized } from './php-serialized.ts';
import { isKept, type Noticed, passageIdOf } from './prepare-item.ts';
import { datesOf, plainText } from './story-of-item.ts';
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
}

export interface PreparedComments {
  readonly taken: readonly PreparedComment[];
  /** Why the others are not. */
  readonly skipped: readonly string[];
  readonly noticed: readonly Noticed[];
}

/** Placeholders of WordPress plugins for people who gave no address. */
const NO_ADDRESS = /@example\.(?:com|org|net)$/i;

/** Reads all comments of an item; `shown` is what saved pages tell of its inline forms. */
export function prepareComments(
  item: WxrItem,
  of: {
    survey: Survey;
    passages: readonly FoundPassage[];
    shown: ReadonlyMap<number, string>;
    link: (address: string) => string;
  },
): PreparedComments {
  const fates = commentFates(item.comments);
  const places = feedbackPlaces(
    item.comments.flatMap((comment) => formOf(comment) ?? []),
    of.passages,
    of.shown,
  );
  const taken: PreparedComment[] = [];
  const skipped: string[] = [];
  const noticed: Noticed[] = [];
  const seen = new Set<number>();
  for (const comment of item.comments) {
    const fate = fates.get(comment.id);
    if (!fate || 'skipped' in fate || seen.has(comment.id)) {
      skipped.push(fate && 'skipped' in fate ? fate.skipped : 'its number stands twice');
      continue;
    }
    seen.add(comment.id);
    noticed.push(...noticedAt(comment, { item, places }));
    const form = formOf(comment);
    const passage = of.passages.find((one) => one.passageId === places.passages.get(form ?? -1));
    const about =
      form === undefined
        ? null
        : { passage, how: places.by.get(form) ?? 'an inline answer whose passage cannot be told' };
    taken.push(prepared(comment, { fate, about, item, survey: of.survey, link: of.link }));
  }
  return { taken, skipped, noticed };
}

interface Seen {
  readonly fate: Exclude<CommentFate, { skipped: string }>;
  readonly about: { passage: FoundPassage | undefined; how: string } | null;
  readonly item: WxrItem;
  readonly survey: Survey;
  readonly link: (address: string) => string;
}

function prepared(comment: WxrComment, seen: Seen): PreparedComment {
  const { fate, about, item, survey, link } = seen;
  const dates = instantOfDates({ gmt: comment.dateGmt, local: comment.date }, survey.offset);
  const votes = votesOf({ net: metaOf(comment, 'wpdiscuz_votes'), pair: pairOf(comment) });
  const inferred = [
    ...(fate.moved ? ['what it answers is missing: it stands where the next one above is, or first'] : []),
    ...(dates === undefined || dates.inferred ? ['its time'] : []),
    ...(votes.inferred === null ? [] : [votes.inferred]),
    ...(about === null || about.how === 'the saved page' ? [] : [about.how]),
  ];
  const createdAt = dates?.instant ?? datesOf(item, survey).createdAt;
  // Replies belong to the thread.
  const passage =
    fate.parentId === null && about?.passage && isKept(about.passage) ? about.passage : undefined;
  const facts = {
    authorName: plainText(comment.author).slice(0, 200) || 'Anonymous',
    email: NO_ADDRESS.test(comment.authorEmail) ? '' : comment.authorEmail,
    website: /^https?:\/\/$/i.test(comment.authorUrl) ? '' : comment.authorUrl,
    staffId: null,
    body: commentBody(comment.content, { link, attachments: attachmentsOf(comment, survey) }).html,
    bodyKind: 'html' as const,
    createdAt,
    state: fate.state,
    editedAt: editedAt(comment, survey.offset),
    pinnedAt: fate.pinned ? createdAt : null,
    threadClosedAt: closedHere(comment, fate) ? createdAt : null,
    up: votes.up,
    down: votes.down,
    passageId: passage ? passageIdOf(item, passage.passageId) : null,
    passageWords: passage?.words ?? null,
  };
  const parentForeignId = fate.parentId === null ? null : String(fate.parentId);
  return {
    foreignId: String(comment.id),
    parentForeignId,
    state: fate.state,
    fingerprint: fingerprintOf({ ...facts, parentForeignId }),
    inferred,
    comment: facts,
  };
}

/** wpDiscuz copies the mark to the whole thread: its beginning alone closes it. */
function closedHere(comment: WxrComment, fate: { parentId: number | null }): boolean {
  return fate.parentId === null && metaOf(comment, 'wpdiscuz_closed') === '1';
}

function formOf(comment: WxrComment): number | undefined {
  const said = metaOf(comment, 'wpdiscuz_feedback_form_id');
  return said !== undefined && /^[1-9]\d{0,8}$/.test(said) ? Number(said) : undefined;
}

/** The misspelt name is wpDiscuz's own. */
function pairOf(comment: WxrComment): { up: unknown; down: unknown } | undefined {
  const said = metaOf(comment, 'wpdiscuz_votes_seperate');
  const pair = said === undefined ? undefined : parsePhpSerialized(said);
  return pair instanceof Map ? { up: pair.get('like'), down: pair.get('dislike') } : undefined;
}

/** A number of seconds, or a local date. */
function editedAt(comment: WxrComment, offset: number): string | null {
  const said = metaOf(comment, 'wpdiscuz_last_edited_at')?.trim() ?? '';
  if (/^\d{9,10}$/.test(said)) return new Date(Number(said) * 1_000).toISOString();
  return instantOfDates({ gmt: '', local: said }, offset)?.instant ?? null;
}

/** Data of other plugins that means something to them alone. */
const NOISE = /^(?:akismet_|_|ihaf_|wpdiscuz_|wmu_)/;

function noticedAt(comment: WxrComment, of: { item: WxrItem; places: FeedbackPlaces }): readonly Noticed[] {
  const form = formOf(comment);
  return [
    ...(/\[spoiler[\s\]]/i.test(comment.content)
      ? [{ kind: 'spoiler-stands-open', what: `comment ${comment.id}` }]
      : []),
    ...(NO_ADDRESS.test(comment.authorEmail)
      ? [{ kind: 'placeholder-address-dropped', what: 'example.com' }]
      : []),
    ...(form !== undefined && of.places.unknown.includes(form)
      ? [{ kind: 'passage-unknown', what: `${of.item.link}: form ${form}, comment ${comment.id}` }]
      : []),
    ...comment.meta
      .filter(({ key }) => !NOISE.test(key))
      .map(({ key }) => ({ kind: 'comment-data-not-taken', what: key })),
  ];
}

/** Addresses of what was attached, in the order in which it was. */
function attachmentsOf(comment: WxrComment, survey: Survey): readonly string[] {
  const said = metaOf(comment, 'wmu_attachments');
  const kinds = said === undefined ? undefined : parsePhpSerialized(said);
  return numbersIn(kinds).flatMap((id) => survey.attachments.get(id)?.url ?? []);
}

function numbersIn(value: PhpValue | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  return value instanceof Map ? [...value.values()].flatMap(numbersIn) : [];
}

function metaOf(comment: WxrComment, key: string): string | undefined {
  return comment.meta.find((one) => one.key === key)?.value;
}
