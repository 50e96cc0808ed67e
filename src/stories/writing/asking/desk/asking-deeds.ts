import type { DeskDeed } from '#desk';
import { json, type Request, seeOther } from '#platform/http';
import { STORIES, storyPath } from '../../desk/paths.ts';
import { orShownAgain } from '../../desk/shown-again.ts';
import type { WritingPageNeeds } from '../../offers.ts';
import { WRITERS } from '../../rules/may-write.ts';
import { askInDraft, changeInDraft, takeBackInDraft } from '../actions/ask-in-draft.ts';

const PATH = `${STORIES}/:id/questions`;

/**
 * Questions to readers about words of what is being written. `POST …/questions`: `words`, `question`, `open`; with
 * `marked` the editor marks the words itself, under the `id` that the answer in JSON holds.
 */
export function askingDeeds(needs: WritingPageNeeds): readonly DeskDeed[] {
  return [
    {
      path: PATH,
      roles: WRITERS,
      act: (request, by) =>
        orShownAgain(needs, { request, by, deed: 'questions' }, async () => {
          const { form, wants } = request;
          const storyId = request.params['id'] ?? '';
          const isMarkedThere = form.has('marked');
          const wish = { storyId, by, words: form.get('words') ?? '', isMarkedThere, ...questionIn(form) };
          const id = await needs.database.write((writer) => askInDraft(writer, wish, needs));
          return wants === 'page' ? seeOther(`${storyPath(storyId)}#questions`) : json({ id });
        }),
    },
    ...(['change', 'take-back'] as const).map(
      (word): DeskDeed => ({
        path: `${PATH}/:passage/${word}`,
        roles: WRITERS,
        act: (request, by) => {
          const { params, form } = request;
          const [storyId, passageId] = [params['id'] ?? '', params['passage'] ?? ''];
          return orShownAgain(needs, { request, by, deed: `question-${passageId}` }, async () => {
            const asked = { storyId, by, passageId };
            await needs.database.write((writer) =>
              word === 'change'
                ? changeInDraft(writer, { ...asked, ...questionIn(form) }, needs)
                : takeBackInDraft(writer, asked, needs),
            );
            return seeOther(`${storyPath(storyId)}#questions`);
          });
        },
      }),
    ),
  ];
}

function questionIn(form: Request['form']) {
  return { question: form.get('question') ?? '', atFirst: form.has('open') ? 'open' : 'closed' } as const;
}
