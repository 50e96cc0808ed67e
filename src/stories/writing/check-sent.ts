import type { NewId } from '#platform/clock';
import type { Reader } from '#platform/database';
import { standingIn } from '../document/check.ts';
import { findDocument } from '../store/index.ts';
import { type CheckedDraft, checkDraft } from './rules/check-draft.ts';
import { findAtDesk, textsWithOldParts } from './store/index.ts';

/**
 * Checks what an editor sends of a story. Only where it holds what nobody may newly bring are all its earlier texts
 * asked for it: a save at each pause looks at two.
 */
export async function checkSent(
  reader: Reader,
  { storyId, value, newId }: { readonly storyId: string; readonly value: unknown; readonly newId: NewId },
): Promise<CheckedDraft> {
  const story = await findAtDesk(reader, storyId);
  const shown = await findDocument(reader, story?.row.revision_id ?? null);
  const near = story?.draft ? [shown, story.draft.document] : [shown];
  const checked = checkDraft(value, { newId, standing: standingIn(near) });
  const isOld = 'refused' in checked && ['island-is-new', 'not-an-address'].includes(checked.refused.reason);
  if (!isOld) return checked;
  const all = [...near, ...(await textsWithOldParts(reader, storyId))];
  return checkDraft(value, { newId, standing: standingIn(all) });
}
