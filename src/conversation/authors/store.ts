import type { Reader, Writer } from '#platform/database';
import type { AuthorsTables } from './tables.ts';
import type { AuthorLetters } from './words.ts';

/** How often each member of staff wants letters who has decided it. */
export async function findLetters(reader: Reader): Promise<ReadonlyMap<string, AuthorLetters>> {
  const rows = await reader.tables<AuthorsTables>().selectFrom('author_letters').selectAll().execute();
  return new Map(rows.map(({ staff_id, often }) => [staff_id, often]));
}

export async function setLetters(writer: Writer, staffId: string, often: AuthorLetters): Promise<void> {
  await writer
    .tables<AuthorsTables>()
    .insertInto('author_letters')
    .values({ staff_id: staffId, often })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ often }))
    .execute();
}

/** Notes that the author is to be told of the comment. False: that is noted already. */
export async function addNews(
  writer: Writer,
  news: {
    readonly staffId: string;
    readonly commentId: string;
    readonly storyId: string;
    readonly cameAt: string;
  },
): Promise<boolean> {
  const added = await writer
    .tables<AuthorsTables>()
    .insertInto('author_news')
    .values({
      ...{ staff_id: news.staffId, comment_id: news.commentId },
      ...{ story_id: news.storyId, came_at: news.cameAt, told_at: null },
    })
    .onConflict((conflict) => conflict.columns(['staff_id', 'comment_id']).doNothing())
    .returning('comment_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** What the author has not been told of yet, the oldest first. */
export function findNews(reader: Reader, staffId: string) {
  return reader
    .tables<AuthorsTables>()
    .selectFrom('author_news')
    .select(['comment_id as commentId', 'story_id as storyId', 'came_at as cameAt'])
    .where('staff_id', '=', staffId)
    .where('told_at', 'is', null)
    .orderBy('came_at')
    .orderBy('comment_id')
    .execute();
}

/** Notes that the author was told of all that had come by `until`, and forgets what they were told before `before`. */
export async function setTold(
  writer: Writer,
  told: {
    readonly staffId: string;
    readonly until: string;
    readonly at: string;
    readonly before: string;
  },
): Promise<void> {
  const tables = writer.tables<AuthorsTables>();
  await tables
    .updateTable('author_news')
    .set({ told_at: told.at })
    .where('staff_id', '=', told.staffId)
    .where('told_at', 'is', null)
    .where('came_at', '<=', told.until)
    .execute();
  await tables.deleteFrom('author_news').where('told_at', '<', told.before).execute();
}

/** Deletes what is noted about stories that are deleted themselves. */
export async function forgetNews(writer: Writer, storyIds: readonly string[]): Promise<void> {
  await writer.tables<AuthorsTables>().deleteFrom('author_news').where('story_id', 'in', storyIds).execute();
}
