import { withoutTowers } from '#platform/text';
import { commentBody } from '../rules/comment-body.ts';
import { instantOfDates } from '../rules/old-dates.ts';
import { isPlaceholder } from '../rules/placeholder-address.ts';
import { linkedFiles } from './sent-files.ts';
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
    authorName: withoutTowers(plainText(comment.author)).slice(0, 200),
    email: isPlaceholder(comment.authorEmail) ? '' : comment.authorEmail,
    /** HTML that holds what a comment here may hold. */
    body: commentBody(comment.content, { link, attachments: linkedFiles(comment, shelves) }).html,
    createdAt: dates?.instant ?? datesOf(item, survey).createdAt,
    timeIsInferred: dates === undefined || dates.inferred,
  };
}
