import type { Reader, Writer } from '#platform/database';
import type { StaffAct } from '../words.ts';
import type { StaffTables } from './tables.ts';

export async function insertAct(writer: Writer, act: StaffTables['staff_acts']): Promise<void> {
  await writer.tables<StaffTables>().insertInto('staff_acts').values(act).execute();
}

/** The newest first: ids sort by the time of their making. */
export async function findActs(
  reader: Reader,
  wish: { readonly most: number; readonly before?: string },
): Promise<readonly StaffAct[]> {
  const acts = reader
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
    .orderBy('staff_acts.id', 'desc')
    .limit(wish.most);
  return (wish.before === undefined ? acts : acts.where('staff_acts.id', '<', wish.before)).execute();
}
