import type { DeskDeed } from '#desk';
import { json, seeOther } from '#platform/http';
import { STORIES, storyPath } from '../../desk/paths.ts';
import { orShownAgain } from '../../desk/shown-again.ts';
import type { WritingPageNeeds } from '../../offers.ts';
import { WRITERS } from '../../rules/may-write.ts';
import { answerNote, settleNote, writeNote } from '../actions/write-note.ts';

const PATH = `${STORIES}/:id/notes`;

/**
 * Notes to colleagues about words of a story. `POST …/notes`: `words`, `text`; with `marked` the editor marks the words
 * itself, under the `id` that the answer in JSON holds.
 */
export function noteDeeds(needs: WritingPageNeeds): readonly DeskDeed[] {
  const { database } = needs;
  return [
    {
      path: PATH,
      roles: WRITERS,
      act: (request, by) =>
        orShownAgain(needs, { request, by, deed: 'notes' }, async () => {
          const { params, form, wants } = request;
          const storyId = params['id'] ?? '';
          const said = { words: form.get('words') ?? '', text: form.get('text') ?? '' };
          const wish = { storyId, by, ...said, isMarkedThere: form.has('marked') };
          const id = await database.write((writer) => writeNote(writer, wish, needs));
          return wants === 'page' ? seeOther(`${storyPath(storyId)}#note-${id}`) : json({ id });
        }),
    },
    {
      path: `${PATH}/:note/answer`,
      roles: WRITERS,
      act: (request, by) => {
        const { params, form } = request;
        const [storyId, noteId] = [params['id'] ?? '', params['note'] ?? ''];
        return orShownAgain(needs, { request, by, deed: `note-${noteId}` }, async () => {
          const wish = { storyId, by, noteId, text: form.get('answer') ?? '' };
          await database.write((writer) => answerNote(writer, wish, needs));
          return seeOther(`${storyPath(storyId)}#note-${noteId}`);
        });
      },
    },
    ...(['resolve', 'reopen'] as const).map(
      (deed): DeskDeed => ({
        path: `${PATH}/:note/${deed}`,
        roles: WRITERS,
        async act({ params }, by) {
          const [storyId, noteId] = [params['id'] ?? '', params['note'] ?? ''];
          await database.write((writer) => settleNote(writer, { storyId, by, noteId, deed }, needs));
          return seeOther(`${storyPath(storyId)}#notes`);
        },
      }),
    ),
  ];
}
