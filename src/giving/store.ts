import * as z from 'zod';
import { prepared, type Reader, type Writer } from '#platform/database';
import type { GiftsTables } from './gifts/tables.ts';
import type { PledgesTables } from './pledges/tables.ts';
import { wayDetails, wayFee, wayLimits } from './rules/way-schema.ts';
import type { GivingTables } from './tables.ts';
import { CHANGED_PARTS, type PayeeChange, WAY_DEEDS, type Way } from './words.ts';

const countriesText = z.union([z.literal('everywhere'), z.array(z.string())]);
const currenciesText = z.array(z.string());
const whatText = z.object({
  label: z.string(),
  deed: z.enum(WAY_DEEDS),
  parts: z.array(z.enum(CHANGED_PARTS)),
});

/** All ways of the newsroom, on and off, in its order. */
export async function findWays(reader: Reader): Promise<readonly Way[]> {
  return (await allWays(reader, {})).map(wayFrom);
}

const allWays = prepared((reader: Reader) =>
  reader.tables<GivingTables>().selectFrom('ways_to_give').selectAll().orderBy('position').orderBy('id'),
);

export async function findWay(reader: Reader, id: string): Promise<Way | null> {
  const row = await reader
    .tables<GivingTables>()
    .selectFrom('ways_to_give')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? wayFrom(row) : null;
}

/** The place after the last way. */
export async function nextPosition(reader: Reader): Promise<number> {
  const row = await reader
    .tables<GivingTables>()
    .selectFrom('ways_to_give')
    .select((expression) => expression.fn.max('position').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function saveWay(writer: Writer, way: Omit<Way, 'switchedOffAt'>, at: string): Promise<void> {
  const changing = {
    kind: way.details.kind,
    label: way.label,
    position: way.position,
    countries: JSON.stringify(way.countries),
    currencies: JSON.stringify(way.currencies),
    needs: way.needs,
    details: JSON.stringify(way.details),
    limits: JSON.stringify(way.limits),
    fee: way.fee === null ? null : JSON.stringify(way.fee),
    sample: way.sample ? 1 : 0,
    changed_at: at,
  };
  await writer
    .tables<GivingTables>()
    .insertInto('ways_to_give')
    .values({ ...changing, id: way.id, added_at: at, switched_off_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function saveSwitchedOff(writer: Writer, id: string, at: string | null): Promise<void> {
  await writer
    .tables<GivingTables>()
    .updateTable('ways_to_give')
    .set({ switched_off_at: at })
    .where('id', '=', id)
    .execute();
}

/** What was marked as arrived in the sample's ways, and not taken back so far. */
export async function giftsOfSampleWays(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .tables<GivingTables & GiftsTables>()
    .selectFrom('gifts')
    .innerJoin('ways_to_give', 'ways_to_give.id', 'gifts.way_id')
    .select('gifts.id')
    .where('sample', '=', 1)
    .where('struck_at', 'is', null)
    .orderBy('gifts.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** With what was promised to them, unless money came of it: that is in the books. */
export async function deleteSampleWays(writer: Writer): Promise<void> {
  const tables = writer.tables<GivingTables & PledgesTables & GiftsTables>();
  await tables
    .deleteFrom('pledges')
    .where('way_id', 'in', tables.selectFrom('ways_to_give').select('id').where('sample', '=', 1))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('gifts').select('id').whereRef('gifts.pledge_id', '=', 'pledges.id'))),
    )
    .execute();
  await tables.deleteFrom('ways_to_give').where('sample', '=', 1).execute();
}

export async function addPayeeChange(
  writer: Writer,
  change: PayeeChange & { readonly byStaffId: string | null },
): Promise<void> {
  const { label, deed, parts } = change;
  await writer
    .tables<GivingTables>()
    .insertInto('payee_changes')
    .values({
      id: change.id,
      at: change.at,
      by_staff_id: change.byStaffId,
      by_name: change.by,
      way_id: change.wayId,
      what: JSON.stringify({ label, deed, parts }),
    })
    .execute();
}

/** The log of changes, the newest first. */
export async function findPayeeChanges(reader: Reader): Promise<readonly PayeeChange[]> {
  const rows = await reader
    .tables<GivingTables>()
    .selectFrom('payee_changes')
    .select(['id', 'at', 'by_name', 'way_id', 'what'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...whatText.parse(JSON.parse(row.what)),
    id: row.id,
    at: row.at,
    by: row.by_name,
    wayId: row.way_id,
  }));
}

function wayFrom(row: GivingTables['ways_to_give']): Way {
  return {
    id: row.id,
    label: row.label,
    position: row.position,
    countries: countriesText.parse(JSON.parse(row.countries)),
    currencies: currenciesText.parse(JSON.parse(row.currencies)),
    needs: row.needs,
    details: wayDetails.parse(JSON.parse(row.details)),
    limits: wayLimits.parse(JSON.parse(row.limits)),
    fee: row.fee === null ? null : wayFee.parse(JSON.parse(row.fee)),
    sample: row.sample === 1,
    switchedOffAt: row.switched_off_at,
  };
}
