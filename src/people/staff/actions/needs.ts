import type { Clock, NewId } from '#platform/clock';
import { instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { insertAct } from '../store/index.ts';
import type { ActToRecord } from '../words.ts';

/** What a deed of staff needs. */
export interface ActionNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSecret: () => string;
}

/** Enters a deed into the audit trail. */
export async function recordAct(
  writer: Writer,
  act: ActToRecord,
  { clock, newId }: Pick<ActionNeeds, 'clock' | 'newId'>,
): Promise<void> {
  await insertAct(writer, {
    id: newId(),
    at: instantOf(clock.now()),
    staff_id: act.by,
    act: act.act,
    subject: act.subject ?? null,
  });
}
