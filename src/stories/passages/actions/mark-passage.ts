import type { Writer } from '#platform/database';
import type { StoryDocument } from '../../document/words.ts';
import { piecesOf } from '../rules/pieces.ts';
import { placesOf } from '../rules/places.ts';
import { withMarks } from '../rules/with-marks.ts';
import type { PassageToMark } from '../words.ts';
import { type ReviseNeeds, revise } from './revise.ts';

/**
 * Marks words of a story as it stands: a new revision. Returns the passage's id; null if those words do not
 * stand at that place (any more), are blank, or stand where no mark can.
 */
export async function markPassage(
  writer: Writer,
  wish: PassageToMark,
  needs: ReviseNeeds,
): Promise<string | null> {
  const id = needs.newId();
  const revised = (document: StoryDocument) => marked(document, id, wish);
  return (await revise(writer, { storyId: wish.storyId, revised }, needs)) ? id : null;
}

function marked(document: StoryDocument, id: string, wish: PassageToMark): StoryDocument | null {
  if (wish.words.trim() === '') return null;
  const { blockId, start, end } = wish;
  const now = withMarks(document, new Map([...placesOf(document), [id, { blockId, start, end }]]));
  const [piece, ...others] = piecesOf(now).get(id) ?? [];
  const isThere = piece?.blockId === blockId && piece.start === start && piece.text === wish.words;
  return isThere && others.length === 0 ? now : null;
}
