import type { DeskPage } from '#desk';
import { json, nothingHere } from '#platform/http';
import { pictureIdsOf } from '../../document/text.ts';
import { deedsOf } from '../actions/demand.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { maySee, WRITERS } from '../rules/may-write.ts';
import { findAtDesk } from '../store/index.ts';
import { textOfRow } from '../text-of-row.ts';
import type { PictureToChoose } from '../words.ts';

/** More than somebody looks through to find a picture. */
const MOST = 60;

/**
 * `GET /desk/stories/:id/pictures`, for the editor: the pictures of the story, then the newest of the newsroom. Who may
 * see their own stories alone is shown those of this one alone: another's picture can give away what is not out yet.
 */
export function pictureChoice(needs: WritingPageNeeds): DeskPage {
  return {
    ...{ path: '/desk/stories/:id/pictures', title: sayWriting('stories'), roles: WRITERS },
    async answer({ params }, staff) {
      const { database, pictures } = needs;
      const story = await findAtDesk(database, params['id'] ?? '');
      if (!story || (await deedsOf(database, story, staff)) === null) throw nothingHere();
      const text = story.draft ?? (await textOfRow(database, story.row));
      const ids = [
        ...(text.leadPictureId === null ? [] : [text.leadPictureId]),
        ...pictureIdsOf(text.document),
      ];
      const own = await pictures.findPictures(database, ids);
      const isOfHouse = maySee({ roles: staff.roles, isOwn: false });
      const latest = isOfHouse ? await pictures.latestPictures(database, MOST) : [];
      const all = new Map([...own.values(), ...latest].map((picture) => [picture.id, picture]));
      const choice = [...all.values()].map(
        ({ id, alt, caption, credit }): PictureToChoose => ({ id, alt, caption, credit }),
      );
      return json({ pictures: choice });
    },
  };
}
