import { locked, type Reader, type Writer } from '#platform/database';
import type { BatchesTables } from './tables.ts';
import type { Batch, BatchLine } from './words.ts';

/** A batch as it stands in the list: with what is in it so far. */
export interface ListedBatch {
  readonly batch: Batch;
  readonly count: number;
  readonly minor: number;
}

/** False: the same form has opened it already. */
export async function insertBatch(writer: Writer, batch: Batch): Promise<boolean> {
  const row = await writer
    .tables<BatchesTables>()
    .insertInto('gift_batches')
    .values({
      ...{ id: batch.id, name: batch.name, way_id: batch.wayId, currency: batch.currency, day: batch.day },
      ...{ control_count: batch.control.count, control_minor: batch.control.minor },
      ...{ opened_at: batch.openedAt, opened_by: batch.openedBy },
      ...{ closed_at: batch.closedAt, closed_by: batch.closedBy },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findBatch(reader: Reader, id: string): Promise<Batch | null> {
  const rows = reader.tables<BatchesTables>().selectFrom('gift_batches').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? batchFrom(row) : null;
}

export async function batchesOfIds(reader: Reader, ids: readonly string[]): Promise<readonly Batch[]> {
  if (ids.length === 0) return [];
  const rows = reader.tables<BatchesTables>().selectFrom('gift_batches').selectAll().where('id', 'in', ids);
  return (await rows.execute()).map(batchFrom);
}

/** As `findBatch`; until the deed ends nobody else changes it, or its lines. */
export async function lockBatch(writer: Writer, id: string): Promise<Batch | null> {
  const rows = writer.tables<BatchesTables>().selectFrom('gift_batches').selectAll().where('id', '=', id);
  const row = await locked(writer, rows).executeTakeFirst();
  return row ? batchFrom(row) : null;
}

/** The open ones first, then the newest. */
export async function findBatches(
  reader: Reader,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<{ readonly batches: readonly ListedBatch[]; readonly count: number }> {
  const tables = reader.tables<BatchesTables>();
  const [rows, counted] = await Promise.all([
    tables
      .selectFrom('gift_batches')
      .selectAll()
      .orderBy((row) => row.case().when('closed_at', 'is', null).then(0).else(1).end())
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .offset(skip)
      .limit(most)
      .execute(),
    tables
      .selectFrom('gift_batches')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  const sums = await sumsOf(
    reader,
    rows.map(({ id }) => id),
  );
  return {
    batches: rows.map((row) => ({ batch: batchFrom(row), ...(sums.get(row.id) ?? { count: 0, minor: 0 }) })),
    count: Number(counted.count),
  };
}

async function sumsOf(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { count: number; minor: number }>();
  const rows = await reader
    .tables<BatchesTables>()
    .selectFrom('gift_batch_lines')
    .select('batch_id')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('amount').as('minor')])
    .where('batch_id', 'in', ids)
    .groupBy('batch_id')
    .execute();
  return new Map(rows.map((row) => [row.batch_id, { count: Number(row.count), minor: Number(row.minor) }]));
}

/** How many batches wait to be closed. */
export async function countOpenBatches(reader: Reader): Promise<number> {
  const row = await reader
    .tables<BatchesTables>()
    .selectFrom('gift_batches')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** In the order in which they were added: ids sort by the time of their making. */
export async function linesOf(reader: Reader, batch: Batch): Promise<readonly BatchLine[]> {
  const rows = await reader
    .tables<BatchesTables>()
    .selectFrom('gift_batch_lines')
    .selectAll()
    .where('batch_id', '=', batch.id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, minor: Number(row.amount), currency: batch.currency, name: row.name, email: row.email },
    ...{ fundId: row.fund_id, campaignId: row.campaign_id, word: row.word },
  }));
}

/** False: the same form has added it already. */
export async function insertLine(
  writer: Writer,
  line: BatchLine & { readonly batchId: string; readonly addedAt: string },
): Promise<boolean> {
  const row = await writer
    .tables<BatchesTables>()
    .insertInto('gift_batch_lines')
    .values({
      ...{ id: line.id, batch_id: line.batchId, amount: line.minor, name: line.name, email: line.email },
      ...{ fund_id: line.fundId, campaign_id: line.campaignId, word: line.word, added_at: line.addedAt },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteLine(writer: Writer, batchId: string, id: string): Promise<void> {
  await writer
    .tables<BatchesTables>()
    .deleteFrom('gift_batch_lines')
    .where('batch_id', '=', batchId)
    .where('id', '=', id)
    .execute();
}

export async function setControl(writer: Writer, id: string, control: Batch['control']): Promise<void> {
  await writer
    .tables<BatchesTables>()
    .updateTable('gift_batches')
    .set({ control_count: control.count, control_minor: control.minor })
    .where('id', '=', id)
    .execute();
}

export async function setClosed(
  writer: Writer,
  id: string,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await writer
    .tables<BatchesTables>()
    .updateTable('gift_batches')
    .set({ closed_at: at, closed_by: by })
    .where('id', '=', id)
    .execute();
}

/** Of an open batch that nothing is to come of. */
export async function deleteBatch(writer: Writer, id: string): Promise<void> {
  const tables = writer.tables<BatchesTables>();
  await tables.deleteFrom('gift_batch_lines').where('batch_id', '=', id).execute();
  await tables.deleteFrom('gift_batches').where('id', '=', id).execute();
}

function batchFrom(row: BatchesTables['gift_batches']): Batch {
  return {
    ...{ id: row.id, name: row.name, wayId: row.way_id, currency: row.currency, day: row.day },
    control: { count: row.control_count, minor: Number(row.control_minor) },
    ...{ openedAt: row.opened_at, openedBy: row.opened_by },
    ...{ closedAt: row.closed_at, closedBy: row.closed_by },
  };
}
