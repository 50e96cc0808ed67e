import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import type { DraftQuestion } from '../../../words.ts';
import { type DeedAtStory, takeDraft } from '../../actions/demand.ts';
import { demandPlace, demandWords, markDraft } from '../../actions/mark-draft.ts';
import type { WritingNeeds } from '../../actions/needs.ts';

type AskingNeeds = Pick<WritingNeeds, 'newId' | 'asking'>;

export interface QuestionInDraft extends DeedAtStory {
  readonly question: string;
  readonly atFirst: DraftQuestion['atFirst'];
}

/**
 * Asks readers about words of what is being written, from when it goes out. Returns the id of the passage. Throws a
 * `Refusal` at `words` or `question`. `isMarkedThere`: the editor marks the words itself, under that id.
 */
export async function askInDraft(
  writer: Writer,
  wish: QuestionInDraft & { readonly words: string; readonly isMarkedThere: boolean },
  needs: AskingNeeds,
): Promise<string> {
  const { storyId, by, question, atFirst } = wish;
  const { row, draft } = await takeDraft(writer, 'save', { storyId, by });
  if (row.kind !== 'story') throw nothingHere();
  const passageId = needs.newId();
  const place = wish.isMarkedThere ? null : demandPlace(draft.document, wish.words);
  const words = place?.words ?? demandWords(wish.words);
  demandQuestion(question, needs);
  if (place) await markDraft(writer, draft, { id: passageId, place, anchor: 'passage', by });
  await needs.asking().ask(writer, { storyId, passageId, words, question, atFirst, by: by.id });
  return passageId;
}

/** Asks a question in other words once the draft goes out; also one that was to be asked no more. */
export async function changeInDraft(
  writer: Writer,
  wish: QuestionInDraft & { readonly passageId: string },
  needs: AskingNeeds,
): Promise<void> {
  const { storyId, by, passageId, question, atFirst } = wish;
  const { words } = await takeQuestion(writer, wish, needs);
  demandQuestion(question, needs);
  await needs.asking().ask(writer, { storyId, passageId, words, question, atFirst, by: by.id });
}

/** Asks it no more once the draft goes out. */
export async function takeBackInDraft(
  writer: Writer,
  wish: DeedAtStory & { readonly passageId: string },
  needs: AskingNeeds,
): Promise<void> {
  const { storyId, by, passageId } = wish;
  await takeQuestion(writer, wish, needs);
  await needs.asking().takeBack(writer, { storyId, passageId, by: by.id });
}

async function takeQuestion(
  writer: Writer,
  { storyId, by, passageId }: DeedAtStory & { readonly passageId: string },
  { asking }: AskingNeeds,
): Promise<DraftQuestion> {
  await takeDraft(writer, 'save', { storyId, by });
  const known = (await asking().ofDraft(writer, storyId)).find((one) => one.passageId === passageId);
  if (!known) throw nothingHere();
  return known;
}

function demandQuestion(question: string, { asking }: AskingNeeds): void {
  const says = asking().wrongIn(question);
  if (says !== null) throw new Refusal('question-wrong', { field: 'question', says });
}
