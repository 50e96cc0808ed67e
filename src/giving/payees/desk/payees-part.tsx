import { atDesk, type DeskDeed, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { nothingHere, type Request, seeOther } from '#platform/http';
import type { GivingNeeds } from '../../needs.ts';
import { findWay } from '../../store.ts';
import { KEEPERS } from '../change-payee.ts';
import { confirmProposal, stopProposal } from '../end-proposals.ts';
import { whyNotConfirm } from '../rules/second-person.ts';
import { findProposal, openProposals, supersededBy } from '../store.ts';
import { sayPayees } from './messages.ts';
import { ProposalPage } from './proposal-page.tsx';

const PATH = '/desk/giving/proposals';

/** Where a change of payment details is looked at. */
export const proposalHref = (proposalId: string) => `${PATH}/${proposalId}`;

export function payeePages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: `${PATH}/:id`,
      title: sayPayees('title'),
      roles: KEEPERS,
      draw: (request, staff) => drawProposal(request, staff, needs),
    },
  ];
}

export function payeeDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const deed = (word: string, act: typeof confirmProposal): DeskDeed => ({
    path: `${PATH}/:id/${word}`,
    roles: KEEPERS,
    async act({ params }, by) {
      const proposalId = params['id'] ?? '';
      await needs.database.write((writer) => act(writer, { proposalId, by }, needs));
      return seeOther(proposalHref(proposalId));
    },
  });
  // Whoever stops a change is not asked who they are first: nobody is robbed by it, and it may be urgent.
  return [{ ...deed('confirm', confirmProposal), again: true }, deed('stop', stopProposal)];
}

/** For the start page: what waits for this person. */
export async function waitingPayees({ database }: GivingNeeds, staff: StaffMember) {
  const isKeeper = KEEPERS.some((role) => staff.roles.includes(role));
  const open = isKeeper ? await openProposals(database) : [];
  const [first] = open;
  if (first === undefined) return [];
  const label = sayPayees('open-count', { count: open.length });
  return [{ label, count: open.length, href: open.length === 1 ? proposalHref(first.id) : '/desk/giving' }];
}

async function drawProposal({ params }: Request, staff: StaffMember, needs: GivingNeeds) {
  const { database } = needs;
  const proposal = await findProposal(database, params['id'] ?? '');
  if (proposal === null) throw nothingHere();
  const [now, earlier, confirmers, site] = await Promise.all([
    findWay(database, proposal.wayId),
    supersededBy(database, proposal),
    needs.staff.holders(database, KEEPERS),
    needs.site(),
  ]);
  return (
    <ProposalPage
      {...{ proposal, now, earlier, site: atDesk(site) }}
      isOwn={proposal.madeBy.id === staff.id}
      whyNot={whyNotConfirm(proposal, { id: staff.id, confirmers }, needs.clock.now())}
    />
  );
}
