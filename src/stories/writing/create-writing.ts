import { askingDeeds } from './asking/desk/asking-deeds.ts';
import { choosePictureDeeds, choosePicturePage } from './desk/choose-picture.tsx';
import { listPages } from './desk/list-pages.tsx';
import { writingSpecimens } from './desk/specimens.tsx';
import { newStoryDeed, storyDeeds } from './desk/story-deeds.tsx';
import { storyPages } from './desk/story-pages.tsx';
import { waitingStories } from './desk/waiting.ts';
import { sayWriting } from './messages.ts';
import { noteDeeds } from './notes/desk/note-deeds.ts';
import { notesPage } from './notes/desk/notes-page.tsx';
import { hangingSpecimens } from './notes/desk/specimens.tsx';
import type { Writing, WritingPageNeeds } from './offers.ts';
import { previewPages, previewRoutes } from './preview.tsx';
import { findDeskRows } from './store/index.ts';

/** Where stories are written, checked and sent out. */
export function createWriting(needs: WritingPageNeeds): Writing {
  return {
    routes: previewRoutes(needs),
    deskPart: {
      place: { name: 'stories', label: sayWriting('stories'), position: 10 },
      pages: [
        ...listPages(needs),
        ...storyPages(needs),
        ...previewPages(needs),
        choosePicturePage(needs),
        notesPage(needs),
      ],
      deeds: [
        newStoryDeed(needs),
        ...storyDeeds(needs),
        ...choosePictureDeeds(needs),
        ...askingDeeds(needs),
        ...noteDeeds(needs),
      ],
      waiting: (staff) => waitingStories(needs.database, staff),
      async called(subjects) {
        const ids = subjects.flatMap((subject) => /^story:(.+)$/.exec(subject)?.[1] ?? []);
        const rows = await findDeskRows(needs.database, ids);
        return new Map(
          rows.map(({ id, title }) => [
            `story:${id}`,
            { label: title || sayWriting('untitled'), href: `/desk/stories/${id}` },
          ]),
        );
      },
      specimens: [...writingSpecimens, ...hangingSpecimens],
    },
  };
}
