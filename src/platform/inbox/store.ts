import type { Reader, Writer } from '#platform/database';
import type { InboxFailure } from './words.ts';

interface InboxTables {
  /** How far a mailbox has been read. */
  inbox_positions: {
    /** Names the mailbox, as a hash: host, port, user and folder. */
    box: string;
    /** The numbers below count from here; another value means that they begin anew (RFC 9051, 2.3.1.1). */
    uid_validity: string | null;
    last_uid: number;
    looked_at: string;
    failure: InboxFailure | null;
  };
}

export async function findPosition(reader: Reader, box: string) {
  const row = await reader
    .tables<InboxTables>()
    .selectFrom('inbox_positions')
    .select(['uid_validity as uidValidity', 'last_uid as lastUid', 'looked_at as lookedAt', 'failure'])
    .where('box', '=', box)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes how far the mailbox has been read. */
export async function keepPosition(
  writer: Writer,
  to: { readonly box: string; readonly uidValidity: string; readonly lastUid: number; readonly at: string },
): Promise<void> {
  const position = { uid_validity: to.uidValidity, last_uid: to.lastUid, looked_at: to.at, failure: null };
  await writer
    .tables<InboxTables>()
    .insertInto('inbox_positions')
    .values({ box: to.box, ...position })
    .onConflict((conflict) => conflict.column('box').doUpdateSet(position))
    .execute();
}

/** Notes that the mailbox could not be read; how far it was stays. */
export async function keepFailure(
  writer: Writer,
  { box, failure, at }: { readonly box: string; readonly failure: InboxFailure; readonly at: string },
): Promise<void> {
  await writer
    .tables<InboxTables>()
    .insertInto('inbox_positions')
    .values({ box, uid_validity: null, last_uid: 0, looked_at: at, failure })
    .onConflict((conflict) => conflict.column('box').doUpdateSet({ failure, looked_at: at }))
    .execute();
}
