import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import { addPayeeChange } from '../store.ts';
import type { PayeeChange } from '../words.ts';

/** Who changes the newsroom's payment details; null for the program itself. */
export type ChangedBy = { readonly id: string; readonly name: string } | null;

export type WritingNeeds = Pick<GivingNeeds, 'clock' | 'newId' | 'pages' | 'staff'>;

/** Adds a line to the public log of changes, which names nobody, and to the audit trail, which does. */
export async function logChange(
  writer: Writer,
  change: Pick<PayeeChange, 'wayId' | 'label' | 'deed' | 'parts'> & { readonly by: ChangedBy },
  needs: WritingNeeds,
): Promise<void> {
  await addPayeeChange(writer, {
    ...change,
    id: needs.newId(),
    at: instantOf(needs.clock.now()),
    by: change.by?.name ?? '',
    byStaffId: change.by?.id ?? null,
  });
  await needs.staff.recordAct(writer, {
    by: change.by?.id ?? null,
    act: `way-${change.deed}`,
    subject: `way:${change.wayId}`,
  });
}

/** Story pages name the ways, every page has the word "Give" while there is one. */
export async function touchWays(writer: Writer, { pages }: WritingNeeds): Promise<void> {
  await pages.touch(writer, 'giving');
  await pages.touch(writer, 'site');
}
