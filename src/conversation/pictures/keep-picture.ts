import { randomBytes } from 'node:crypto';
import { type Clock, instantOf, laterBy } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Files } from '#platform/files';
import type { Outbox } from '#platform/outbox';
import { pictureKey } from './rules/comment-picture.ts';
import { claimPicture, disclaimPictures, forgetUnclaimed, notePicture } from './store.ts';
import type { CommentPicture, DrawnPicture } from './words.ts';

/** No comment takes as long to be posted, in milliseconds. */
const UNCLAIMED_FOR = 10 * 60 * 1_000;

/** A picture whose bytes are on the disk. */
export type KeptPicture = Omit<CommentPicture, 'alt'>;

/**
 * Writes the bytes of a picture whose comment is about to be posted. That they go again is owed before they are
 * written: if no comment takes the picture, whatever the reason, its file is deleted.
 */
export async function keepPicture(
  { bytes, width, height }: DrawnPicture,
  needs: {
    readonly database: Database;
    readonly files: Files;
    readonly clock: Clock;
    readonly outbox: Outbox;
  },
): Promise<KeptPicture> {
  const id = randomBytes(16).toString('hex');
  const now = needs.clock.now();
  const notBefore = laterBy(now, UNCLAIMED_FOR);
  await needs.database.write(async (writer) => {
    await notePicture(writer, { id, at: instantOf(now) });
    await needs.outbox.put(writer, { topic: LET_GO, payload: { pictureId: id }, notBefore });
  });
  await needs.files.write(pictureKey(id), bytes);
  return { id, width, height };
}

/** Gives a picture to the comment that is posted in this transaction. */
export async function givePicture(writer: Writer, { id }: KeptPicture, commentId: string): Promise<void> {
  if (await claimPicture(writer, { id, commentId })) return;
  throw new Error(`The picture ${id} went before its comment was posted.`);
}

/** Takes their pictures from comments: they are no longer shown from now on, and their files are deleted soon. */
export async function letPicturesGo(
  writer: Writer,
  of: Parameters<typeof disclaimPictures>[1],
  { outbox }: { readonly outbox: Outbox },
): Promise<void> {
  for (const pictureId of await disclaimPictures(writer, of)) {
    await outbox.put(writer, { topic: LET_GO, payload: { pictureId } });
  }
}

const LET_GO = 'comment-picture-let-go';

/** Deletes the files of pictures that no comment has. */
export function carryOutLettingGo(needs: {
  readonly database: Database;
  readonly files: Files;
  readonly outbox: Outbox;
}): void {
  const { database, files, outbox } = needs;
  outbox.on(LET_GO, async (payload) => {
    const id = String(payload['pictureId']);
    if (await database.write((writer) => forgetUnclaimed(writer, id))) await files.delete(pictureKey(id));
  });
}
