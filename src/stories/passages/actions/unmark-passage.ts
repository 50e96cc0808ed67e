import type { Writer } from '#platform/database';
import { placesOf } from '../rules/places.ts';
import { withMarks } from '../rules/with-marks.ts';
import { findStoryOfPassage, findToCarry, savePassage } from '../store.ts';
import { type ReviseNeeds, revise } from './revise.ts';

/**
 * Takes a passage's mark out of its story: a new revision. The passage is gone, and no difference of texts
 * places it again; its words are kept for what hangs on it. False if there is no such passage.
 */
export async function unmarkPassage(writer: Writer, id: string, needs: ReviseNeeds): Promise<boolean> {
  const storyId = await findStoryOfPassage(writer, id);
  if (storyId === null) return false;
  await revise(
    writer,
    {
      storyId,
      revised: (document) => {
        const places = new Map(placesOf(document));
        return places.delete(id) ? withMarks(document, places) : null;
      },
    },
    needs,
  );
  const passage = (await findToCarry(writer, storyId, [])).find((one) => one.id === id);
  if (passage) await savePassage(writer, { ...passage, place: null });
  return true;
}
