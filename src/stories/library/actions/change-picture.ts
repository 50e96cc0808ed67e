import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { lockByName, type Reader, type Writer } from '#platform/database';
import { type ReceivedFile, Refusal } from '#platform/http';
import { touchUsing } from '../../actions/touch-story.ts';
import { describePicture, findPictureByContent, findPictureRow } from '../../pictures/store.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import type { SaidForm } from '../rules/picture-form.ts';
import { deletePicture, findUsing, setBytes, setFocus } from '../store.ts';
import { receivedPicture } from './keep-upload.ts';
import { pictureToChange } from './picture-for.ts';

/** A deed at a picture, and whose it is. Each throws a `Refusal`: 404 for what they may not know of, 403 for another's. */
export interface DeedAtPicture {
  readonly id: string;
  readonly by: StaffMember;
}

/** Writes what is said of a picture, for all stories that say nothing of their own. */
export async function describe(
  { id, by }: DeedAtPicture,
  { isDecorative, ...said }: SaidForm,
  needs: LibraryNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    const { fileName } = await pictureToChange(writer, { id, by }, needs);
    const decorativeAt = isDecorative ? instantOf(needs.clock.now()) : null;
    await describePicture(writer, id, { ...said, file_name: fileName, decorative_at: decorativeAt });
    await changed(writer, { id, by, act: 'picture-described' }, needs);
  });
}

/** Says what crops keep; per mille from the top left. */
export async function moveFocus(
  { id, by }: DeedAtPicture,
  to: { readonly focalX: number; readonly focalY: number },
  needs: LibraryNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    await pictureToChange(writer, { id, by }, needs);
    await setFocus(writer, id, to);
    await changed(writer, { id, by, act: 'picture-focus-moved' }, needs);
  });
}

/** Of a hash, as much as tells two files of one picture apart. */
const MARK_LENGTH = 8;

/**
 * Puts a file into the place of a picture's own, in every story, under the same address. What is said of it stays, and
 * the focal point, which may lie elsewhere now. Returns null, or why it is not taken.
 */
export async function replaceFile(
  { id, by }: DeedAtPicture,
  file: ReceivedFile,
  needs: LibraryNeeds,
): Promise<string | null> {
  const received = await receivedPicture(file, needs);
  if ('says' in received) return received.says;
  const { picture: next, bytes } = received;
  const refused = await needs.database.write(async (writer) => {
    await pictureToChange(writer, { id, by }, needs);
    // Another picture may be given the same bytes at once.
    await lockByName(writer, `picture ${next.fileKey}`);
    const known = await findPictureByContent(writer, next.fileKey);
    if (known !== null) return sayLibrary(known === id ? 'replace-same' : 'replace-known');
    const before = await findPictureRow(writer, id);
    if (!before) return sayLibrary('gone');
    await setBytes(writer, id, { ...next, mark: markOf(next.fileKey) });
    await needs.pictures.letGo(writer, bytesOf(before));
    await changed(writer, { id, by, act: 'picture-replaced' }, needs);
    return null;
  });
  if (refused === null) await needs.pictures.stillKept(next.fileKey, bytes);
  return refused;
}

/** Deletes a picture that nothing shows. Throws a `Refusal` (409) for one that something does. */
export async function removePicture({ id, by }: DeedAtPicture, needs: LibraryNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    await pictureToChange(writer, { id, by }, needs);
    if ((await shownOf(writer, [id], needs)).has(id)) {
      throw new Refusal('in-use', { status: 409, says: sayLibrary('remove-not') });
    }
    const before = await findPictureRow(writer, id);
    if (!before) return;
    await deleteAndLetGo(writer, before, needs);
    await needs.staff.recordAct(writer, { by: by.id, act: 'picture-removed', subject: `picture:${id}` });
  });
}

/**
 * Deletes those of these pictures that nothing shows any more. One that somebody of the staff brought, or gave another
 * file, is theirs and stays.
 */
export async function removeUnused(
  writer: Writer,
  ids: readonly string[],
  needs: Pick<LibraryNeeds, 'pictures'>,
): Promise<void> {
  const shown = await shownOf(writer, ids, needs);
  for (const id of ids) {
    const row = shown.has(id) ? undefined : await findPictureRow(writer, id);
    if (row && row.uploaded_by === null && row.mark === '') await deleteAndLetGo(writer, row, needs);
  }
}

/** Those of these pictures that a story, what is being written, or anything else shows. */
async function shownOf(
  reader: Reader,
  ids: readonly string[],
  { pictures }: Pick<LibraryNeeds, 'pictures'>,
): Promise<ReadonlySet<string>> {
  const [using, elsewhere] = [await findUsing(reader, ids), await pictures.elsewhere(reader)];
  return new Set([...using, ...elsewhere].map(({ pictureId }) => pictureId));
}

async function deleteAndLetGo(
  writer: Writer,
  row: PictureRow,
  { pictures }: Pick<LibraryNeeds, 'pictures'>,
): Promise<void> {
  await deletePicture(writer, row.id);
  await pictures.letGo(writer, bytesOf(row));
}

type PictureRow = NonNullable<Awaited<ReturnType<typeof findPictureRow>>>;

/** Whatever shows the picture is drawn anew. */
async function changed(
  writer: Writer,
  { id, by, act }: DeedAtPicture & { readonly act: string },
  { pages, staff }: LibraryNeeds,
): Promise<void> {
  await touchUsing(writer, id, { pages });
  await pages.touch(writer, 'lists');
  await staff.recordAct(writer, { by: by.id, act, subject: `picture:${id}` });
}

/** `ab/ab12…` begins with a folder. */
const markOf = (fileKey: string): string => (fileKey.split('/')[1] ?? '').slice(0, MARK_LENGTH);

function bytesOf(row: PictureRow) {
  return {
    ...{ fileKey: row.file_key, width: row.width, height: row.height },
    ...{ focalX: row.focal_x, focalY: row.focal_y },
  };
}
