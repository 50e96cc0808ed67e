import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { keepWay } from '../actions/keep-way.ts';
import { switchWay } from '../actions/switch-way.ts';
import { findWay } from '../store.ts';
import { KEEPERS, lockPayees, type PayeeNeeds } from './change-payee.ts';
import { sayPayees } from './desk/messages.ts';
import { whyNotConfirm } from './rules/second-person.ts';
import { withGuarded } from './rules/swap.ts';
import { dueProposals, endProposal, findProposal } from './store.ts';
import type { ByWhom, NoConfirming, PayeeProposal } from './words.ts';

type By = Pick<StaffMember, 'id' | 'name'>;

/** A second person confirms a change, and it holds. Throws a `Refusal`: it is their own, they are too new, it is over. */
export async function confirmProposal(
  writer: Writer,
  { proposalId, by }: { proposalId: string; by: By },
  needs: PayeeNeeds,
): Promise<void> {
  const proposal = await heldProposal(writer, proposalId);
  const confirmers = await needs.staff.holders(writer, KEEPERS);
  const why = whyNotConfirm(proposal, { id: by.id, confirmers }, needs.clock.now());
  if (why !== null) throw notNow(why);
  await apply(writer, proposal, by, needs);
}

/** Stops a change before it holds: its proposer takes it back, anybody else refuses it. */
export async function stopProposal(
  writer: Writer,
  { proposalId, by }: { proposalId: string; by: By },
  needs: PayeeNeeds,
): Promise<void> {
  const proposal = await heldProposal(writer, proposalId);
  if (proposal.ended !== null) throw notNow('not-open');
  await stop(writer, proposal, by, needs);
}

async function stop(
  writer: Writer,
  proposal: PayeeProposal,
  by: By | null,
  needs: PayeeNeeds,
): Promise<void> {
  const { id, wayId, madeBy } = proposal;
  const outcome = madeBy.id === by?.id ? 'taken-back' : 'refused';
  await endProposal(writer, id, { at: instantOf(needs.clock.now()), outcome, by: named(by) });
  await needs.staff.recordAct(writer, {
    ...{ by: by?.id ?? null, act: `payee-${outcome}`, subject: `way:${wayId}` },
  });
  await needs.outbox.put(writer, { topic: 'payee-stopped', payload: { proposalId: id } });
}

const named = (by: By | null): ByWhom | null => by && { id: by.id, name: by.name };

/** Those that waited long enough, where there was nobody to confirm them, hold now. */
export async function applyDue(
  { database, ...needs }: PayeeNeeds & { readonly database: Database },
  goesOn: () => Promise<boolean>,
): Promise<void> {
  for (const id of await dueProposals(database, instantOf(needs.clock.now()))) {
    if (!(await goesOn())) return;
    await database.write(async (writer) => {
      const proposal = await heldProposal(writer, id);
      // Stopped or superseded at this very moment: there is nothing to do.
      if (proposal.ended !== null) return;
      const isHere = (await needs.staff.holders(writer, KEEPERS)).some(({ id }) => id === proposal.madeBy.id);
      await (isHere ? apply(writer, proposal, null, needs) : stop(writer, proposal, null, needs));
    });
  }
}

async function heldProposal(writer: Writer, proposalId: string): Promise<PayeeProposal> {
  await lockPayees(writer);
  const proposal = await findProposal(writer, proposalId);
  if (proposal === null) throw nothingHere();
  return proposal;
}

async function apply(
  writer: Writer,
  proposal: PayeeProposal,
  by: By | null,
  needs: PayeeNeeds,
): Promise<void> {
  const { id, wayId, deed, madeBy } = proposal;
  const at = instantOf(needs.clock.now());
  await endProposal(writer, id, { at, outcome: 'applied', by: named(by) });
  if (by !== null) {
    await needs.staff.recordAct(writer, { by: by.id, act: 'payee-confirmed', subject: `way:${wayId}` });
  }
  const now = await findWay(writer, wayId);
  if (deed === 'switched-on') await switchWay(writer, { wayId, on: true, by: madeBy }, needs);
  else {
    const way = now === null ? proposal.way : withGuarded(now, proposal.way, proposal.parts);
    await keepWay(writer, { way: { ...way, id: wayId }, by: madeBy }, needs);
  }
  await needs.outbox.put(writer, { topic: 'payee-applied', payload: { proposalId: id } });
}

function notNow(why: NoConfirming): Refusal {
  return new Refusal(why, { status: 409, says: sayPayees(`no-${why}`) });
}
