import type { DeskPage, DeskPart } from '#desk';
import { json, nothingHere } from '#platform/http';
import { pageAsked } from '#platform/text';
import { WRITERS } from '../../writing/rules/may-write.ts';
import { pictureFor } from '../actions/picture-for.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { askedPictures, libraryAddress } from '../rules/asked-pictures.ts';
import { maySeePicture } from '../rules/may-change.ts';
import { findFileNames, findLibraryPicture } from '../store.ts';
import { LIBRARY, type LibraryPicture } from '../words.ts';
import { answerLibrary, answerPicture, stretch } from './answers.tsx';
import { isInKnownStory } from './find-uses.ts';
import { pictureDeeds } from './picture-deeds.tsx';
import { librarySpecimens } from './specimens.tsx';
import { uploadDeed } from './upload-deed.tsx';

/** `/desk/pictures`: the library, and each of its pictures. */
export function libraryDesk(needs: LibraryNeeds): DeskPart {
  return {
    pages: [libraryPage(needs), picturePage(needs), formPage(needs)],
    deeds: [uploadDeed(needs), ...pictureDeeds(needs)],
    async called(subjects) {
      const ids = subjects.flatMap((subject) => /^picture:(.+)$/.exec(subject)?.[1] ?? []);
      const names = await findFileNames(needs.database, ids);
      return new Map([...names].map(([id, label]) => [`picture:${id}`, { label, href: `${LIBRARY}/${id}` }]));
    },
    specimens: librarySpecimens,
  };
}

/** To a program, the editor's script among them, the same list as JSON: what it needs to put one into a story. */
function libraryPage(needs: LibraryNeeds): DeskPage {
  return {
    ...{ path: LIBRARY, title: sayLibrary('title'), roles: WRITERS },
    navigation: { place: 'stories', label: sayLibrary('title'), position: 22 },
    async answer(request, staff) {
      if (request.wants === 'page') return answerLibrary(needs, request, staff, {});
      const asked = askedPictures(request.query);
      const number = pageAsked(request.query);
      const { rows, goesOn } = await stretch(needs, request, staff);
      return json({
        pictures: rows.map(toChoose),
        next: goesOn ? libraryAddress(asked, number + 1) : null,
      });
    },
  };
}

function picturePage(needs: LibraryNeeds): DeskPage {
  return {
    ...{ path: `${LIBRARY}/:id`, title: sayLibrary('title'), roles: WRITERS },
    async answer({ params, query }, staff) {
      const picture = await pictureFor(needs.database, { id: params['id'] ?? '', by: staff });
      const done = (['added', 'saved', 'replaced'] as const).find((one) => query.has(one));
      return answerPicture(needs, picture, staff, { done });
    },
  };
}

/** The bytes of a picture, whatever readers may see, for whoever may know of it or of a story that names it. */
function formPage(needs: LibraryNeeds): DeskPage {
  return {
    ...{ path: `${LIBRARY}/:id/:form`, title: sayLibrary('title'), roles: WRITERS },
    async answer({ params }, staff) {
      const id = params['id'] ?? '';
      const picture = await findLibraryPicture(needs.database, id);
      if (!picture) throw nothingHere();
      if (!maySeePicture(staff, picture) && !(await isInKnownStory(needs, id, staff))) throw nothingHere();
      return needs.pictures.answerUnpublished({ id, form: params['form'] ?? '' });
    },
  };
}

/** What a program is told of a picture. */
function toChoose({ id, alt, caption, credit, fileName, width, height, isDecorative }: LibraryPicture) {
  return { id, alt, caption, credit, fileName, width, height, isDecorative };
}
