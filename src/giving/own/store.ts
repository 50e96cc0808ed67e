import type { Instant } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { Day } from '../pledges/rules/rhythm.ts';
import type { PledgesTables } from '../pledges/tables.ts';
import type { Pledge } from '../pledges/words.ts';
import type { GivingTables } from '../tables.ts';
import { COPIES, type Copy, type Correspondence } from './words.ts';

/** Of a pledge that is there. */
export async function findCorrespondence(reader: Reader, pledgeId: string): Promise<Correspondence> {
  const row = await reader
    .tables<PledgesTables>()
    .selectFrom('pledges')
    .select(['copy', 'reminded_for', 'reminders_ended_at'])
    .where('id', '=', pledgeId)
    .executeTakeFirst();
  return {
    copy: COPIES.find((copy) => copy === row?.copy) ?? 'none',
    remindedFor: row?.reminded_for ?? null,
    remindersEndedAt: row?.reminders_ended_at ?? null,
  };
}

export async function setCopy(writer: Writer, pledgeId: string, copy: Copy): Promise<void> {
  await change(writer, pledgeId, { copy });
}

/** What is promised from now on. What arrived keeps its own amounts. */
export async function setAmount(
  writer: Writer,
  pledgeId: string,
  { minor, coveredMinor }: Pick<Pledge, 'minor' | 'coveredMinor'>,
): Promise<void> {
  await change(writer, pledgeId, { amount: minor, covered: coveredMinor });
}

export async function setRemindedFor(writer: Writer, pledgeId: string, due: Day): Promise<void> {
  await change(writer, pledgeId, { reminded_for: due });
}

export async function setRemindersEnded(writer: Writer, pledgeId: string, at: Instant | null): Promise<void> {
  await change(writer, pledgeId, { reminders_ended_at: at });
}

async function change(
  writer: Writer,
  pledgeId: string,
  to: Partial<PledgesTables['pledges']>,
): Promise<void> {
  await writer.tables<PledgesTables>().updateTable('pledges').set(to).where('id', '=', pledgeId).execute();
}

/** Pledges that come again and again and may be reminded of, by their ids, after one of them. */
export async function idsOfRemindable(
  reader: Reader,
  after: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await reader
    .tables<PledgesTables>()
    .selectFrom('pledges')
    .select('id')
    .where('rhythm', 'in', ['monthly', 'yearly'])
    .where('id', '>', after)
    .where('cancelled_at', 'is', null)
    .where('reminders_ended_at', 'is', null)
    .where('email', 'is not', null)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many gifts were promised from one instant on and before another; what is begun with a card is no promise. */
export async function countPledgesMade(
  reader: Reader,
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Promise<number> {
  const row = await reader
    .tables<PledgesTables & GivingTables>()
    .selectFrom('pledges')
    .select((all) => all.fn.countAll().as('count'))
    .where('way_id', 'not in', (pledge) =>
      pledge.selectFrom('ways_to_give').select('ways_to_give.id').where('kind', '=', 'card'),
    )
    .where('made_at', '>=', from)
    .where('made_at', '<', before)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
