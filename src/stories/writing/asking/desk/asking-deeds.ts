import type { DeskDeed } from '#desk';
import { json, type Request } from '#platform/http';
import { STORIES, storyPath } from '../../desk/paths.ts';
import { leadOn, withDetails } from '../../desk/saving-details.ts';
import { orShownAgain } from '../../desk/shown-again.ts';
import type { WritingPageNeeds } from '../../offers.ts';
import { fieldsOf } from '../../rules/hanging-fields.ts';
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
          const form = fieldsOf(request.form, 'questions');
          const storyId = request.params['id'] ?? '';
          const isMarkedThere = form.has('marked');
          const wish = { storyId, by, words: form.get('words') ?? '', isMarkedThere, ...questionIn(form) };
          const id = await withDetails(needs, { request, by, deed: null }, (writer) =>
            askInDraft(writer, wish, needs),
          );
          if (request.wants !== 'page') return json({ id });
          return leadOn(needs, { request, by, deed: 'questions', to: `${storyPath(storyId)}#questions` });
        }),
    },
    ...(['change', 'take-back'] as const).map(
      (word): DeskDeed => ({
        path: `${PATH}/:passage/${word}`,
        roles: WRITERS,
        act: (request, by) => {
          const { params } = request;
          const [storyId, passageId] = [params['id'] ?? '', params['passage'] ?? ''];
          const deed = `question-${passageId}`;
          return orShownAgain(needs, { request, by, deed }, async () => {
            const asked = { storyId, by, passageId };
            const form = fieldsOf(request.form, deed);
            await withDetails(needs, { request, by, deed: null }, (writer) =>
              word === 'change'
                ? changeInDraft(writer, { ...asked, ...questionIn(form) }, needs)
                : takeBackInDraft(writer, asked, needs),
            );
            return leadOn(needs, { request, by, deed, to: `${storyPath(storyId)}#questions` });
          });
        },
      }),
    ),
  ];
}

function questionIn(form: Request['form']) {
  return { question: form.get('question') ?? '', atFirst: form.has('open') ? 'open' : 'closed' } as const;
}
