import { prepared, type Reader, type Writer } from '#platform/database';
import type { FundsTables } from './tables.ts';
import type { Fund } from './words.ts';

/** All funds but the general one, in the newsroom's order. */
export async function findFunds(reader: Reader): Promise<readonly Fund[]> {
  return (await allFunds(reader, {})).map(fundFrom);
}

const allFunds = prepared((reader: Reader) =>
  reader.tables<FundsTables>().selectFrom('funds').selectAll().orderBy('position').orderBy('id'),
);

export async function findFund(reader: Reader, id: string): Promise<Fund | null> {
  const rows = reader.tables<FundsTables>().selectFrom('funds').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? fundFrom(row) : null;
}

/** A new one, or one of that id with what is said of it now. */
export async function saveFund(writer: Writer, fund: Omit<Fund, 'closedAt'>, at: string): Promise<void> {
  const said = { name: fund.name, restricted: fund.isRestricted ? 1 : 0, position: fund.position };
  await writer
    .tables<FundsTables>()
    .insertInto('funds')
    .values({ id: fund.id, ...said, added_at: at, closed_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/** `at` null: it takes gifts again. */
export async function setFundClosed(writer: Writer, id: string, at: string | null): Promise<void> {
  await writer
    .tables<FundsTables>()
    .updateTable('funds')
    .set({ closed_at: at })
    .where('id', '=', id)
    .execute();
}

function fundFrom(row: FundsTables['funds']): Fund {
  return {
    ...{ id: row.id, name: row.name, isRestricted: row.restricted === 1 },
    ...{ position: row.position, closedAt: row.closed_at },
  };
}
