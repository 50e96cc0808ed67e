import type { Reader, Writer } from '#platform/database';
import { actsWith, firstIdAt } from '../rules/acts.ts';
import type { ActsWish, StaffAct } from '../words.ts';
import type { StaffTables } from './tables.ts';

export async function insertAct(writer: Writer, act: StaffTables['staff_acts']): Promise<void> {
  const tables = writer.tables<StaffTables>();
  await tables.insertInto('staff_acts').values(act).execute();
  await tables
    .insertInto('staff_act_names')
    .values({ act: act.act })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Each act that stands in the trail, once. */
export async function findActNames(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.tables<StaffTables>().selectFrom('staff_act_names').select('act').execute();
  return rows.map(({ act }) => act).sort();
}

/** The newest first: ids sort by the time of their making. */
export async function findActs(reader: Reader, wish: ActsWish): Promise<readonly StaffAct[]> {
  const { before, by, words, subject, from, until } = wish;
  const wanted = words === undefined ? undefined : actsWith(words, await findActNames(reader));
  if (wanted?.length === 0) return [];
  return reader
    .tables<StaffTables>()
    .selectFrom('staff_acts')
    .leftJoin('staff', 'staff.id', 'staff_acts.staff_id')
    .select([
      'staff_acts.id',
      'staff_acts.at',
      'staff_acts.staff_id as staffId',
      'staff.name as staffName',
      'staff_acts.act',
      'staff_acts.subject',
    ])
    .$if(before !== undefined, (acts) => acts.where('staff_acts.id', '<', before ?? ''))
    .$if(by === 'command-line', (acts) => acts.where('staff_acts.staff_id', 'is', null))
    .$if(by !== undefined && by !== 'command-line', (acts) =>
      acts.where('staff_acts.staff_id', '=', by ?? ''),
    )
    .$if(wanted !== undefined, (acts) => acts.where('staff_acts.act', 'in', wanted ?? []))
    .$if(subject !== undefined, (acts) => acts.where('staff_acts.subject', '=', subject ?? ''))
    .$if(from !== undefined, (acts) => acts.where('staff_acts.id', '>=', firstIdAt(from ?? '')))
    .$if(until !== undefined, (acts) => acts.where('staff_acts.id', '<', firstIdAt(until ?? '')))
    .orderBy('staff_acts.id', 'desc')
    .limit(wish.most)
    .execute();
}
