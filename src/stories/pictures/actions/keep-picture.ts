import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Files } from '#platform/files';
import type { StoryPicture } from '../../words.ts';
import type { ImageWork } from '../image-work.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { plainFileName } from '../rules/file-name.ts';
import { MIDDLE } from '../rules/media-address.ts';
import {
  addPicture,
  describePicture,
  findPictureByContent,
  findPictureRow,
  findPictures,
  saveSource,
} from '../store.ts';
import type { PictureFacts, StoredPicture } from '../words.ts';

export interface KeepPictureNeeds {
  readonly database: Database;
  readonly files: Files;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly work: ImageWork;
}

/**
 * Looks at the bytes, keeps them, and then records the picture: what is recorded always has its bytes. The
 * same bytes again are the same picture; words that come with them replace what was said of it unless `leavesKnown`,
 * and where none come the old ones stay. Throws a `Refusal` with a `PictureRefusal` as its code.
 */
export async function keepPicture(
  bytes: Uint8Array,
  facts: PictureFacts,
  needs: KeepPictureNeeds,
): Promise<StoryPicture> {
  const seen = await inspectPicture(bytes, needs.work);
  const { key } = await needs.files.keep(bytes);
  const kept = await needs.database.write(async (writer) => {
    const id = await record(writer, { ...seen, fileKey: key }, { facts, needs });
    if (facts.sourceUrl !== undefined) await saveSource(writer, facts.sourceUrl, id);
    const picture = (await findPictures(writer, [id])).get(id);
    if (!picture) throw new Error(`The picture ${id} was recorded and cannot be found.`);
    return picture;
  });
  // The same bytes may have been let go between both.
  if (!(await needs.files.holds(key))) await needs.files.keep(bytes);
  return kept;
}

async function record(
  writer: Writer,
  stored: StoredPicture,
  { facts, needs }: { facts: PictureFacts; needs: KeepPictureNeeds },
): Promise<string> {
  const id = needs.newId();
  const added = await addPicture(writer, {
    ...{ id, file_key: stored.fileKey, file_name: plainFileName(facts.fileName) },
    ...{ mime: stored.mime, bytes: stored.bytes, width: stored.width, height: stored.height },
    ...{ focal_x: MIDDLE.focalX, focal_y: MIDDLE.focalY, tone: stored.tone },
    ...{ alt: facts.alt, caption: facts.caption, credit: facts.credit },
    ...{ licence: '', decorative_at: null, mark: '' },
    ...{ uploaded_at: instantOf(needs.clock.now()), uploaded_by: null },
  });
  return added ? id : describeAgain(writer, stored.fileKey, facts);
}

async function describeAgain(writer: Writer, fileKey: string, facts: PictureFacts): Promise<string> {
  const id = await findPictureByContent(writer, fileKey);
  const known = id === null ? undefined : await findPictureRow(writer, id);
  if (!known) throw new Error(`A picture holds ${fileKey} and cannot be found.`);
  if (facts.leavesKnown) return known.id;
  await describePicture(writer, known.id, {
    file_name: plainFileName(facts.fileName),
    alt: facts.alt || known.alt,
    caption: facts.caption || known.caption,
    credit: facts.credit || known.credit,
  });
  return known.id;
}
