import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { enterByHand } from '../gifts/enter-gift.ts';
import type { ReceivingNeeds } from '../gifts/receive-gift.ts';
import { instantOn } from '../gifts/rules/arrival-form.ts';
import { giverOf } from '../givers/giver-of.ts';
import { sayBatches } from './desk/messages.ts';
import { MOST_LINES } from './rules/batch-form.ts';
import { batchGap } from './rules/batch-gap.ts';
import {
  deleteBatch,
  deleteLine,
  insertBatch,
  insertLine,
  linesOf,
  lockBatch,
  setClosed,
  setControl,
} from './store.ts';
import type { Batch, BatchLine } from './words.ts';

/** The same form sent twice opens one. */
export async function openBatch(
  writer: Writer,
  batch: Omit<Batch, 'openedAt' | 'closedAt' | 'closedBy'>,
  { clock, staff }: Pick<ReceivingNeeds, 'clock' | 'staff'>,
): Promise<void> {
  const opened = { ...batch, openedAt: instantOf(clock.now()), closedAt: null, closedBy: null };
  if (!(await insertBatch(writer, opened))) return;
  await staff.recordAct(writer, { by: batch.openedBy, act: 'batch-opened', subject: `batch:${batch.id}` });
}

/** Adds a line to an open batch. The same form sent twice adds one. Throws a `Refusal` for a closed or full one. */
export async function addLine(
  writer: Writer,
  { batchId, line }: { readonly batchId: string; readonly line: BatchLine },
  { clock }: Pick<ReceivingNeeds, 'clock'>,
): Promise<void> {
  const batch = await openOne(writer, batchId);
  const lines = await linesOf(writer, batch);
  if (lines.some(({ id }) => id === line.id)) return;
  if (lines.length >= MOST_LINES) throw refused('batch-full');
  await insertLine(writer, { ...line, batchId, addedAt: instantOf(clock.now()) });
}

export async function removeLine(
  writer: Writer,
  { batchId, lineId }: { readonly batchId: string; readonly lineId: string },
): Promise<void> {
  await openOne(writer, batchId);
  await deleteLine(writer, batchId, lineId);
}

/** Mends what was counted beforehand. */
export async function changeControl(
  writer: Writer,
  { batchId, control }: { readonly batchId: string; readonly control: Batch['control'] },
): Promise<void> {
  await openOne(writer, batchId);
  await setControl(writer, batchId, control);
}

/** Throws an open batch away, with its lines. Nothing of it was in the books. */
export async function discardBatch(
  writer: Writer,
  { batchId, staffId }: { readonly batchId: string; readonly staffId: string },
  { staff }: Pick<ReceivingNeeds, 'staff'>,
): Promise<void> {
  await openOne(writer, batchId);
  await deleteBatch(writer, batchId);
  await staff.recordAct(writer, { by: staffId, act: 'batch-discarded', subject: `batch:${batchId}` });
}

/**
 * Enters all gifts of a batch into the books, in one transaction, if count and sum are those that were counted
 * beforehand; else a `Refusal`. Closed once, it stays as it is: mistakes are mended on its gifts.
 */
export async function closeBatch(
  writer: Writer,
  closing: { readonly batchId: string; readonly staffId: string; readonly timeZone: string },
  needs: ReceivingNeeds,
): Promise<void> {
  const { batchId, staffId, timeZone } = closing;
  const batch = await lockBatch(writer, batchId);
  if (batch === null) throw nothingHere();
  if (batch.closedAt !== null) return;
  const lines = await linesOf(writer, batch);
  if (!batchGap(batch, lines).agrees) throw refused('batch-differs');
  // The addresses first and in one order: two batches with the same givers never wait for each other.
  const givers = new Map<string, string | null>();
  for (const email of [...new Set(lines.flatMap((line) => line.email ?? []))].sort()) {
    const name = lines.find((line) => line.email === email && line.name !== '')?.name ?? '';
    givers.set(email, await giverOf(writer, { email, name }, needs));
  }
  for (const line of lines) {
    const gift = giftOf(line, { batch, givers, timeZone });
    // A line is new: a gift of its id means that somebody else's form brought it, and its money would be lost.
    if ((await enterByHand(writer, gift, staffId, needs)) === 'known') throw refused('batch-line-known');
  }
  await setClosed(writer, batchId, { at: instantOf(needs.clock.now()), by: staffId });
  await needs.staff.recordAct(writer, { by: staffId, act: 'batch-closed', subject: `batch:${batchId}` });
}

function giftOf(
  { email, ...line }: BatchLine,
  of: {
    readonly batch: Batch;
    readonly givers: ReadonlyMap<string, string | null>;
    readonly timeZone: string;
  },
) {
  return {
    ...line,
    ...({ wayId: of.batch.wayId, storyId: null, source: 'batch', tribute: null, country: null } as const),
    arrivedAt: instantOn(of.batch.day, of.timeZone),
    batchId: of.batch.id,
    giverId: email === null ? null : (of.givers.get(email) ?? null),
  };
}

async function openOne(writer: Writer, id: string): Promise<Batch> {
  const batch = await lockBatch(writer, id);
  if (batch === null) throw nothingHere();
  if (batch.closedAt !== null) throw refused('batch-closed');
  return batch;
}

function refused(code: 'batch-closed' | 'batch-differs' | 'batch-full' | 'batch-line-known'): Refusal {
  return new Refusal(code, { status: 409, says: sayBatches(DESK_LANGUAGE, code) });
}
