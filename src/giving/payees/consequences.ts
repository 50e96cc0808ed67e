import { MINUTE } from '#platform/clock';
import type { GivingNeeds } from '../needs.ts';
import { KEEPERS } from './change-payee.ts';
import { proposalHref } from './desk/payees-part.tsx';
import { applyDue } from './end-proposals.ts';
import { type PayeeOccasion, payeeLetter } from './mails/payee-letter.ts';
import { findProposal } from './store.ts';

/** The letters about payment details, and the changes whose time comes. */
export function carryOutPayees(needs: GivingNeeds): void {
  const occasions: readonly PayeeOccasion[] = ['proposed', 'applied', 'stopped'];
  for (const occasion of occasions) {
    needs.outbox.on(`payee-${occasion}`, ({ proposalId }) => write(occasion, String(proposalId), needs));
  }
  needs.jobs.add({
    ...{ name: 'payee-proposals', every: MINUTE },
    run: ({ goesOn }) => applyDue(needs, goesOn),
  });
}

/** To each owner and treasurer, one letter an occasion. One that fails has the rest written all the same, then again. */
async function write(occasion: PayeeOccasion, proposalId: string, needs: GivingNeeds): Promise<void> {
  const proposal = await findProposal(needs.database, proposalId);
  if (proposal === null) return;
  const site = await needs.site();
  const address = needs.origin() + proposalHref(proposalId);
  const keepers = await needs.staff.holders(needs.database, KEEPERS);
  const posted = await Promise.allSettled(
    keepers.map((to) => needs.mail.post(payeeLetter({ occasion, proposal, to, address, site }))),
  );
  for (const one of posted) if (one.status === 'rejected') throw one.reason;
}
