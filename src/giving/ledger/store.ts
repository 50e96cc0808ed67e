import { locked, type Reader, type Writer } from '#platform/database';
import type { LedgerTables } from './tables.ts';
import type { Account, LedgerEntry, Transfer } from './words.ts';

/** Where the next entry is appended. Locks it: entries are made one after another. */
export async function lockHead(writer: Writer): Promise<{ readonly number: number; readonly hash: string }> {
  const head = writer.tables<LedgerTables>().selectFrom('ledger_head').select(['number', 'hash']);
  return locked(writer, head).executeTakeFirstOrThrow();
}

/** Up to where the ledger reaches: the number and the hash of its last entry. */
export async function findHead(reader: Reader): Promise<{ readonly number: number; readonly hash: string }> {
  return reader
    .tables<LedgerTables>()
    .selectFrom('ledger_head')
    .select(['number', 'hash'])
    .executeTakeFirstOrThrow();
}

/** Whether money moved that no entry speaks of, which a connection can do that checks no foreign keys. */
export async function hasStrayTransfers(reader: Reader): Promise<boolean> {
  const row = await reader
    .tables<LedgerTables>()
    .selectFrom('ledger_transfers')
    .select('line')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('ledger_entries').select('number').whereRef('id', '=', 'entry_id'))),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a key names, where that is entered already. */
export async function findEntered(reader: Reader, key: string): Promise<LedgerEntry | null> {
  const rows = await reader
    .tables<LedgerTables>()
    .selectFrom('ledger_entries')
    .selectAll()
    .where('key', '=', key)
    .execute();
  const [entry] = await withTransfers(reader, rows);
  return entry ?? null;
}

/** Appends an entry that was chained to the head. The transfers first: the entry's own row closes it. */
export async function appendChained(
  writer: Writer,
  { transfers, ...entry }: LedgerEntry,
  previousHash: string,
): Promise<void> {
  const tables = writer.tables<LedgerTables>();
  await tables
    .insertInto('ledger_transfers')
    .values(transfers.map((transfer, line) => ({ entry_id: entry.id, line, ...transfer })))
    .execute();
  await tables
    .insertInto('ledger_entries')
    .values({
      ...{ number: entry.number, id: entry.id, key: entry.key, kind: entry.kind, reverses: entry.reverses },
      ...{ happened_at: entry.happenedAt, entered_at: entry.enteredAt, by_staff_id: entry.byStaffId },
      ...{ gift_id: entry.giftId, fund_id: entry.fundId, campaign_id: entry.campaignId },
      ...{ story_id: entry.storyId, way_id: entry.wayId, previous_hash: previousHash, hash: entry.hash },
    })
    .execute();
  await tables.updateTable('ledger_head').set({ number: entry.number, hash: entry.hash }).execute();
}

/** So many entries from `after` on, in their order. */
export async function entriesAfter(
  reader: Reader,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<readonly LedgerEntry[]> {
  const tables = reader.tables<LedgerTables>();
  const rows = await tables
    .selectFrom('ledger_entries')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(most)
    .execute();
  return withTransfers(reader, rows);
}

/** The entries of one gift, in their order. */
export async function entriesOfGift(reader: Reader, giftId: string): Promise<readonly LedgerEntry[]> {
  const rows = await reader
    .tables<LedgerTables>()
    .selectFrom('ledger_entries')
    .selectAll()
    .where('gift_id', '=', giftId)
    .orderBy('number')
    .execute();
  return withTransfers(reader, rows);
}

export async function findEntry(reader: Reader, id: string): Promise<LedgerEntry | null> {
  const rows = await reader
    .tables<LedgerTables>()
    .selectFrom('ledger_entries')
    .selectAll()
    .where('id', '=', id)
    .execute();
  const [entry] = await withTransfers(reader, rows);
  return entry ?? null;
}

/** What stands on an account, in minor units: more on the debit side than on the credit side, or less than nothing. */
export async function balances(
  reader: Reader,
): Promise<readonly { readonly account: Account; readonly currency: string; readonly balance: number }[]> {
  const tables = reader.tables<LedgerTables>();
  const sides = (['debit', 'credit'] as const).map((side) =>
    tables
      .selectFrom('ledger_transfers')
      .select([`${side} as account`, 'currency'])
      .select((row) => row.fn.sum<number>('amount').as('sum'))
      .groupBy([side, 'currency'])
      .execute(),
  );
  const [debits = [], credits = []] = await Promise.all(sides);
  const found = new Map<string, number>();
  const add = (sign: 1 | -1) => (row: { account: string; currency: string; sum: number }) => {
    const key = `${row.account} ${row.currency}`;
    found.set(key, (found.get(key) ?? 0) + sign * Number(row.sum));
  };
  debits.forEach(add(1));
  credits.forEach(add(-1));
  return [...found].sort().map(([key, balance]) => {
    const [account, currency = ''] = key.split(' ') as [Account, string];
    return { account, currency, balance };
  });
}

/** What came in for a campaign and did not go back, from some entry of the ledger on. */
export interface CampaignIncome {
  readonly campaignId: string;
  readonly currency: string;
  /** Minor units. */
  readonly minor: number;
  /** The number of the last entry of it. */
  readonly number: number;
}

/**
 * The income of campaigns, currency by currency, from the entries after `after` of each. Whatever happens to a gift,
 * what its entries leave on the accounts of income is what was received.
 */
export async function incomeOfCampaigns(
  reader: Reader,
  asked: readonly { readonly campaignId: string; readonly after: number }[],
): Promise<readonly CampaignIncome[]> {
  if (asked.length === 0) return [];
  const rows = await reader
    .tables<LedgerTables>()
    .selectFrom('ledger_entries as entry')
    .innerJoin('ledger_transfers as transfer', 'transfer.entry_id', 'entry.id')
    .where(({ eb, and, or }) =>
      or(
        asked.map(({ campaignId, after }) =>
          and([eb('entry.campaign_id', '=', campaignId), eb('entry.number', '>', after)]),
        ),
      ),
    )
    .select(['entry.campaign_id', 'transfer.currency'])
    .select(({ eb, fn, ref, val }) => [
      fn.max<number>('entry.number').as('last'),
      fn
        .sum<number>(
          eb
            .case()
            .when('transfer.credit', 'like', 'income:%')
            .then(ref('transfer.amount'))
            .when('transfer.debit', 'like', 'income:%')
            .then(eb.neg(ref('transfer.amount')))
            .else(val(0))
            .end(),
        )
        .as('income'),
    ])
    .groupBy(['entry.campaign_id', 'transfer.currency'])
    .execute();
  return rows.map(({ campaign_id, currency, last, income }) => ({
    ...{ campaignId: campaign_id ?? '', currency, minor: Number(income), number: Number(last) },
  }));
}

export async function withTransfers(
  reader: Reader,
  rows: readonly LedgerTables['ledger_entries'][],
): Promise<readonly LedgerEntry[]> {
  if (rows.length === 0) return [];
  const found = await reader
    .tables<LedgerTables>()
    .selectFrom('ledger_transfers')
    .selectAll()
    .where(
      'entry_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('entry_id')
    .orderBy('line')
    .execute();
  const of = new Map<string, LedgerTables['ledger_transfers'][]>();
  for (const one of found) of.set(one.entry_id, [...(of.get(one.entry_id) ?? []), one]);
  return rows.map((row) => entryFrom(row, of.get(row.id) ?? []));
}

function entryFrom(
  row: LedgerTables['ledger_entries'],
  transfers: readonly LedgerTables['ledger_transfers'][],
): LedgerEntry {
  return {
    ...{ id: row.id, number: row.number, key: row.key, kind: row.kind, reverses: row.reverses },
    ...{ happenedAt: row.happened_at, enteredAt: row.entered_at, byStaffId: row.by_staff_id },
    ...{ giftId: row.gift_id, fundId: row.fund_id, campaignId: row.campaign_id },
    ...{ storyId: row.story_id, wayId: row.way_id, hash: row.hash },
    transfers: transfers.map(({ debit, credit, amount, currency }) => ({
      ...{ debit: debit as Account, credit: credit as Account, amount, currency },
    })) satisfies readonly Transfer[],
  };
}
