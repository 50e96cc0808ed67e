import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { StoryContext } from '#stories';
import { type CommentRow, commentColumns } from '../store/columns.ts';
import type { ConversationTables } from '../tables.ts';
import { visibleAnswers, visibleQuestions } from '../visible.ts';
import type { AtFirst, PassageQuestion } from '../words.ts';

type Story = Pick<StoryContext, 'id'>;

/** The questions of a story, in the order in which they were asked. */
export async function findQuestions(reader: Reader, story: Story): Promise<readonly PassageQuestion[]> {
  return (await questionsOf(reader, { storyId: story.id })).map(questionFrom);
}

const questionsOf = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  visibleQuestions(reader)
    .selectAll('passage_questions')
    .where('story_id', '=', at.storyId)
    .orderBy('opened_at')
    .orderBy('passage_id'),
);

/** The questions of all stories, the latest first. */
export async function latestQuestions(
  reader: Reader,
  { most, skip }: { readonly most: number; readonly skip: number },
): Promise<readonly PassageQuestion[]> {
  const rows = await visibleQuestions(reader)
    .selectAll('passage_questions')
    .orderBy('opened_at', 'desc')
    .orderBy('passage_id', 'desc')
    .limit(most)
    .offset(skip)
    .execute();
  return rows.map(questionFrom);
}

/** The question that an author has hung on a passage of the story. */
export async function findQuestion(
  reader: Reader,
  story: Story,
  passageId: string,
): Promise<PassageQuestion | null> {
  const row = await visibleQuestions(reader)
    .selectAll('passage_questions')
    .where('story_id', '=', story.id)
    .where('passage_id', '=', passageId)
    .executeTakeFirst();
  return row === undefined ? null : questionFrom(row);
}

function questionFrom(row: ConversationTables['passage_questions']): PassageQuestion {
  return {
    passageId: row.passage_id,
    storyId: row.story_id,
    question: row.question,
    words: row.words,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    atFirst: row.at_first,
  };
}

/** What was asked about these passages, by their ids, also where it is asked no more: for the desk alone. */
export async function questionsOn(
  reader: Reader,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (passageIds.length === 0) return new Map();
  const rows = await reader
    .tables<ConversationTables>()
    .selectFrom('passage_questions')
    .select(['passage_id', 'question'])
    .where('passage_id', 'in', passageIds)
    .execute();
  return new Map(rows.map((row) => [row.passage_id, row.question]));
}

/** How many answers to each question everybody can see, by the passage's id. */
export async function countAnswers(reader: Reader, story: Story): Promise<ReadonlyMap<string, number>> {
  const rows = await visibleAnswers(reader, story)
    .select(['comments.passage_id', (row) => row.fn.countAll().as('answers')])
    .groupBy('comments.passage_id')
    .execute();
  return new Map(rows.map(({ passage_id, answers }) => [passage_id ?? '', Number(answers)]));
}

/** Up to `most` answers to each question of the story, the newest first. */
export async function latestAnswers(
  reader: Reader,
  story: Story,
  most: number,
): Promise<readonly CommentRow[]> {
  const numbered = visibleAnswers(reader, story)
    .select(commentColumns)
    .select((row) =>
      row.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy('comments.passage_id')
            .orderBy('comments.created_at', 'desc')
            .orderBy('comments.id', 'desc'),
        )
        .as('place'),
    );
  return reader
    .tables<ConversationTables>()
    .selectFrom(numbered.as('comments'))
    .select(commentColumns)
    .where('comments.place', '<=', most)
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .execute();
}

export async function insertQuestion(
  writer: Writer,
  question: PassageQuestion & { readonly askedBy: string },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .insertInto('passage_questions')
    .values({
      ...{ passage_id: question.passageId, story_id: question.storyId },
      ...{ question: question.question, words: question.words, at_first: question.atFirst },
      ...{ opened_at: question.openedAt, closed_at: question.closedAt },
      ...{ asked_by: question.askedBy, changed_here_at: question.openedAt },
    })
    .execute();
}

type DraftRow = ConversationTables['draft_questions'];

/** What becomes of questions once the draft of the story goes out, in the order in which they were written. */
export function findDraftQuestions(reader: Reader, storyId: string): Promise<readonly DraftRow[]> {
  return reader
    .tables<ConversationTables>()
    .selectFrom('draft_questions')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy('asked_at')
    .orderBy('passage_id')
    .execute();
}

/** Writes it, new or known. */
export async function saveDraftQuestion(writer: Writer, row: DraftRow): Promise<void> {
  const { passage_id, asked_at, words, ...change } = row;
  await writer
    .tables<ConversationTables>()
    .insertInto('draft_questions')
    .values({ passage_id, asked_at, words, ...change })
    .onConflict((conflict) => conflict.column('passage_id').doUpdateSet(change))
    .execute();
}

/** Forgets what was written of a story's questions, or of one of them. */
export async function deleteDraftQuestions(
  writer: Writer,
  storyId: string,
  passageId?: string,
): Promise<void> {
  const rows = writer
    .tables<ConversationTables>()
    .deleteFrom('draft_questions')
    .where('story_id', '=', storyId);
  await (passageId === undefined ? rows : rows.where('passage_id', '=', passageId)).execute();
}

/** What somebody of the staff decides about a question; a later import leaves it alone from then on. */
export async function updateQuestion(
  writer: Writer,
  passageId: string,
  change: {
    readonly changedHereAt: string;
    readonly question?: string;
    readonly atFirst?: AtFirst;
    readonly closedAt?: string | null;
    readonly removedAt?: string;
  },
): Promise<void> {
  const { changedHereAt, question, atFirst, closedAt, removedAt } = change;
  await writer
    .tables<ConversationTables>()
    .updateTable('passage_questions')
    .set({
      changed_here_at: changedHereAt,
      ...(question === undefined ? {} : { question }),
      ...(atFirst === undefined ? {} : { at_first: atFirst }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
    })
    .where('passage_id', '=', passageId)
    .execute();
}
