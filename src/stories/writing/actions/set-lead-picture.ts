import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { sayWriting } from '../messages.ts';
import { type DeedAtStory, takeDraft } from './demand.ts';
import type { WritingNeeds } from './needs.ts';
import { saveDraft } from './save-draft.ts';

/**
 * Puts a picture over the story that is being written; null takes it off. Whatever else was saved meanwhile stays as it
 * is. Throws a `Refusal` (409) where `before` is not what stands: somebody has chosen another one since.
 */
export async function setLeadPicture(
  writer: Writer,
  asked: DeedAtStory & { readonly pictureId: string | null; readonly before: string | null },
  needs: Pick<WritingNeeds, 'clock' | 'newId'>,
): Promise<void> {
  const { storyId, by, pictureId, before } = asked;
  const { draft } = await takeDraft(writer, 'save', { storyId, by });
  if (draft.leadPictureId !== before && draft.leadPictureId !== pictureId) {
    throw new Refusal('saved-meanwhile', { status: 409, says: sayWriting('lead-meanwhile') });
  }
  const text = { ...draft, leadPictureId: pictureId };
  await saveDraft(writer, { storyId, by, version: draft.version, text }, needs);
}
