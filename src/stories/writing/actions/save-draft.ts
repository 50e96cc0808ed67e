import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { maySayWhoReads } from '../rules/may-write.ts';
import { sameText } from '../rules/same-text.ts';
import { snapshotsDue } from '../rules/snapshot-due.ts';
import { renewLock, setPasswordHash, shelveStory, updateDraft } from '../store/index.ts';
import type { Draft, DraftText } from '../words.ts';
import { takeStory, takeToWrite } from './demand.ts';
import type { WritingNeeds } from './needs.ts';
import { snapshot } from './snapshot.ts';

export interface DraftToSave {
  readonly storyId: string;
  /** The version on which it was written. */
  readonly version: number;
  readonly text: DraftText;
  /** Of a password that is to replace the story’s; without one, that stays. */
  readonly passwordHash?: string | null;
  readonly by: StaffMember;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly draft: Draft }
  /**
   * Somebody else has saved meanwhile: nothing is written, and this is what stands. Null: it was published or thrown
   * away.
   */
  | { readonly kind: 'met'; readonly draft: Draft | null };

/**
 * Saves what is written, if nobody has saved since; the same sent twice is one save. Costs one row, but for the
 * snapshots that are due.
 */
export async function saveDraft(
  writer: Writer,
  { storyId, version, by, ...sent }: DraftToSave,
  { clock, newId }: Pick<WritingNeeds, 'clock' | 'newId'>,
): Promise<SaveOutcome> {
  const { row, draft } = await takeToWrite(writer, { storyId, by });
  if (!draft) return { kind: 'met', draft: null };
  // Who may read what was published is no longer its author's to say; their words are saved all the same.
  const isTheirs = maySayWhoReads(by, { isPublished: row.first_published_at !== null });
  const text = isTheirs ? sent.text : { ...sent.text, visibility: draft.visibility };
  const passwordHash = isTheirs ? (sent.passwordHash ?? null) : null;
  if (passwordHash === null && sameText(draft, text)) return { kind: 'saved', draft };
  if (draft.version !== version) return { kind: 'met', draft };
  await takeStory(writer, 'save', { storyId, by });
  const now = instantOf(clock.now());
  const due = snapshotsDue(draft, { by: by.id, now });
  if (due.before) await snapshot(writer, draft, { at: now, newId });
  const saved: Draft = {
    ...{ ...draft, ...text, version: version + 1, savedAt: now, savedBy: by.id },
    snapshotAt: due.before || due.after ? now : draft.snapshotAt,
  };
  await updateDraft(writer, saved);
  if (passwordHash !== null) await setPasswordHash(writer, storyId, passwordHash);
  if (due.after) await snapshot(writer, saved, { at: now, newId });
  if (due.before || due.after || isElsewhere(draft, text)) await shelveStory(writer, storyId, now);
  await renewLock(writer, { storyId, staffId: by.id, now });
  return { kind: 'saved', draft: saved };
}

/** Whether it now stands in other lists of the desk. */
function isElsewhere(before: DraftText, now: DraftText): boolean {
  const lists = ({ sectionIds, authorIds }: DraftText) => JSON.stringify([sectionIds, authorIds]);
  return lists(before) !== lists(now);
}
