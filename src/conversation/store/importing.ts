import type { Insertable } from 'kysely';
import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { Counted } from '../rules/counting.ts';
import { rankingOf } from '../rules/ranking.ts';
import type { Loose, Place } from '../rules/rethread.ts';
import type { ConversationTables } from '../tables.ts';
import { isSeen } from '../visible.ts';
import type { ImportedComment, PassageQuestion } from '../words.ts';

/** What the earlier system decides about a comment; everything else is decided here. */
function importedColumns(comment: ImportedComment) {
  return {
    story_id: comment.storyId,
    parent_id: comment.parentId,
    author_name: comment.authorName,
    email: comment.email === '' ? null : comment.email,
    website: comment.website === '' ? null : comment.website,
    staff_id: comment.staffId,
    body: comment.body,
    body_kind: comment.bodyKind,
    alias: comment.alias ?? null,
    created_at: comment.createdAt,
    published_at: comment.state === 'published' ? comment.createdAt : null,
    held_at: comment.state === 'held' ? comment.createdAt : null,
    // It may have been taken away there for a time.
    rejected_at: null,
    edited_at: comment.editedAt,
    pinned_at: comment.pinnedAt,
    thread_closed_at: comment.threadClosedAt,
    legacy_up: comment.up,
    legacy_down: comment.down,
    passage_id: comment.passageId,
    passage_words: comment.passageWords,
  };
}

type ImportedRow = ReturnType<typeof importedColumns>;

/**
 * Keeps a comment under its old id. One that stands here already is brought up to date, unless someone has
 * changed it here since, or it stands under another story: then it is left alone.
 */
export async function upsertImported(
  writer: Writer,
  comment: ImportedComment,
): Promise<'imported' | 'updated' | 'unchanged' | 'kept' | 'elsewhere'> {
  const columns = importedColumns(comment);
  const [inserted] = await importedInserted(writer, {
    ...columns,
    ...{ id: comment.id, root_id: comment.id, arrival: 0, depth: 0, replies: 0 },
    ...{ up: 0, down: 0, reasons: '[]', ...rankingOf(comment) },
  });
  if (inserted) return 'imported';
  const before = await writer
    .tables<ConversationTables>()
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', comment.id)
    .executeTakeFirstOrThrow();
  if (before.story_id !== comment.storyId) return 'elsewhere';
  if (before.changed_here_at !== null) return 'kept';
  // The place in the thread is compared when the import is closed: it depends on comments yet to come.
  const { parent_id: _, ...compared } = columns;
  const same = (Object.keys(compared) as (keyof typeof compared)[]).every(
    (column) => compared[column] === before[column],
  );
  await setImported(writer, comment.id, {
    ...columns,
    ...rankingOf({ up: before.up + comment.up, down: before.down + comment.down }),
  });
  return same ? 'unchanged' : 'updated';
}

/** Takes a comment out of sight that the earlier system has taken away. False: somebody has changed it here since. */
export async function rejectImported(
  writer: Writer,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const rejected = await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ rejected_at: at })
    .where('id', '=', id)
    .where('changed_here_at', 'is', null)
    .where('rejected_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return rejected !== undefined;
}

/** Gives back nothing where a comment of that id stands already. */
const importedInserted = prepared((writer: Writer, at: Places<Insertable<ConversationTables['comments']>>) =>
  writer
    .tables<ConversationTables>()
    .insertInto('comments')
    .values(at)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id'),
);

async function setImported(
  writer: Writer,
  id: string,
  columns: ImportedRow & ReturnType<typeof rankingOf>,
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set(columns)
    .where('id', '=', id)
    .execute();
}

export interface StandingComment extends Loose, Place, Counted {
  readonly replies: number;
  readonly staffReplies: number;
}

/** Every comment of the story, whoever may see it, without its words. */
export async function everyPlace(reader: Reader, storyId: string): Promise<readonly StandingComment[]> {
  const rows = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['id', 'parent_id', 'root_id', 'arrival', 'depth', 'created_at', 'replies', 'staff_replies'])
    .select(['published_at', 'rejected_at', 'deleted_at', 'withdrawn_at', 'staff_id'])
    .where('story_id', '=', storyId)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    rootId: row.root_id,
    arrival: row.arrival,
    depth: row.depth,
    createdAt: row.created_at,
    replies: row.replies,
    staffReplies: row.staff_replies,
    byStaff: row.staff_id !== null,
    isStone: row.withdrawn_at !== null,
    isSeen: isSeen(row),
  }));
}

export async function setPlace(
  writer: Writer,
  place: Place & { readonly replies: number; readonly staffReplies: number },
): Promise<void> {
  const { id, parentId, rootId, arrival, depth, replies, staffReplies } = place;
  await placeSet(writer, { id, parentId, rootId, arrival, depth, replies, staffReplies });
}

const placeSet = prepared((writer: Writer, at: Places<Parameters<typeof setPlace>[1]>) =>
  writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({
      ...{ parent_id: at.parentId, root_id: at.rootId, arrival: at.arrival, depth: at.depth },
      ...{ replies: at.replies, staff_replies: at.staffReplies },
    })
    .where('id', '=', at.id),
);

/** Keeps a question; one that somebody here has changed or removed stays as they decided. */
export async function upsertQuestion(writer: Writer, question: PassageQuestion): Promise<void> {
  const columns = {
    story_id: question.storyId,
    question: question.question,
    words: question.words,
    opened_at: question.openedAt,
    closed_at: question.closedAt,
    at_first: question.atFirst,
  };
  await writer
    .tables<ConversationTables>()
    .insertInto('passage_questions')
    .values({ passage_id: question.passageId, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('passage_id')
        .doUpdateSet(columns)
        .where('passage_questions.changed_here_at', 'is', null),
    )
    .execute();
}
