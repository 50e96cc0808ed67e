import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { lockByName, type Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import { keepWay } from '../actions/keep-way.ts';
import type { WritingNeeds } from '../actions/log-change.ts';
import { switchWay } from '../actions/switch-way.ts';
import type { GivingNeeds } from '../needs.ts';
import type { CheckedWay } from '../rules/way-schema.ts';
import { findWay } from '../store.ts';
import type { ChangedPart } from '../words.ts';
import { dueAt } from './rules/second-person.ts';
import { guardedParts, withoutGuarded } from './rules/swap.ts';
import { endProposal, hasGivers, insertProposal, openProposalOf } from './store.ts';
import type { PayeeDeed, PayeeProposal } from './words.ts';

/** Who may ask for a change of payment details, and who may confirm another's. */
export const KEEPERS = ['owner', 'treasurer'] as const;

export type PayeeNeeds = WritingNeeds & Pick<GivingNeeds, 'outbox'>;

/** `kept`: it holds already; `proposed`: it waits, and nothing of the payment details has changed. */
export type PayeeChanged =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'proposed'; readonly proposalId: string };

type By = Pick<StaffMember, 'id' | 'name'>;

/** `other-kind`: nothing was done, as the way stands as one of another kind. */
type PayeeKept = PayeeChanged | { readonly outcome: 'other-kind' };

/**
 * Keeps a way as somebody wants it. What could send givers' money elsewhere is only proposed, once there are givers; all
 * else holds at once. A later proposal for the same way takes the place of the one that is open. The kind of a way never
 * changes: what was promised or begun in it is what it is by that kind.
 */
export async function changePayee(
  writer: Writer,
  { wayId, way, by }: { wayId: string; way: CheckedWay; by: By },
  needs: PayeeNeeds,
): Promise<PayeeKept> {
  await lockPayees(writer);
  const before = await findWay(writer, wayId);
  if (before !== null && before.details.kind !== way.details.kind) return { outcome: 'other-kind' };
  const parts = before === null ? [] : guardedParts(before, way);
  const isGuarded = before === null || parts.length > 0;
  const deed = before === null ? 'added' : 'changed';
  if (!isGuarded || !(await hasGivers(writer))) {
    await keepWay(writer, { way: { ...way, id: wayId }, by }, needs);
    if (isGuarded) await propose(writer, { deed, wayId, way, parts, by, holds: true }, needs);
    return { outcome: 'kept' };
  }
  if (before !== null) {
    const harmless = withoutGuarded(before, way, parts);
    await keepWay(writer, { way: { ...harmless, id: wayId }, by }, needs);
  }
  const proposalId = await propose(writer, { deed, wayId, way, parts, by, holds: false }, needs);
  return { outcome: 'proposed', proposalId };
}

/** Switches a way off, at once, or asks for it to be on again. What is so already stays as it is. */
export async function switchPayee(
  writer: Writer,
  { wayId, on, by }: { wayId: string; on: boolean; by: By },
  needs: PayeeNeeds,
): Promise<PayeeChanged> {
  await lockPayees(writer);
  const before = await findWay(writer, wayId);
  if (before === null) throw nothingHere();
  const { id: _id, sample, switchedOffAt, ...way } = before;
  const isGuarded = on && !sample && switchedOffAt !== null;
  const wish = { deed: 'switched-on', wayId, way, parts: [], by } as const;
  if (!isGuarded || !(await hasGivers(writer))) {
    await switchWay(writer, { wayId, on, by }, needs);
    if (isGuarded) await propose(writer, { ...wish, holds: true }, needs);
    return { outcome: 'kept' };
  }
  return { outcome: 'proposed', proposalId: await propose(writer, { ...wish, holds: false }, needs) };
}

/** All deeds on payment details stand in one line: of two at once, the second sees what the first did. */
export async function lockPayees(writer: Writer): Promise<void> {
  await lockByName(writer, 'payees');
}

interface Wish {
  readonly deed: PayeeDeed;
  readonly wayId: string;
  readonly way: CheckedWay;
  readonly parts: readonly ChangedPart[];
  readonly by: By;
  /** It has been done already, as there is nobody to rob yet. */
  readonly holds: boolean;
}

async function propose(writer: Writer, wish: Wish, needs: PayeeNeeds): Promise<string> {
  const { deed, wayId, way, parts, holds } = wish;
  const now = needs.clock.now();
  const madeAt = instantOf(now);
  const by = { id: wish.by.id, name: wish.by.name };
  const earlier = await openProposalOf(writer, wayId);
  if (earlier) await endProposal(writer, earlier.id, { at: madeAt, outcome: 'superseded', by });
  const due = holds ? null : dueAt(by.id, await needs.staff.holders(writer, KEEPERS), now);
  const proposal: PayeeProposal = {
    ...{ id: needs.newId(), deed, wayId, way, parts, madeAt, madeBy: by, dueAt: due },
    ended: holds ? { at: madeAt, outcome: 'applied', by } : null,
  };
  await insertProposal(writer, proposal);
  if (!holds) {
    await needs.staff.recordAct(writer, { by: by.id, act: 'payee-proposed', subject: `way:${wayId}` });
  }
  const topic = holds ? 'payee-applied' : 'payee-proposed';
  await needs.outbox.put(writer, { topic, payload: { proposalId: proposal.id } });
  return proposal.id;
}
