import type { Scratch } from '#platform/database';
import { commentFates } from '../rules/comment-fate.ts';
import { uploadPath, withoutSize } from '../rules/old-address.ts';
import { eachOnce } from './comments-of-item.ts';
import { sentWith } from './sent-files.ts';
import { keepSender, keepShown, readShelves } from './shelves.ts';
import { fateOf } from './story-of-item.ts';
import type { WxrItem } from './words.ts';

/**
 * Notes which pictures readers sent with comments that are taken, and what texts show: a picture of a comment goes
 * with its comment, and not into the newsroom's own pictures, unless a text of the newsroom shows it as well.
 * `ordinal`: the item's place in the file; the first is 1.
 */
export function keepSenders(scratch: Scratch, item: WxrItem, ordinal: number): void {
  for (const shown of shownIn(item)) keepShown(scratch, shown);
  if (!item.comments.some((one) => sentWith(one).pictures.length > 0)) return;
  if ('skipped' in fateOf(item) || readShelves(scratch).isAgain(ordinal)) return;
  const comments = eachOnce(item.comments);
  const fates = commentFates(comments);
  for (const comment of comments) {
    const [picture] = sentWith(comment).pictures;
    const fate = fates.get(comment.id);
    if (picture !== undefined && fate && 'state' in fate) keepSender(scratch, picture, comment.id);
  }
}

const NUMBERS = /\bwp-(?:image|att)-(\d{1,15})|"id":(\d{1,15})|\bids=["']([\d,\s]{1,2000})["']/g;
const UPLOADS = /\/(?:uploads|files)\/[^\s"'<>()\\]{1,1000}/g;

/** Numbers of attachments and paths of uploads that a text names; some may be neither. */
function shownIn({ type, content, meta }: WxrItem): ReadonlySet<string> {
  if (type === 'attachment') return new Set();
  const said = (key: string) => meta.find((one) => one.key === key)?.value ?? '';
  const built = said('_elementor_data').replaceAll('\\/', '/');
  const shown = new Set([said('_thumbnail_id')]);
  for (const text of [content, built]) {
    for (const [, image, id, ids] of text.matchAll(NUMBERS)) {
      for (const number of (image ?? id ?? ids ?? '').split(',')) shown.add(number.trim());
    }
    for (const [address] of text.matchAll(UPLOADS)) shown.add(withoutSize(uploadPath(address) ?? ''));
  }
  shown.delete('');
  return shown;
}
