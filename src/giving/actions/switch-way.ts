import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import { findWay, saveSwitchedOff } from '../store.ts';
import { type ChangedBy, logChange, touchWays, type WritingNeeds } from './log-change.ts';

/** Switches a way off, at once, or on again. What is so already stays as it is. */
export async function switchWay(
  writer: Writer,
  { wayId, on, by }: { wayId: string; on: boolean; by: ChangedBy },
  needs: WritingNeeds,
): Promise<void> {
  const way = await findWay(writer, wayId);
  if (!way) throw nothingHere();
  if (on === (way.switchedOffAt === null)) return;
  await saveSwitchedOff(writer, wayId, on ? null : instantOf(needs.clock.now()));
  if (!way.sample) {
    const deed = on ? 'switched-on' : 'switched-off';
    await logChange(writer, { wayId, label: way.label, deed, parts: [], by }, needs);
  }
  await touchWays(writer, needs);
}
