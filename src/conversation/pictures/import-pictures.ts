import type { Clock } from '#platform/clock';
import type { Database, Reader, Writer } from '#platform/database';
import type { Files } from '#platform/files';
import type { Outbox } from '#platform/outbox';
import type { Pictures, StoriesForFeatures } from '#stories';
import { changeSeen } from '../actions/change-seen.ts';
import { lockComment } from '../actions/lock-comment.ts';
import { drawPicture } from './draw-picture.ts';
import { givePicture, type KeptPicture, keepPicture, letPicturesGo } from './keep-picture.ts';
import { keptPicture } from './rules/comment-picture.ts';
import { isChangedHere, setImportedPicture } from './store.ts';
import type { CommentPicture, DrawnPicture } from './words.ts';

/** Brings in the pictures of comments that an import has kept before. Drawing and keeping happen outside of a write. */
export interface PictureImporter {
  /** Whether a comment here may still get its picture from the import: nobody here has changed it since. */
  isWanted(reader: Reader, commentId: string): Promise<boolean>;
  /** Draws a picture anew, in memory. Throws a `Refusal` for what is no picture, or has too many pixels. */
  draw(bytes: Uint8Array): Promise<DrawnPicture>;
  /** Writes its bytes. They go again unless a comment gets the picture within ten minutes. */
  keep(drawn: DrawnPicture): Promise<KeptPicture>;
  /** Gives a comment its picture, in the place of one that it had. False: the comment was changed here, or is gone. */
  give(writer: Writer, given: { commentId: string; picture: CommentPicture }): Promise<boolean>;
  /** The earlier system has the picture no more. False: there was none, or the comment was changed here. */
  takeAway(writer: Writer, commentId: string): Promise<boolean>;
}

interface Needs {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: Files;
  readonly outbox: Outbox;
  readonly pictures: Pick<Pictures, 'redraw'>;
  readonly stories: () => StoriesForFeatures;
}

export function createPictureImporter(needs: Needs): PictureImporter {
  /** Whatever stood there before goes with its file. */
  async function put(writer: Writer, commentId: string, picture: CommentPicture | null): Promise<boolean> {
    const standing = await lockComment(writer, commentId);
    if (standing === null) return false;
    const kept = picture && keptPicture(picture);
    if (!(await setImportedPicture(writer, { id: commentId, picture: kept }))) return false;
    await letPicturesGo(writer, { commentId }, needs);
    if (picture !== null) await givePicture(writer, picture, commentId);
    if (standing.isVisible) await changeSeen(writer, { comment: standing, by: 0 }, needs.stories());
    return true;
  }

  return {
    isWanted: async (reader, commentId) => !(await isChangedHere(reader, commentId)),
    draw: (bytes) => drawPicture(bytes, needs),
    keep: (drawn) => keepPicture(drawn, needs),
    give: (writer, { commentId, picture }) => put(writer, commentId, picture),
    takeAway: (writer, commentId) => put(writer, commentId, null),
  };
}
