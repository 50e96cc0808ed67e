import type { Reader } from '#platform/database';
import { commentColumns, commentFrom } from '../../store/columns.ts';
import type { ConversationTables } from '../../tables.ts';
import { judgedComments } from '../../visible.ts';
import type { Comment } from '../../words.ts';

/** How many comments of one person stand how. */
export interface Tally {
  readonly published: number;
  readonly held: number;
  readonly rejected: number;
}

/** How all that these readers wrote stands now. */
export async function talliesOf(
  reader: Reader,
  readerIds: readonly string[],
): Promise<ReadonlyMap<string, Tally>> {
  if (readerIds.length === 0) return new Map();
  const rows = await judgedComments(reader)
    .select((row) => [
      'comments.reader_id',
      row.fn.countAll<number | string>().as('all'),
      row.fn.count<number | string>('comments.rejected_at').as('rejected'),
      row.fn
        .count<number | string>('comments.id')
        .filterWhere('comments.published_at', 'is not', null)
        .filterWhere('comments.rejected_at', 'is', null)
        .as('published'),
    ])
    .where('comments.reader_id', 'in', readerIds)
    .groupBy('comments.reader_id')
    .execute();
  return new Map(
    rows.map((row) => {
      const [all, rejected, published] = [Number(row.all), Number(row.rejected), Number(row.published)];
      return [row.reader_id ?? '', { published, rejected, held: all - published - rejected }];
    }),
  );
}

/** The last comments of each of these readers, `most` at most, the newest first. */
export async function lastOf(
  reader: Reader,
  readerIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly LastComment[]>> {
  const found = await Promise.all(
    readerIds.map(async (readerId) => {
      const rows = await judgedComments(reader)
        .select(commentColumns)
        .select(['comments.rejected_at'])
        .where('comments.reader_id', '=', readerId)
        .orderBy('comments.created_at', 'desc')
        .orderBy('comments.id', 'desc')
        .limit(most)
        .execute();
      return [readerId, rows.map((row) => ({ comment: commentFrom(row), stood: stoodOf(row) }))] as const;
    }),
  );
  return new Map(found);
}

/** A comment beside another one of the same person, and how it stands. */
export interface LastComment {
  readonly comment: Comment;
  readonly stood: keyof Tally;
}

function stoodOf(
  row: Pick<ConversationTables['comments'], 'published_at' | 'rejected_at'>,
): LastComment['stood'] {
  if (row.rejected_at !== null) return 'rejected';
  return row.published_at === null ? 'held' : 'published';
}
