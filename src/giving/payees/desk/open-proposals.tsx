import { Notice, type SiteFacts } from '#ui';
import type { PayeeProposal } from '../words.ts';
import { sayPayees } from './messages.ts';
import { stateText, wishText } from './proposal-text.ts';

/** The changes of payment details that wait, above the ways. */
export function OpenProposals(props: {
  readonly proposals: readonly PayeeProposal[];
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}) {
  const { proposals, site } = props;
  return (
    <Notice kind="warn" title={sayPayees('open')}>
      <p>{sayPayees('open-lead')}</p>
      <ul class="payee__open">
        {proposals.map((proposal) => (
          <li>
            <a href={`/desk/giving/proposals/${proposal.id}`}>{wishText(proposal)}</a>{' '}
            {stateText(proposal, site)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
