import { commentMeta } from './comments-of-item.ts';
import type { Noticed } from './notice-item.ts';
import { type PhpValue, parsePhpSerialized } from './php-serialized.ts';
import type { SentPicture, Shelves } from './shelves.ts';
import type { WxrComment } from './words.ts';

/** wpDiscuz takes a handful with a comment; a file may say anything. */
const MOST_FILES = 50;

/** What a reader sent with a comment, by its numbers among the attachments of the site. */
interface SentFiles {
  readonly pictures: readonly number[];
  /** Recordings and documents. */
  readonly others: readonly number[];
  /** False: something is said of files that nobody can read. */
  readonly isReadable: boolean;
}

/** Reads the files of a comment: an array of PHP's, of lists of numbers under `images`, `videos` and `files`. */
export function sentWith(comment: Pick<WxrComment, 'meta'>): SentFiles {
  const said = commentMeta(comment, SENT)?.trim() ?? '';
  const kinds = said === '' ? new Map() : parsePhpSerialized(said);
  if (!(kinds instanceof Map)) return { pictures: [], others: [], isReadable: false };
  const ofKind = (isPicture: boolean) =>
    [...kinds].flatMap(([kind, value]) => ((kind === 'images') === isPicture ? numbersIn(value) : []));
  const pictures = [...new Set(ofKind(true))].slice(0, MOST_FILES);
  const others = [...new Set(ofKind(false))].slice(0, MOST_FILES - pictures.length);
  return { pictures, others, isReadable: true };
}

const SENT = 'wmu_attachments';

function numbersIn(value: PhpValue): readonly number[] {
  if (value instanceof Map) return [...value.values()].flatMap(numbersIn);
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? [number] : [];
}

/** The picture that a comment has here, or is to get; nothing where its bytes were never found. */
export function ownPicture(comment: WxrComment, shelves: Shelves): SentPicture | null {
  const [attachment] = sentWith(comment).pictures;
  return attachment === undefined ? null : (shelves.sentPicture({ by: comment.id, attachment }) ?? null);
}

/** Addresses of the files that stand under the words of a comment as links: all but the picture that it has here. */
export function linkedFiles(comment: WxrComment, shelves: Shelves): readonly string[] {
  const { pictures, others } = sentWith(comment);
  const own = ownPicture(comment, shelves)?.attachment;
  return [...pictures, ...others]
    .filter((id) => id !== own)
    .flatMap((id) => shelves.attachment(id)?.url ?? []);
}

/** What of a comment's files did not become its picture. */
export function noticedOfFiles(comment: WxrComment, shelves: Shelves): readonly Noticed[] {
  const { pictures, others, isReadable } = sentWith(comment);
  if (!isReadable) return [{ kind: 'comment-data-not-taken', what: SENT }];
  const [, ...further] = pictures;
  const unknown = [...pictures, ...others].filter((id) => shelves.attachment(id) === undefined);
  const links = [...further, ...others].flatMap((id) => shelves.attachment(id)?.url ?? []);
  return [
    ...links.map((url) => ({ kind: 'comment-file-as-link', what: `comment ${comment.id}: ${nameIn(url)}` })),
    ...unknown.map((id) => ({
      kind: 'comment-file-unknown',
      what: `comment ${comment.id}: attachment ${id}`,
    })),
  ];
}

function nameIn(url: string): string {
  return url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? url;
}
