import { type Answer, get, MOST_FORM_BYTES, post, type Request, type Route } from '#platform/http';
import type { StoryContext, StoryPartRoute } from '#stories';
import { askingOf, commentAt, commentUnder } from '../answers/asking.ts';
import type { ConversationNeeds } from '../needs.ts';
import { answerMine } from './answer-mine.tsx';
import {
  answerDelete,
  answerDeleteForm,
  answerEdit,
  answerEditForm,
  type OwnAsking,
  type OwnNeeds,
} from './answer-own.tsx';

type AnswerOwn = (asking: OwnAsking, needs: OwnNeeds) => Promise<Answer>;

interface RoutesNeeds extends OwnNeeds, Pick<ConversationNeeds, 'staff' | 'secret'> {}

/** The addresses of what people do with their own comments. */
export function ownRoutes(needs: RoutesNeeds): {
  readonly own: readonly Route[];
  readonly underStory: readonly StoryPartRoute[];
} {
  const at = (answer: AnswerOwn) => async (request: Request) =>
    answer(await askingOf(await commentAt(request, needs), needs), needs);
  const under = (answer: AnswerOwn) => async (story: StoryContext, request: Request) =>
    answer(await askingOf(commentUnder(story, request), needs), needs);
  return {
    own: [
      get('/comments/:id/edit', at(answerEditForm)),
      { ...post('/comments/:id/edit', at(answerEdit)), mostFormBytes: MOST_FORM_BYTES },
      get('/comments/:id/delete', at(answerDeleteForm)),
      post('/comments/:id/delete', at(answerDelete)),
    ],
    underStory: [
      { method: 'GET', suffix: 'mine', answer: (story, request) => answerMine(story, request, needs) },
      { method: 'GET', suffix: 'edit', answer: under(answerEditForm) },
      { method: 'POST', suffix: 'edit', answer: under(answerEdit) },
      { method: 'GET', suffix: 'delete', answer: under(answerDeleteForm) },
      { method: 'POST', suffix: 'delete', answer: under(answerDelete) },
    ],
  };
}
