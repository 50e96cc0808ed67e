import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import { judgedComments } from '../../visible.ts';
import type { ModeratingTables } from '../tables.ts';
import type { Block } from '../words.ts';

/** Whether the person or the network is kept out at this instant. */
export async function isBlocked(
  reader: Reader,
  who: { readonly readerId: string | null; readonly network: string; readonly now: string },
): Promise<boolean> {
  const { readerId, network, now } = who;
  const [block] = await blocksOn(reader, { readerId: readerId ?? '', network, now });
  return block !== undefined;
}

const blocksOn = prepared((reader: Reader, at: Places<{ readerId: string; network: string; now: string }>) =>
  inForce(reader, at.now)
    .select('id')
    .where((where) =>
      where.or([
        where.and([where('kind', '=', 'person'), where('subject', '=', at.readerId)]),
        where.and([where('kind', '=', 'network'), where('subject', '=', at.network)]),
      ]),
    )
    .limit(1),
);

/** Keeps somebody out. A block of the same subject that stands is lifted: the later decision counts. */
export async function keepBlock(writer: Writer, block: Block): Promise<void> {
  const blocks = writer.tables<ModeratingTables>();
  await blocks
    .updateTable('comment_blocks')
    .set({ lifted_at: block.madeAt, lifted_by: block.madeBy })
    .where('kind', '=', block.kind)
    .where('subject', '=', block.subject)
    .where('lifted_at', 'is', null)
    .execute();
  await blocks
    .insertInto('comment_blocks')
    .values({
      ...{ id: block.id, kind: block.kind, subject: block.subject, name: block.name, reason: block.reason },
      ...{ made_at: block.madeAt, made_by: block.madeBy, until: block.until },
      ...{ lifted_at: null, lifted_by: null },
    })
    .execute();
}

/** Whoever turns out to be `into` stays as blocked as they were as `from`. */
export async function giveBlocks(
  writer: Writer,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  await writer
    .tables<ModeratingTables>()
    .updateTable('comment_blocks')
    .set({ subject: into })
    .where('kind', '=', 'person')
    .where('subject', '=', from)
    .execute();
}

/** Forgets how a person signed; that they are blocked stays until it ends. */
export async function forgetBlockedName(writer: Writer, readerId: string): Promise<void> {
  await writer
    .tables<ModeratingTables>()
    .updateTable('comment_blocks')
    .set({ name: '' })
    .where('kind', '=', 'person')
    .where('subject', '=', readerId)
    .execute();
}

/** Lets somebody in again. Returns whether they were kept out. */
export async function liftBlock(
  writer: Writer,
  { id, staffId, at }: { readonly id: string; readonly staffId: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .tables<ModeratingTables>()
    .updateTable('comment_blocks')
    .set({ lifted_at: at, lifted_by: staffId })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The blocks in force, the newest first. */
export async function blocksInForce(
  reader: Reader,
  { now, most }: { readonly now: string; readonly most: number },
): Promise<readonly Block[]> {
  const rows = await inForce(reader, now)
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, kind, subject, name, reason, until, ...row }) => ({
    ...{ id, kind, subject, name, reason, until },
    ...{ madeAt: row.made_at, madeBy: row.made_by },
  }));
}

/** A network's prefix outlives its block by nothing: what has ended or was lifted before `now` is forgotten. */
export async function forgetBlocks(writer: Writer, now: string): Promise<void> {
  await writer
    .tables<ModeratingTables>()
    .deleteFrom('comment_blocks')
    .where((where) => where.or([where('lifted_at', '<', now), where('until', '<', now)]))
    .execute();
}

/** All persons who are kept out at this instant. */
export async function blockedPersons(reader: Reader, now: string): Promise<ReadonlySet<string>> {
  const rows = await personsBlocked(reader, now).execute();
  return new Set(rows.map(({ subject }) => subject));
}

/** Which of the comments were written by somebody who is kept out at this instant. */
export async function byBlocked(
  reader: Reader,
  {
    now,
    ...of
  }: ({ readonly commentIds: readonly string[] } | { readonly storyId: string }) & {
    readonly now: string;
  },
): Promise<ReadonlySet<string>> {
  if ('commentIds' in of && of.commentIds.length === 0) return new Set();
  const all = judgedComments(reader)
    .select('comments.id')
    .where('comments.reader_id', 'in', personsBlocked(reader, now));
  const rows = await ('commentIds' in of
    ? all.where('comments.id', 'in', of.commentIds)
    : all.where('comments.story_id', '=', of.storyId)
  ).execute();
  return new Set(rows.map(({ id }) => id));
}

function personsBlocked(reader: Reader, now: string) {
  return inForce(reader, now).select('subject').where('kind', '=', 'person');
}

function inForce(reader: Reader, now: string | Places<{ now: string }>['now']) {
  return reader
    .tables<ModeratingTables>()
    .selectFrom('comment_blocks')
    .where('lifted_at', 'is', null)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]));
}
