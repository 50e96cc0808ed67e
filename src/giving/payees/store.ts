import * as z from 'zod';
import type { Reader, Writer } from '#platform/database';
import type { GiftsTables } from '../gifts/tables.ts';
import type { PledgesTables } from '../pledges/tables.ts';
import { checkWay, type ProposedWay } from '../rules/way-schema.ts';
import type { GivingTables } from '../tables.ts';
import { CHANGED_PARTS } from '../words.ts';
import type { PayeesTables } from './tables.ts';
import type { PayeeProposal, ProposalEnd } from './words.ts';

const what = z.object({ way: z.custom<ProposedWay>(), parts: z.array(z.enum(CHANGED_PARTS)) });

export async function insertProposal(writer: Writer, proposal: PayeeProposal): Promise<void> {
  const { id, wayId, deed, way, parts, madeAt, madeBy, dueAt, ended } = proposal;
  await writer
    .tables<PayeesTables>()
    .insertInto('payee_proposals')
    .values({
      ...{ id, way_id: wayId, deed, what: JSON.stringify({ way, parts }), due_at: dueAt },
      ...{ made_at: madeAt, made_by: madeBy.id, made_by_name: madeBy.name },
      ...endColumns(ended),
    })
    .execute();
}

/** Ends an open proposal. Of two who do so at once, one does. */
export async function endProposal(writer: Writer, id: string, end: ProposalEnd): Promise<boolean> {
  const row = await writer
    .tables<PayeesTables>()
    .updateTable('payee_proposals')
    .set(endColumns(end))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function endColumns(ended: ProposalEnd | null) {
  return {
    ...{ ended_at: ended?.at ?? null, outcome: ended?.outcome ?? null },
    ...{ ended_by: ended?.by?.id ?? null, ended_by_name: ended?.by?.name ?? '' },
  };
}

export async function findProposal(reader: Reader, id: string): Promise<PayeeProposal | null> {
  const row = await proposals(reader).where('id', '=', id).executeTakeFirst();
  return row ? proposalFrom(row) : null;
}

/** What is open, the oldest first. */
export async function openProposals(reader: Reader): Promise<readonly PayeeProposal[]> {
  const rows = await proposals(reader)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(proposalFrom);
}

export async function openProposalOf(reader: Reader, wayId: string): Promise<PayeeProposal | null> {
  const row = await proposals(reader)
    .where('way_id', '=', wayId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? proposalFrom(row) : null;
}

/** The ways of proposals, by the name that each was proposed with last, whether it came to hold or not. */
export async function proposedWays(
  reader: Reader,
  wayIds: readonly string[],
): Promise<readonly PayeeProposal[]> {
  if (wayIds.length === 0) return [];
  const rows = await proposals(reader)
    .where('way_id', 'in', wayIds)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(proposalFrom);
}

/** Whose place this one took, if anybody's. */
export async function supersededBy(
  reader: Reader,
  { wayId, madeAt }: Pick<PayeeProposal, 'wayId' | 'madeAt'>,
): Promise<PayeeProposal | null> {
  const row = await proposals(reader)
    .where('way_id', '=', wayId)
    .where('outcome', '=', 'superseded')
    .where('ended_at', '=', madeAt)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? proposalFrom(row) : null;
}

/** Those whose time has come. */
export async function dueProposals(reader: Reader, now: string): Promise<readonly string[]> {
  const rows = await reader
    .tables<PayeesTables>()
    .selectFrom('payee_proposals')
    .select('id')
    .where('ended_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether anybody has promised or given anything in a real way: from then on there is somebody to rob. */
export async function hasGivers(reader: Reader): Promise<boolean> {
  const tables = reader.tables<GivingTables & PledgesTables & GiftsTables>();
  const real = () => tables.selectFrom('ways_to_give').select('id').where('sample', '=', 0);
  const pledge = await tables
    .selectFrom('pledges')
    .select('id')
    .where('way_id', 'in', real())
    .limit(1)
    .executeTakeFirst();
  if (pledge) return true;
  const gift = await tables
    .selectFrom('gifts')
    .select('id')
    .where('way_id', 'in', real())
    .limit(1)
    .executeTakeFirst();
  return gift !== undefined;
}

function proposals(reader: Reader) {
  return reader.tables<PayeesTables>().selectFrom('payee_proposals').selectAll();
}

function proposalFrom(row: PayeesTables['payee_proposals']): PayeeProposal {
  const { way, parts } = what.parse(JSON.parse(row.what));
  const checked = checkWay(way);
  if ('problems' in checked) throw new Error(`The proposal ${row.id} is no way to give.`);
  const by = row.ended_by === null ? null : { id: row.ended_by, name: row.ended_by_name };
  return {
    ...{ id: row.id, wayId: row.way_id, deed: row.deed, way: checked.way, parts },
    ...{ madeAt: row.made_at, madeBy: { id: row.made_by, name: row.made_by_name }, dueAt: row.due_at },
    ended:
      row.ended_at === null || row.outcome === null ? null : { at: row.ended_at, outcome: row.outcome, by },
  };
}
