import type { Scratch } from '#platform/database';
import { uploadPath, withoutSize } from '../rules/old-address.ts';

export interface Attachment {
  readonly id: number;
  readonly parentId: number;
  readonly url: string;
  readonly title: string;
  readonly link: string;
  readonly alt: string;
  readonly caption: string;
}

/** What an attachment became here: a picture by its id, or a file by its address. */
export type BroughtAs = { readonly picture: string } | { readonly file: string };

/** The picture that a reader sent with a comment, before its bytes are read. */
export interface SentPicture {
  /** Its number among the attachments. */
  readonly attachment: number;
  readonly url: string;
  readonly alt: string;
  /** null: its bytes are not there this time; the comment has it from before. */
  readonly file: { readonly path: string; readonly size: number } | null;
}

interface Votes {
  readonly up: number;
  readonly down: number;
}

/** What has to be known of a whole export and grows with it. It stands on the disk: memory stays as it is. */
export interface Shelves {
  attachment(id: number): Attachment | undefined;
  /** In the order of the file. */
  attachedTo(itemId: number): readonly number[];
  /** By the part of its address behind `/uploads/`. */
  atUpload(path: string): number | undefined;
  /** Nothing while its bytes are missing. */
  broughtAs(attachmentId: number): BroughtAs | undefined;
  /** The same of a file that is no attachment of this export, by the part of its address behind `/uploads/`. */
  uploadBroughtAs(path: string): BroughtAs | undefined;
  /** Numbers of the comments with which readers sent an attachment as their picture. */
  sendersOf(attachmentId: number): readonly number[];
  /** Whether a text names it. */
  isShown(attachment: Pick<Attachment, 'id' | 'url'>): boolean;
  /** Nothing where it is not the picture of the comment, and where its bytes were never found. */
  sentPicture(sent: { readonly by: number; readonly attachment: number }): SentPicture | undefined;
  /** Whether a story or page stood at a path; decoded, without a trailing slash. */
  isClaimed(path: string): boolean;
  /** Whether what another site brought stands at such a path here. */
  isTaken(path: string): boolean;
  /** A text that several items share, by its item's number. */
  pattern(itemId: number): string | undefined;
  /** The kind of a field of blocks, by its key, where the export holds the field. */
  fieldKind(key: string): string | undefined;
  /** How people voted on a comment, where a table of the old site says so. */
  votesOn(commentId: number): Votes | undefined;
  /** Whether the number of this item (the first is 1) stands before it in the file. */
  isAgain(ordinal: number): boolean;
}

export function readShelves(scratch: Scratch): Shelves {
  return {
    attachment: (id) => scratch.get('attachment', `${id}`) as Attachment | undefined,
    attachedTo: (itemId) => scratch.all('attached', `${itemId}`) as readonly number[],
    atUpload: (path) => scratch.get('upload', path) as number | undefined,
    broughtAs: (id) => scratch.get('brought', `${id}`) as BroughtAs | undefined,
    uploadBroughtAs: (path) => scratch.get('brought-upload', path) as BroughtAs | undefined,
    sendersOf: (id) => scratch.all('sender', `${id}`) as readonly number[],
    isShown: ({ id, url }) =>
      [`${id}`, withoutSize(uploadPath(url) ?? '')].some((name) => scratch.get('shown', name) !== undefined),
    sentPicture: ({ by, attachment }) =>
      scratch.get('sent', `${by} ${attachment}`) as SentPicture | undefined,
    isClaimed: (path) => scratch.get('claimed', path) !== undefined,
    isTaken: (path) => scratch.get('taken', path) !== undefined,
    pattern: (itemId) => scratch.get('pattern', `${itemId}`) as string | undefined,
    fieldKind: (key) => scratch.get('field', key) as string | undefined,
    votesOn: (commentId) => scratch.get('votes', `${commentId}`) as Votes | undefined,
    isAgain: (ordinal) => scratch.get('again', `${ordinal}`) !== undefined,
  };
}

export function keepAttachment(scratch: Scratch, attachment: Attachment, ordinal: number): void {
  scratch.put('attachment', `${attachment.id}`, attachment);
  scratch.put('attached', `${attachment.parentId}`, attachment.id, ordinal);
  const upload = uploadPath(attachment.url);
  if (upload !== undefined) scratch.put('upload', withoutSize(upload), attachment.id);
}

/** All attachments, some at a time, so that others may write meanwhile. */
export function* attachmentsOn(scratch: Scratch): Generator<Attachment> {
  for (let last = '', more = true; more; ) {
    const some = scratch.after('attachment', last, 100);
    for (const { value } of some) yield value as Attachment;
    last = some.at(-1)?.key ?? last;
    more = some.length > 0;
  }
}

export function keepBrought(scratch: Scratch, attachmentId: number, as: BroughtAs): void {
  scratch.put('brought', `${attachmentId}`, as);
}

export function keepBroughtUpload(scratch: Scratch, path: string, as: BroughtAs): void {
  scratch.put('brought-upload', path, as);
}

/** What texts name, as `keepShown` was told, some at a time. */
export function* shownOn(scratch: Scratch): Generator<string> {
  yield* keysOn(scratch, 'shown');
}

export function keepSender(scratch: Scratch, attachmentId: number, commentId: number): void {
  scratch.put('sender', `${attachmentId}`, commentId, commentId);
}

/** Keeps what a text names: the number of an attachment, or the part of its address behind `/uploads/`. */
export function keepShown(scratch: Scratch, name: string): void {
  scratch.put('shown', name, true);
}

export function keepSentPicture(scratch: Scratch, commentId: number, picture: SentPicture): void {
  scratch.put('sent', `${commentId} ${picture.attachment}`, picture);
}

/** Whether the export holds a story or page of this number. */
export function hasText(scratch: Scratch, itemId: number): boolean {
  return scratch.get('text', `${itemId}`) !== undefined;
}

export function addVote(scratch: Scratch, commentId: number, vote: 1 | -1): void {
  const { up, down } = readShelves(scratch).votesOn(commentId) ?? { up: 0, down: 0 };
  const votes: Votes = { up: up + Number(vote === 1), down: down + Number(vote === -1) };
  scratch.put('votes', `${commentId}`, votes);
}

export function keepClaimed(scratch: Scratch, path: string): void {
  scratch.put('claimed', path, true);
}

export function keepTaken(scratch: Scratch, path: string): void {
  scratch.put('taken', path, true);
}

/** Paths at which its stories and pages stood, some at a time. */
export function* claimedOn(scratch: Scratch): Generator<string> {
  yield* keysOn(scratch, 'claimed');
}

function* keysOn(scratch: Scratch, shelf: string): Generator<string> {
  for (let last = '', more = true; more; ) {
    const some = scratch.after(shelf, last, 100);
    for (const { key } of some) yield key;
    last = some.at(-1)?.key ?? last;
    more = some.length > 0;
  }
}

export function keepPattern(scratch: Scratch, itemId: number, html: string): void {
  scratch.put('pattern', `${itemId}`, html);
}

export function keepFieldKind(scratch: Scratch, key: string, kind: string): void {
  scratch.put('field', key, kind);
}

/** Notes the number of a text; one that was noted before makes this item a second of that number. */
export function keepNumber(scratch: Scratch, itemId: number, ordinal: number): void {
  if (scratch.get('text', `${itemId}`) === undefined) scratch.put('text', `${itemId}`, ordinal);
  else scratch.put('again', `${ordinal}`, itemId);
}
