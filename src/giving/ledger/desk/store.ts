import type { Reader } from '#platform/database';
import { withTransfers } from '../store.ts';
import type { LedgerTables } from '../tables.ts';
import type { LedgerEntry } from '../words.ts';

/** Which entries are looked for; empty: all. */
export interface SoughtEntries {
  readonly account: string;
  readonly fundId: string;
  readonly giftId: string;
  /** From the one after this number on. */
  readonly after: number;
  readonly most: number;
}

/** Entries in their order. */
export async function soughtEntries(reader: Reader, sought: SoughtEntries): Promise<readonly LedgerEntry[]> {
  const { account, fundId, giftId, after, most } = sought;
  let rows = reader
    .tables<LedgerTables>()
    .selectFrom('ledger_entries')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(most);
  if (fundId !== '') rows = rows.where('fund_id', '=', fundId);
  if (giftId !== '') rows = rows.where('gift_id', '=', giftId);
  if (account !== '') {
    rows = rows.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('ledger_transfers')
          .select('line')
          .whereRef('entry_id', '=', 'ledger_entries.id')
          .where((row) => row.or([row('debit', '=', account), row('credit', '=', account)])),
      ),
    );
  }
  return withTransfers(reader, await rows.execute());
}
