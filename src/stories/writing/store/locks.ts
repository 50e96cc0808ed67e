import type { Reader, Writer } from '#platform/database';
import type { WritingTables } from '../tables.ts';
import type { WritingLock } from '../words.ts';

export async function findLock(reader: Reader, storyId: string): Promise<WritingLock | null> {
  const row = await reader
    .tables<WritingTables>()
    .selectFrom('draft_locks')
    .select(['staff_id as staffId', 'since', 'renewed_at as renewedAt'])
    .select(['asked_by as askedBy', 'asked_at as askedAt'])
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveLock(writer: Writer, storyId: string, lock: WritingLock | null): Promise<void> {
  const locks = writer.tables<WritingTables>();
  if (lock === null) {
    await locks.deleteFrom('draft_locks').where('story_id', '=', storyId).execute();
    return;
  }
  const row = {
    ...{ staff_id: lock.staffId, since: lock.since, renewed_at: lock.renewedAt },
    ...{ asked_by: lock.askedBy, asked_at: lock.askedAt },
  };
  await locks
    .insertInto('draft_locks')
    .values({ story_id: storyId, ...row })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
}

/** A save of whoever writes is a sign of them. */
export async function renewLock(
  writer: Writer,
  { storyId, staffId, now }: { readonly storyId: string; readonly staffId: string; readonly now: string },
): Promise<void> {
  await writer
    .tables<WritingTables>()
    .updateTable('draft_locks')
    .set({ renewed_at: now })
    .where('story_id', '=', storyId)
    .where('staff_id', '=', staffId)
    .execute();
}
