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
  const { after, most } = sought;
  const rows = entriesLike(reader, sought).selectAll().where('number', '>', after);
  return withTransfers(reader, await rows.orderBy('number').limit(most).execute());
}

/** The number after which the last `most` of those that are looked for begin; 0: there are no more than these. */
export async function lastBeginAfter(reader: Reader, sought: Omit<SoughtEntries, 'after'>): Promise<number> {
  const before = entriesLike(reader, sought).select('number').orderBy('number', 'desc');
  const row = await before.offset(sought.most).limit(1).executeTakeFirst();
  return Number(row?.number ?? 0);
}

function entriesLike(
  reader: Reader,
  { account, fundId, giftId }: Pick<SoughtEntries, 'account' | 'fundId' | 'giftId'>,
) {
  let rows = reader.tables<LedgerTables>().selectFrom('ledger_entries');
  if (fundId !== '') rows = rows.where('fund_id', '=', fundId);
  if (giftId !== '') rows = rows.where('gift_id', '=', giftId);
  if (account === '') return rows;
  return rows.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('ledger_transfers')
        .select('line')
        .whereRef('entry_id', '=', 'ledger_entries.id')
        .where((row) => row.or([row('debit', '=', account), row('credit', '=', account)])),
    ),
  );
}
