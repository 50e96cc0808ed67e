import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { ConversationTables } from '../../tables.ts';
import type { ModeratingTables } from '../tables.ts';

interface NewNetwork {
  readonly comment_id: string;
  readonly network: string;
  readonly said: string;
  readonly created_at: string;
}

/** Keeps from where a comment came, and what makes the same words known elsewhere. */
export async function keepNetwork(writer: Writer, network: NewNetwork): Promise<void> {
  await networkKept(writer, network);
}

const networkKept = prepared((writer: Writer, at: Places<NewNetwork>) =>
  writer.tables<ModeratingTables>().insertInto('comment_networks').values(at),
);

/** The comment says something else now: the same words elsewhere are known by what it says. */
export async function changeSaid(writer: Writer, commentId: string, said: string): Promise<void> {
  await writer
    .tables<ModeratingTables>()
    .updateTable('comment_networks')
    .set({ said })
    .where('comment_id', '=', commentId)
    .execute();
}

/** Networks of comments older than `before` are forgotten. */
export async function forgetNetworks(writer: Writer, before: string): Promise<void> {
  await writer
    .tables<ModeratingTables>()
    .deleteFrom('comment_networks')
    .where('created_at', '<', before)
    .execute();
}

/** What was kept around a comment goes with it: its network, and what readers reported of it. */
export async function forgetAround(writer: Writer, commentId: string): Promise<void> {
  const kept = writer.tables<ModeratingTables>();
  await kept.deleteFrom('comment_networks').where('comment_id', '=', commentId).execute();
  await kept.deleteFrom('comment_reports').where('comment_id', '=', commentId).execute();
}

/** The networks of these comments, as far as they are still known, and how many more comments came from each. */
export async function networksOf(
  reader: Reader,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly network: string; readonly others: number }>> {
  if (commentIds.length === 0) return new Map();
  const networks = reader.tables<ModeratingTables>();
  const rows = await networks
    .selectFrom('comment_networks')
    .select(['comment_id', 'network'])
    .where('comment_id', 'in', commentIds)
    .execute();
  if (rows.length === 0) return new Map();
  const counts = await networks
    .selectFrom('comment_networks')
    .select((row) => ['network', row.fn.countAll().as('many')])
    .where('network', 'in', [...new Set(rows.map((row) => row.network))])
    .groupBy('network')
    .execute();
  const many = new Map(counts.map((row) => [row.network, Number(row.many)]));
  return new Map(
    rows.map(({ comment_id, network }) => [comment_id, { network, others: (many.get(network) ?? 1) - 1 }]),
  );
}

/**
 * How often the same words were said since then by this reader or from this network, and how often in vain: what was
 * rejected of this reader wherever it stood, of others in their network under the same story alone.
 */
export async function countSaid(
  reader: Reader,
  of: {
    readonly said: string;
    readonly since: string;
    readonly network: string;
    readonly readerId: string | null;
    readonly storyId: string;
  },
): Promise<{ readonly saidElsewhere: number; readonly rejectedBefore: number }> {
  const { said, since, network, readerId, storyId } = of;
  const rows = await saidSince(reader, { said, since });
  const isOwn = (row: { readonly reader_id: string | null }) =>
    readerId !== null && row.reader_id === readerId;
  const theirs = rows.filter((row) => row.network === network || isOwn(row));
  const rejectedBefore = theirs.filter(
    (row) => row.rejected_at !== null && (isOwn(row) || row.story_id === storyId),
  ).length;
  return { saidElsewhere: theirs.length - rejectedBefore, rejectedBefore };
}

const saidSince = prepared((reader: Reader, at: Places<{ said: string; since: string }>) =>
  reader
    .tables<ModeratingTables & ConversationTables>()
    .selectFrom('comment_networks')
    .innerJoin('comments', 'comments.id', 'comment_networks.comment_id')
    .select(['comment_networks.network', 'comments.reader_id', 'comments.story_id'])
    .select('comments.rejected_at')
    .where('comment_networks.said', '=', at.said)
    .where('comment_networks.created_at', '>=', at.since)
    .where('comments.deleted_at', 'is', null)
    .limit(100),
);

/** How many comments a reader has written since then. */
export async function countLately(
  reader: Reader,
  of: { readonly readerId: string; readonly since: string },
): Promise<number> {
  const [row] = await writtenSince(reader, of);
  return Number(row?.many ?? 0);
}

const writtenSince = prepared((reader: Reader, at: Places<{ readerId: string; since: string }>) =>
  reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select((row) => row.fn.countAll().as('many'))
    .where('reader_id', '=', at.readerId)
    .where('created_at', '>=', at.since),
);
