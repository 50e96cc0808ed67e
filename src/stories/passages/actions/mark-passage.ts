import type { Writer } from '#platform/database';
import type { StoryDocument } from '../../document/words.ts';
import { markWords } from '../rules/mark-words.ts';
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
  const revised = (document: StoryDocument) => markWords(document, { id, place: wish, words: wish.words });
  return (await revise(writer, { storyId: wish.storyId, revised }, needs)) ? id : null;
}
