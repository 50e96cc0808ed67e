import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import { withNotes } from '../notes/rules/carry-notes.ts';
import { findOpenNotes } from '../notes/store.ts';
import { findRevision, shelveStory, updateDraft } from '../store/index.ts';
import { beginDraft } from './begin.ts';
import { type DeedAtStory, takeDraft } from './demand.ts';
import type { WritingNeeds } from './needs.ts';
import { snapshot } from './snapshot.ts';

/**
 * Makes an earlier text of the story what is being written. What was being written stays among the revisions, and
 * readers see nothing of it. Its marks are those of its time: passages marked since are found by the difference.
 */
export async function restoreRevision(
  writer: Writer,
  asked: DeedAtStory & { readonly revisionId: string },
  needs: WritingNeeds,
): Promise<void> {
  const { storyId, by, revisionId } = asked;
  await beginDraft(writer, { storyId, by }, needs);
  const { draft } = await takeDraft(writer, 'save', { storyId, by });
  const revision = await findRevision(writer, storyId, revisionId);
  if (!revision) throw nothingHere();
  const at = instantOf(needs.clock.now());
  await snapshot(writer, draft, { at, newId: needs.newId });
  const { title, standfirst } = revision;
  const document = withNotes(revision.document, await findOpenNotes(writer, storyId));
  await updateDraft(writer, {
    ...{ ...draft, title, standfirst, document, beganFrom: revision.id, met: [] },
    ...{ version: draft.version + 1, savedAt: at, savedBy: by.id, snapshotAt: at },
  });
  await shelveStory(writer, storyId, at);
  await needs.staff.recordAct(writer, { by: by.id, act: 'story-restored', subject: `story:${storyId}` });
}
