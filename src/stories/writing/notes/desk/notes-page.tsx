import { atDesk, type DeskPage } from '#desk';
import { piecesOf } from '../../../passages/rules/pieces.ts';
import { findSeen } from '../../actions/demand.ts';
import { STORIES, storyPath } from '../../desk/paths.ts';
import { staffNames } from '../../desk/story-facts.ts';
import { framed } from '../../desk/story-pages.tsx';
import { sayWriting } from '../../messages.ts';
import type { WritingPageNeeds } from '../../offers.ts';
import { WRITERS } from '../../rules/may-write.ts';
import { findNotes } from '../store.ts';
import { NoteList } from './notes-view.tsx';

/** `/desk/stories/:id/notes`: all notes on a story, those that are resolved last. */
export function notesPage(needs: WritingPageNeeds): DeskPage {
  return {
    ...{ path: `${STORIES}/:id/notes`, title: sayWriting('notes'), roles: WRITERS },
    async answer({ params }, staff) {
      const id = params['id'] ?? '';
      const { draft } = await findSeen(needs.database, { storyId: id, by: staff });
      const notes = await findNotes(needs.database, id);
      const open = notes.filter(({ resolvedAt }) => resolvedAt === null);
      const children = (
        <div class="desk-stack">
          <p>
            <a href={storyPath(id)}>{sayWriting('back-to-story')}</a>
          </p>
          <p class="desk-soft">
            {notes.length === 0 && `${sayWriting('notes-none')} `}
            {sayWriting('notes-hint')}
          </p>
          <NoteList
            storyId={id}
            notes={[...open, ...notes.filter((note) => !open.includes(note))]}
            marked={draft && new Set(piecesOf(draft.document, 'note').keys())}
            names={await staffNames(needs)}
            site={atDesk(await needs.site())}
          />
        </div>
      );
      return framed(needs, { id, staff, title: sayWriting('notes'), children });
    },
  };
}
