import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { FILES_OUT_OF_REACH } from '#platform/files';
import { type ReceivedFile, Refusal } from '#platform/http';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { plainFileName } from '../../pictures/rules/file-name.ts';
import { MIDDLE } from '../../pictures/rules/media-address.ts';
import { addPicture, findPictureByContent } from '../../pictures/store.ts';
import type { ReceivedPicture } from '../../pictures/words.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { maySeePicture } from '../rules/may-change.ts';
import { findLibraryPicture } from '../store.ts';
import type { LibraryPicture, UploadOutcome } from '../words.ts';

/**
 * Takes a file that somebody sent into the library, with what it says of itself. The same bytes as before are the
 * picture that is there, and nothing that was said of it changes. What is no picture is refused with its reason; nothing
 * else that came with it is lost.
 */
export async function keepUpload(
  sent: { readonly file: ReceivedFile; readonly name: string; readonly by: StaffMember },
  needs: LibraryNeeds,
): Promise<UploadOutcome> {
  const fileName = plainFileName(sent.name);
  const received = await receivedPicture(sent.file, needs);
  if ('says' in received) return { fileName, outcome: 'refused', says: received.says };
  const { picture, bytes } = received;
  const kept = await needs.database.write(async (writer) => {
    const id = needs.newId();
    const row = rowOf(picture, { id, fileName, by: sent.by.id, at: instantOf(needs.clock.now()) });
    // Another may bring the same bytes in this moment: whoever comes second is told of the first.
    if (!(await addPicture(writer, row))) {
      const known = await findPictureByContent(writer, picture.fileKey);
      return knownTo(sent.by, known === null ? null : await findLibraryPicture(writer, known));
    }
    await needs.staff.recordAct(writer, { by: sent.by.id, act: 'picture-added', subject: `picture:${id}` });
    return { outcome: 'kept', id } as const;
  });
  await needs.pictures.stillKept(picture.fileKey, bytes);
  return { fileName, ...kept };
}

/** The picture that holds the bytes already; who may not know of it is not told which one it is. */
function knownTo(by: StaffMember, picture: LibraryPicture | null) {
  if (picture && maySeePicture(by, picture)) return { outcome: 'known', id: picture.id } as const;
  return { outcome: 'refused', says: sayLibrary('known-elsewhere') } as const;
}

/** The file looked at and its bytes kept, or why it is not taken. */
export async function receivedPicture(
  file: ReceivedFile,
  { pictures }: Pick<LibraryNeeds, 'pictures'>,
): Promise<{ readonly picture: ReceivedPicture; readonly bytes: Uint8Array } | { readonly says: string }> {
  if (file.outcome !== 'received') {
    const why = file.outcome === 'too-large' ? 'too-large' : 'no-room';
    return { says: sayLibrary(why, { most: MOST_MEGABYTES }) };
  }
  try {
    return { picture: await pictures.receive(file.bytes), bytes: file.bytes };
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.code === FILES_OUT_OF_REACH) return { says: sayLibrary('out-of-reach') };
    if (failure.field !== 'picture') throw failure;
    return { says: failure.message };
  }
}

function rowOf(
  { said, fileKey, ...seen }: ReceivedPicture,
  of: { readonly id: string; readonly fileName: string; readonly by: string; readonly at: string },
): Parameters<typeof addPicture>[1] {
  return {
    ...seen,
    ...said,
    ...{ id: of.id, file_key: fileKey, file_name: of.fileName },
    ...{ focal_x: MIDDLE.focalX, focal_y: MIDDLE.focalY, decorative_at: null, mark: '' },
    ...{ uploaded_at: of.at, uploaded_by: of.by },
  };
}
