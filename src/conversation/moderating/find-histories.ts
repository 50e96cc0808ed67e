import type { KnownSince } from '#people';
import type { ConversationNeeds } from '../needs.ts';
import type { CommentRow } from '../store/columns.ts';
import { type LastComment, lastOf, type Tally, talliesOf } from './store/history.ts';

/** So many of a person's comments stand beside one of them. */
const MOST_BESIDE = 3;

/** What a moderator may know of the person who wrote a comment, before deciding about it. */
export interface History {
  /** Of all their comments, this one among them. */
  readonly tally: Tally;
  /** Their last ones but this one, the newest first. */
  readonly last: readonly LastComment[];
  /** null: erased meanwhile. */
  readonly known: KnownSince | null;
}

/** What is known of each of these readers. */
export async function findHistories(
  readerIds: readonly string[],
  { database, readers }: Pick<ConversationNeeds, 'database' | 'readers'>,
): Promise<ReadonlyMap<string, History>> {
  const [tallies, last, known] = await Promise.all([
    talliesOf(database, readerIds),
    lastOf(database, readerIds, MOST_BESIDE + 1),
    readers.knownSince(database, readerIds),
  ]);
  return new Map(
    readerIds.map((id) => [
      id,
      {
        tally: tallies.get(id) ?? { published: 0, held: 0, rejected: 0 },
        last: last.get(id) ?? [],
        known: known.get(id) ?? null,
      },
    ]),
  );
}

/** The history of a comment's writer as it stands beside that comment; null where nobody is known. */
export function historyBeside(
  { id, reader_id: readerId }: Pick<CommentRow, 'id' | 'reader_id'>,
  histories: ReadonlyMap<string, History>,
): History | null {
  const history = readerId === null ? undefined : histories.get(readerId);
  if (history === undefined) return null;
  return { ...history, last: history.last.filter(({ comment }) => comment.id !== id).slice(0, MOST_BESIDE) };
}
