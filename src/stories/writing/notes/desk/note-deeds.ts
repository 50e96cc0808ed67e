import type { DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import type { Writer } from '#platform/database';
import { json, type Request } from '#platform/http';
import { STORIES, storyPath } from '../../desk/paths.ts';
import { leadOn, withDetails } from '../../desk/saving-details.ts';
import { orShownAgain } from '../../desk/shown-again.ts';
import type { WritingPageNeeds } from '../../offers.ts';
import { fieldsOf } from '../../rules/hanging-fields.ts';
import { WRITERS } from '../../rules/may-write.ts';
import { answerNote, settleNote, writeNote } from '../actions/write-note.ts';

const PATH = `${STORIES}/:id/notes`;

/**
 * Notes to colleagues about words of a story. `POST …/notes`: `words`, `text`; with `marked` the editor marks the words
 * itself, under the `id` that the answer in JSON holds.
 */
export function noteDeeds(needs: WritingPageNeeds): readonly DeskDeed[] {
  return [
    {
      path: PATH,
      roles: WRITERS,
      act: (request, by) =>
        orShownAgain(needs, { request, by, deed: 'notes' }, async () => {
          const storyId = request.params['id'] ?? '';
          const form = fieldsOf(request.form, 'notes');
          const said = { words: form.get('words') ?? '', text: form.get('text') ?? '' };
          const wish = { storyId, by, ...said, isMarkedThere: form.has('marked') };
          const id = await withDetails(needs, { request, by, deed: null }, (writer) =>
            writeNote(writer, wish, needs),
          );
          if (request.wants !== 'page') return json({ id });
          return leadOn(needs, { request, by, deed: 'notes', to: `${storyPath(storyId)}#note-${id}` });
        }),
    },
    noteDeed(needs, 'answer', (writer, { form, ...asked }) =>
      answerNote(writer, { ...asked, text: form.get('answer') ?? '' }, needs),
    ),
    ...(['resolve', 'reopen'] as const).map((word) =>
      noteDeed(needs, word, (writer, asked) => settleNote(writer, { ...asked, deed: word }, needs)),
    ),
  ];
}

interface AskedNote {
  readonly storyId: string;
  readonly by: StaffMember;
  readonly noteId: string;
  readonly form: Request['form'];
}

/** Something that is done with a note that there is. */
function noteDeed(
  needs: WritingPageNeeds,
  word: 'answer' | 'resolve' | 'reopen',
  act: (writer: Writer, asked: AskedNote) => Promise<void>,
): DeskDeed {
  return {
    path: `${PATH}/:note/${word}`,
    roles: WRITERS,
    act: (request, by) => {
      const { params } = request;
      const [storyId, noteId] = [params['id'] ?? '', params['note'] ?? ''];
      const deed = `note-${noteId}`;
      return orShownAgain(needs, { request, by, deed }, async () => {
        const asked = { storyId, by, noteId, form: fieldsOf(request.form, deed) };
        await withDetails(needs, { request, by, deed: null }, (writer) => act(writer, asked));
        const to = `${storyPath(storyId)}#${word === 'answer' ? deed : 'notes'}`;
        return leadOn(needs, { request, by, deed, to });
      });
    },
  };
}
