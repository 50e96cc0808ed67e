import type { Reader, Writer } from '#platform/database';
import type { StoryContext } from '#stories';
import { keptReasons } from '../../rules/kept-reasons.ts';
import { type CommentRow, commentColumns } from '../../store/columns.ts';
import type { ConversationTables } from '../../tables.ts';
import { type Author, authoredComments, judgedComments, visibleComments } from '../../visible.ts';
import type { Reason } from '../../words.ts';
import type { EarlierWording } from '../words.ts';

type Story = Pick<StoryContext, 'id'>;

/** The comment, if this author may know and change it; nothing for anybody else’s, wherever it stands. */
export function findAuthored(
  reader: Reader,
  story: Story,
  of: { readonly commentId: string; readonly author: Author },
): Promise<CommentRow | undefined> {
  return authoredComments(reader, story, of.author)
    .select(commentColumns)
    .where('comments.id', '=', of.commentId)
    .executeTakeFirst();
}

/** The author's comments under the story, the newest first. */
export function findAllAuthored(
  reader: Reader,
  story: Story,
  of: { readonly author: Author; readonly most: number },
): Promise<CommentRow[]> {
  return authoredComments(reader, story, of.author)
    .select(commentColumns)
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(of.most)
    .execute();
}

/** Which of these comments have a reply that can be seen. */
export async function answeredAmong(
  reader: Reader,
  story: Story,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await visibleComments(reader, story)
    .select('comments.parent_id')
    .distinct()
    .where('comments.parent_id', 'in', ids)
    .execute();
  return new Set(rows.flatMap(({ parent_id }) => parent_id ?? []));
}

/** What a comment is to say from now on. */
export interface NewWords {
  readonly id: string;
  readonly body: string;
  /** Its picture from now on, as its row keeps it; null for none. */
  readonly picture: string | null;
  /** Whom it names now, as its row keeps it. */
  readonly mentions: string;
  readonly at: string;
  /** Whether everybody has seen it until now, and nobody does from now on. */
  readonly goesOut: boolean;
  /** Why it waits from now on; null: as before, if it does. */
  readonly waitsFor: readonly Pick<Reason, 'code' | 'detail'>[] | null;
}

/** Gives a comment new words. What it said before is kept by `keepVersion`. */
export async function setWords(writer: Writer, words: NewWords): Promise<void> {
  const { id, body, picture, mentions, at, goesOut, waitsFor } = words;
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set((row) => ({
      ...{ body, picture, mentions, body_kind: 'markdown' },
      ...{ edited_at: at, changed_here_at: at, words_hash: null },
      ...(waitsFor && { reasons: keptReasons(waitsFor) }),
      ...(goesOut && {
        came_out_at: row.fn.coalesce('came_out_at', 'published_at'),
        ...{ published_at: null, held_at: at, decided_by: null },
      }),
    }))
    .where('id', '=', id)
    .execute();
}

/** Keeps what the comment says now, before it says something else. */
export async function keepVersion(
  writer: Writer,
  { id, body, body_kind, created_at, edited_at }: CommentRow,
): Promise<void> {
  const versions = writer.tables<ConversationTables>();
  const last = await versions
    .selectFrom('comment_versions')
    .select('number')
    .where('comment_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  await versions
    .insertInto('comment_versions')
    .values({
      ...{ comment_id: id, number: (last?.number ?? 0) + 1, body, body_kind },
      written_at: edited_at ?? created_at,
    })
    .execute();
}

/** Of one story: a guard against a page without end. */
const MOST_WORDINGS = 1_000;

/** What comments said before, by id, the first first: for moderators, and for their author's own copy. */
export async function earlierWordings(
  reader: Reader,
  of:
    | { readonly commentIds: readonly string[] }
    | { readonly storyId: string }
    | { readonly readerId: string },
): Promise<ReadonlyMap<string, readonly EarlierWording[]>> {
  if ('commentIds' in of && of.commentIds.length === 0) return new Map();
  const all = judgedComments(reader)
    .innerJoin('comment_versions', 'comment_versions.comment_id', 'comments.id')
    .select(['comments.id', 'comment_versions.body', 'comment_versions.body_kind'])
    .select('comment_versions.written_at')
    .orderBy('comment_versions.number');
  const rows = await rowsOf().execute();
  const said = new Map<string, EarlierWording[]>();
  for (const { id, body, body_kind, written_at } of rows) {
    const wording = { body, bodyKind: body_kind, writtenAt: written_at };
    said.set(id, [...(said.get(id) ?? []), wording]);
  }
  return said;

  function rowsOf() {
    if ('commentIds' in of) return all.where('comments.id', 'in', of.commentIds);
    if ('readerId' in of) return all.where('comments.reader_id', '=', of.readerId);
    return all.where('comments.story_id', '=', of.storyId).limit(MOST_WORDINGS);
  }
}

/** Since when the thread under this first-level comment is closed. */
export async function threadClosedAt(reader: Reader, rootId: string): Promise<string | null | undefined> {
  const root = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('thread_closed_at')
    .where('id', '=', rootId)
    .executeTakeFirst();
  return root?.thread_closed_at;
}
