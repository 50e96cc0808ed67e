import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { deedsOf } from '../../writing/actions/demand.ts';
import { findAtDesk } from '../../writing/store/index.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { mayChangePicture, maySeePicture, type PlaceOfPicture } from '../rules/may-change.ts';
import { findLibraryPicture, findUsing } from '../store.ts';
import type { LibraryPicture } from '../words.ts';

interface WhoAtPicture {
  readonly id: string;
  readonly by: StaffMember;
}

/** The picture, if this person may know of it. Throws a `Refusal` (404). */
export async function pictureFor(reader: Reader, { id, by }: WhoAtPicture): Promise<LibraryPicture> {
  const picture = await findLibraryPicture(reader, id);
  if (!picture || !maySeePicture(by, picture)) throw nothingHere();
  return picture;
}

/**
 * The picture for a deed. Asked once more in the write of the deed: meanwhile it may have come before readers. Throws a
 * `Refusal`: 404 for what one may not know of, 403 for what is not theirs to change.
 */
export async function pictureToChange(
  reader: Reader,
  who: WhoAtPicture,
  needs: Pick<LibraryNeeds, 'pictures'>,
): Promise<LibraryPicture> {
  const picture = await pictureFor(reader, who);
  if (await mayChangeNow(reader, { picture, by: who.by }, needs)) return picture;
  throw new Refusal('not-yours', { status: 403, says: sayLibrary('not-yours') });
}

/** Whether this person may change the picture as it stands now. */
export async function mayChangeNow(
  reader: Reader,
  { picture, by }: { readonly picture: LibraryPicture; readonly by: StaffMember },
  { pictures }: Pick<LibraryNeeds, 'pictures'>,
): Promise<boolean> {
  if (!mayChangePicture(by, picture, [])) return false;
  const places: PlaceOfPicture[] = (await pictures.elsewhere(reader))
    .filter(({ pictureId }) => pictureId === picture.id)
    .map(({ isPublic }) => ({ isPublished: isPublic, mayWrite: false }));
  for (const { storyId } of await findUsing(reader, [picture.id])) {
    const story = await findAtDesk(reader, storyId);
    if (!story) continue;
    const may = await deedsOf(reader, story, by);
    places.push({ isPublished: story.row.first_published_at !== null, mayWrite: may?.('save') ?? false });
  }
  return mayChangePicture(by, picture, places);
}
