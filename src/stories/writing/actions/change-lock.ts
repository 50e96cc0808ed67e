import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { type LockChange, type LockDeed, lockAfter } from '../rules/lock.ts';
import { findLock, saveLock } from '../store/index.ts';
import { type DeedAtStory, takeToWrite } from './demand.ts';
import type { WritingNeeds } from './needs.ts';

/** Says who writes at a story from now on. For those who may write at it. */
export async function changeLock(
  writer: Writer,
  { storyId, by, deed }: DeedAtStory & { readonly deed: LockDeed },
  { clock }: Pick<WritingNeeds, 'clock'>,
): Promise<LockChange> {
  await takeToWrite(writer, { storyId, by });
  const lock = await findLock(writer, storyId);
  const change = lockAfter(lock, { deed, by: by.id, now: instantOf(clock.now()) });
  if (change.lock !== lock) await saveLock(writer, storyId, change.lock);
  return change;
}
