import type { Reader, Writer } from '#platform/database';
import type { StoryRow } from '../../store/index.ts';
import type { WritingTables } from '../tables.ts';

/** The hash of the password that the story has once what is written goes out; null: none. */
export async function findPasswordHash(
  reader: Reader,
  { id, password_hash }: Pick<StoryRow, 'id' | 'password_hash'>,
): Promise<string | null> {
  const draft = await reader
    .tables<WritingTables>()
    .selectFrom('drafts')
    .select('password_hash')
    .where('story_id', '=', id)
    .executeTakeFirst();
  return draft?.password_hash ?? password_hash;
}

/** Has the story's draft bring a password, by its hash. */
export async function setPasswordHash(writer: Writer, storyId: string, hash: string): Promise<void> {
  await writer
    .tables<WritingTables>()
    .updateTable('drafts')
    .set({ password_hash: hash })
    .where('story_id', '=', storyId)
    .execute();
}
