import { commentBody } from '../rules/comment-body.ts';
import { instantOfDates } from '../rules/old-dates.ts';
import { isPlaceholder } from '../rules/placeholder-address.ts';
import { type PhpValue, parsePhpSerialized } from './php-serialized.ts';
import type { Shelves } from './shelves.ts';
import { datesOf, plainText } from './story-of-item.ts';
import type { Survey } from './survey.ts';
import type { WxrComment, WxrItem } from './words.ts';

/** Where a comment of the export stands, and how its addresses are said here. */
export interface AroundComment {
  readonly item: WxrItem;
  readonly survey: Survey;
  readonly shelves: Shelves;
  readonly link: (address: string) => string;
}

/** What is read of any comment, whatever becomes of it. */
export function commentFacts(comment: WxrComment, { item, survey, shelves, link }: AroundComment) {
  const dates = instantOfDates({ gmt: comment.dateGmt, local: comment.date }, survey.offset);
  return {
    authorName: plainText(comment.author).slice(0, 200),
    email: isPlaceholder(comment.authorEmail) ? '' : comment.authorEmail,
    /** HTML that holds what a comment here may hold. */
    body: commentBody(comment.content, { link, attachments: attachmentsOf(comment, shelves) }).html,
    createdAt: dates?.instant ?? datesOf(item, survey).createdAt,
    timeIsInferred: dates === undefined || dates.inferred,
  };
}

/** Addresses of what was attached, in the order in which it was. */
function attachmentsOf(comment: WxrComment, shelves: Shelves): readonly string[] {
  const said = commentMeta(comment, 'wmu_attachments');
  const kinds = said === undefined ? undefined : parsePhpSerialized(said);
  return numbersIn(kinds).flatMap((id) => shelves.attachment(id)?.url ?? []);
}

function numbersIn(value: PhpValue | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  return value instanceof Map ? [...value.values()].flatMap(numbersIn) : [];
}

export function commentMeta(comment: WxrComment, key: string): string | undefined {
  return comment.meta.find((one) => one.key === key)?.value;
}
