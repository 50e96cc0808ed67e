import type { StaffMember } from '#people';
import type { Request } from '#platform/http';
import { pageAsked } from '#platform/text';
import { pictureIdsOf } from '../document/text.ts';
import { stretch } from '../library/desk/answers.tsx';
import { maySeePicture } from '../library/rules/may-change.ts';
import { findLibraryPictures } from '../library/store.ts';
import type { LibraryPicture } from '../library/words.ts';
import { findSeen } from './actions/demand.ts';
import type { WritingPageNeeds } from './offers.ts';
import type { StoryAtDesk } from './store/index.ts';
import { textOfRow } from './text-of-row.ts';

/** The pictures from which somebody chooses who writes a story. */
export interface PictureChoice {
  readonly story: StoryAtDesk;
  readonly leadPictureId: string | null;
  readonly pictures: readonly LibraryPicture[];
  readonly goesOn: boolean;
}

/**
 * What `?chosen=` names, then the pictures of the story, then those of the library, the newest first; where words are
 * asked for, those that answer to them. Whoever may see their own stories alone finds of the library what they brought:
 * another's picture can give away what is not out yet. Throws a `Refusal` (404) at a story of which one may not know.
 */
export async function findChoice(
  needs: WritingPageNeeds,
  request: Request,
  staff: StaffMember,
): Promise<PictureChoice> {
  const { database } = needs;
  const story = await findSeen(database, { storyId: request.params['id'] ?? '', by: staff });
  const { document, leadPictureId } = story.draft ?? (await textOfRow(database, story.row));
  const chosen = request.query.get('chosen') ?? '';
  const own = [...(leadPictureId === null ? [] : [leadPictureId]), ...pictureIdsOf(document)];
  const isStart = pageAsked(request.query) === 1 && (request.query.get('words') ?? '').trim() === '';
  const named = isStart ? [chosen, ...own] : [chosen];
  const [known, { rows, goesOn }] = await Promise.all([
    findLibraryPictures(database, named),
    stretch(needs, request, staff),
  ]);
  const maySee = (picture: LibraryPicture) => own.includes(picture.id) || maySeePicture(staff, picture);
  const first = named.flatMap((id) => known.get(id) ?? []).filter(maySee);
  const pictures = [...new Map([...first, ...rows].map((picture) => [picture.id, picture])).values()];
  return { story, leadPictureId, pictures, goesOn };
}
