import { atDesk, DESK_LANGUAGE } from '#desk';
import type { Letter } from '#platform/mail';
import { drawLetter, momentText, type SiteFacts } from '#ui';
import { sayPayees } from '../desk/messages.ts';
import { partsText, stateText, wishText } from '../desk/proposal-text.ts';
import type { PayeeProposal } from '../words.ts';

export type PayeeOccasion = 'proposed' | 'applied' | 'stopped';

/**
 * What all who answer for the money are told of a change. It names no account: a letter can be forged, the page behind
 * the sign-in cannot.
 */
export function payeeLetter(props: {
  readonly occasion: PayeeOccasion;
  readonly proposal: PayeeProposal;
  readonly to: { readonly id: string; readonly email: string };
  /** Absolute: the proposal in the desk. */
  readonly address: string;
  readonly site: SiteFacts;
}): Letter {
  const { occasion, proposal, to, address, site } = props;
  const { madeBy, madeAt, ended } = proposal;
  const there = atDesk(site);
  const date = momentText(occasion === 'proposed' ? madeAt : (ended?.at ?? madeAt), there);
  const facts = { newsroom: site.name, name: madeBy.name, date };
  return {
    ...{ key: `payee-${occasion}:${proposal.id}:to:${to.id}`, kind: 'staff', to: to.email },
    subject: sayPayees(`letter-${occasion}-subject`, facts),
    ...drawLetter(there, {
      parts: [
        { words: sayPayees(`letter-${occasion}`, facts) },
        { words: wishText(proposal) },
        ...(proposal.parts.length === 0
          ? []
          : [{ facts: [[sayPayees('letter-parts'), partsText(proposal, DESK_LANGUAGE)] as const] }]),
        { words: stateText(proposal, there) },
        {
          link: {
            label: sayPayees(occasion === 'proposed' ? 'letter-link' : 'letter-link-log'),
            href: address,
          },
        },
        { words: sayPayees('letter-not-you') },
      ],
      foot: { why: sayPayees('letter-why') },
    }),
  };
}
