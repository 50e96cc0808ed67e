import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import type { GivingNeeds } from '../../needs.ts';
import { sayGivers } from '../desk/messages.ts';
import { lockGiver, setMergedInto } from '../store.ts';
import type { Giver } from '../words.ts';
import { findMerge, insertMerge, moveAll, moveBack, setUndone } from './store.ts';

type MergingNeeds = Pick<GivingNeeds, 'clock' | 'staff'>;

/**
 * Says that two givers are one: all gifts and promises of `fromId` are `intoId`'s from now on, and so is what comes
 * with the address of the former. Both keep their names and notes; what moved is kept, so that it can be undone. The
 * same form sent twice is one. Throws the 404 of who is not there, and a `Refusal` where there is nothing to merge.
 */
export async function mergeGivers(
  writer: Writer,
  merge: { readonly id: string; readonly fromId: string; readonly intoId: string; readonly staffId: string },
  { clock, staff }: MergingNeeds,
): Promise<void> {
  const { id, fromId, intoId, staffId } = merge;
  if (fromId === intoId) throw refused('merge-same');
  // In one order, whoever merges whom.
  const [first, second] = [fromId, intoId].sort() as [string, string];
  const both = [await lockGiver(writer, first), await lockGiver(writer, second)];
  const [from, into] = [fromId, intoId].map((one) => both.find((giver) => giver?.id === one));
  if (from === undefined || into === undefined) throw nothingHere();
  if ((await findMerge(writer, id)) !== null) return;
  if (!stands(from) || !stands(into)) throw refused('merge-stands-not');
  const moved = await moveAll(writer, fromId, intoId);
  await setMergedInto(writer, fromId, intoId);
  await insertMerge(writer, {
    ...{ id, fromId, intoId, moved, undoneAt: null },
    ...{ at: instantOf(clock.now()), byStaffId: staffId },
  });
  await staff.recordAct(writer, { by: staffId, act: 'givers-merged', subject: `giver:${intoId}` });
}

function stands(giver: Giver | null): boolean {
  return giver !== null && giver.mergedInto === null && giver.erasedAt === null;
}

/** Takes a merge back: what moved goes home, and with it what came since with the address of who was merged. */
export async function undoMerge(
  writer: Writer,
  { id, staffId }: { readonly id: string; readonly staffId: string },
  { clock, staff }: MergingNeeds,
): Promise<string> {
  const merge = await findMerge(writer, id);
  if (merge === null) throw nothingHere();
  const [first, second] = [merge.fromId, merge.intoId].sort() as [string, string];
  const both = [await lockGiver(writer, first), await lockGiver(writer, second)];
  const from = both.find((giver) => giver?.id === merge.fromId);
  const into = both.find((giver) => giver?.id === merge.intoId);
  if (!from || !into || from.erasedAt !== null) throw refused('merge-erased');
  if (into.mergedInto !== null) throw refused('merge-undo-later-first');
  if (!(await setUndone(writer, id, instantOf(clock.now())))) return merge.fromId;
  await moveBack(writer, merge, from.email);
  await setMergedInto(writer, from.id, null);
  await staff.recordAct(writer, { by: staffId, act: 'givers-parted', subject: `giver:${from.id}` });
  return merge.fromId;
}

function refused(code: Parameters<typeof sayGivers>[1]): Refusal {
  return new Refusal(code, { status: 409, says: sayGivers(DESK_LANGUAGE, code) });
}
