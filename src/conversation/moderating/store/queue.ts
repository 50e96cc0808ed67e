import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { type CommentRow, commentColumns } from '../../store/columns.ts';
import type { ConversationTables } from '../../tables.ts';
import {
  heldComments,
  heldUnder,
  judgedComments,
  ownRejected,
  publishedComments,
  rejectedComments,
} from '../../visible.ts';
import type { ModeratingTables } from '../tables.ts';
import type { Queue, RejectedFor } from '../words.ts';

const deskColumns = [
  ...commentColumns,
  'comments.reasons',
  'comments.held_at',
  'comments.rejected_at',
  'comments.rejected_for',
  'comments.rejected_words',
] as const;

/** A comment as moderators see it. */
export type CommentToJudge = CommentRow & {
  readonly reasons: string;
  readonly held_at: string | null;
  readonly rejected_at: string | null;
  readonly rejected_for: RejectedFor | null;
  readonly rejected_words: string | null;
};

interface Part {
  readonly most: number;
  readonly skip: number;
}

/** Those of these comments that can be looked at, whatever has been decided about them. */
export async function judgedAmong(reader: Reader, ids: readonly string[]): Promise<CommentRow[]> {
  if (ids.length === 0) return [];
  return judgedComments(reader).select(commentColumns).where('comments.id', 'in', ids).execute();
}

/** A part of one list of the queue, the newest first. */
export function queued(reader: Reader, queue: Queue, { most, skip }: Part): Promise<CommentToJudge[]> {
  const list = listOf(reader, queue);
  return list.select(deskColumns).orderBy('comments.id', 'desc').limit(most).offset(skip).execute();
}

function listOf(reader: Reader, queue: Queue) {
  switch (queue) {
    case 'waiting':
      return heldComments(reader).orderBy('comments.held_at', 'desc');
    case 'reported':
      return reportedComments(reader).orderBy('report.reported_at', 'desc');
    case 'latest':
      return publishedComments(reader).orderBy('comments.published_at', 'desc');
    case 'rejected':
      return rejectedComments(reader).orderBy('comments.rejected_at', 'desc');
  }
}

/** Those with reports that nobody has settled. */
function reportedComments(reader: Reader) {
  return judgedComments(reader)
    .innerJoin(latestReports(reader).as('report'), 'report.comment_id', 'comments.id')
    .where('comments.rejected_at', 'is', null);
}

/** Of each comment the latest report that nobody has settled: the queue goes through them by their index. */
function latestReports(reader: Reader) {
  return reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports as one')
    .select(['one.comment_id', 'one.reported_at'])
    .where('one.settled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comment_reports as later')
            .select('later.comment_id')
            .whereRef('later.comment_id', '=', 'one.comment_id')
            .where('later.settled_at', 'is', null)
            .where(({ eb, refTuple }) =>
              eb(
                refTuple('later.reported_at', 'later.reporter'),
                '>',
                refTuple('one.reported_at', 'one.reporter'),
              ),
            ),
        ),
      ),
    );
}

/** How many comments are reported that nobody has looked at since, counted no further than `atMost`. */
export async function countReported(reader: Reader, atMost: number): Promise<number> {
  const reported = reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select('comment_id')
    .distinct()
    .where('settled_at', 'is', null);
  const counted = judgedComments(reader)
    .innerJoin(reported.as('report'), 'report.comment_id', 'comments.id')
    .where('comments.rejected_at', 'is', null)
    .select('comments.id')
    .limit(atMost);
  const { many } = await reader
    .tables<ConversationTables>()
    .selectFrom(counted.as('counted'))
    .select((row) => row.fn.countAll().as('many'))
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** All by the person who wrote this comment, or from the network that it came from, the newest first. */
export async function likeComment(
  reader: Reader,
  like: { readonly commentId: string; readonly by: 'person' | 'network' } & Part,
): Promise<CommentToJudge[]> {
  const { commentId, by, most, skip } = like;
  const all = judgedComments(reader)
    .select(deskColumns)
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(most)
    .offset(skip);
  if (by === 'person') {
    const author = reader
      .tables<ConversationTables>()
      .selectFrom('comments')
      .select('reader_id')
      .where('id', '=', commentId);
    return all.where('comments.reader_id', '=', author).execute();
  }
  const networks = reader.tables<ModeratingTables>().selectFrom('comment_networks');
  const network = networks.select('network').where('comment_id', '=', commentId);
  return all
    .where('comments.id', 'in', networks.select('comment_id').where('network', '=', network))
    .execute();
}

/** How those signed whom these comments answer. */
export async function namesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await judgedComments(reader)
    .select(['comments.id', 'comments.author_name'])
    .where('comments.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.author_name]));
}

/** What waits under one story, the oldest first. */
export function waitingUnder(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  most: number,
): Promise<CommentRow[]> {
  return heldUnder(reader, story).select(commentColumns).orderBy('comments.held_at').limit(most).execute();
}

/** What a reader may know of their own rejected comments under the story: never the words, always the why. */
export function rejectedOwn(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  of: { readonly readerId: string; readonly since: string; readonly most: number },
) {
  return ownRejected(reader, story, of.readerId)
    .select(['comments.id', 'comments.created_at', 'comments.rejected_for', 'comments.rejected_words'])
    .where('comments.rejected_at', '>=', of.since)
    .orderBy('comments.created_at')
    .limit(of.most)
    .execute();
}

/** When the newest of what waits or is reported came; null where nothing does. */
export async function newestToLookAt(reader: Reader): Promise<string | null> {
  const { held } = await heldComments(reader)
    .select((row) => row.fn.max('comments.held_at').as('held'))
    .executeTakeFirstOrThrow();
  const { reported } = await reader
    .tables<ModeratingTables>()
    .selectFrom('comment_reports')
    .select((row) => row.fn.max('reported_at').as('reported'))
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return (
    [held, reported]
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? null
  );
}
