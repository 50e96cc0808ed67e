import { LetterShown, type Specimen } from '#desk';
import type { SiteFacts } from '#ui';
import type { BankAccount, Way } from '../../words.ts';
import { payeeLetter } from '../mails/payee-letter.ts';
import type { PayeeProposal } from '../words.ts';
import { ProposalPage } from './proposal-page.tsx';

const SITE: SiteFacts = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', timeZone: 'America/Toronto' },
  ...{ currency: 'CAD', origin: 'https://lantern.example.org' },
};

const iban = (number: string): BankAccount => ({
  ...{ kind: 'bank', form: 'IBAN', holder: 'The Harbour Lantern', bank: '' },
  fields: { iban: number, bic: '' },
});

const NOW: Way = {
  ...{ id: 'bank', label: 'Bank transfer', position: 3, countries: 'everywhere', currencies: ['EUR'] },
  ...{ needs: '', limits: {}, fee: null, sample: false, switchedOffAt: null },
  details: iban('DE89370400440532013000'),
};

const PROPOSAL: PayeeProposal = {
  ...{ id: 'proposal', wayId: 'bank', deed: 'changed', parts: ['details'] },
  way: { ...NOW, details: iban('NL91ABNA0417164300') },
  ...{
    madeAt: '2026-03-10T14:10:00.000Z',
    madeBy: { id: 'ada', name: 'Ada Quill' },
    dueAt: null,
    ended: null,
  },
};

const DUE: PayeeProposal = { ...PROPOSAL, dueAt: '2026-03-12T14:10:00.000Z' };
const END = { at: '2026-03-11T09:00:00.000Z', by: { id: 'olu', name: 'Olu Bright' } };

/** The changes of payment details in their states, for the gallery. */
export function payeeSpecimens(): readonly Specimen[] {
  const page = (state: string, given: Partial<Parameters<typeof ProposalPage>[0]>): Specimen => ({
    ...{ name: 'giving: a change of payment details', state, look: 'desk' },
    draw: () => (
      <ProposalPage
        {...{ proposal: PROPOSAL, now: NOW, earlier: null, isOwn: false, whyNot: null, site: SITE, ...given }}
      />
    ),
  });
  return [
    page('for a second person to confirm', {}),
    page('as its proposer sees it, in place of an earlier one', {
      ...{ isOwn: true, whyNot: 'own-proposal', earlier: { ...PROPOSAL, madeBy: END.by } },
    }),
    page('nobody else is there, so it waits', { proposal: DUE, isOwn: true, whyNot: 'own-proposal' }),
    page('for somebody who came a short while ago', { whyNot: 'too-new' }),
    page('a way is to be added', { proposal: { ...PROPOSAL, deed: 'added', parts: [] }, now: null }),
    page('confirmed', {
      proposal: { ...PROPOSAL, ended: { ...END, outcome: 'applied' } },
      whyNot: 'not-open',
    }),
    page('refused', { proposal: { ...PROPOSAL, ended: { ...END, outcome: 'refused' } }, whyNot: 'not-open' }),
    ...letters(),
  ];
}

const AROUND = {
  ...{ to: { id: 'olu', email: 'o' }, address: 'https://lantern.example.org/desk', site: SITE },
};

function letters(): readonly Specimen[] {
  const letter = (
    state: string,
    given: Pick<Parameters<typeof payeeLetter>[0], 'occasion' | 'proposal'>,
  ) => ({
    ...{ name: 'giving: the letter about payment details', state },
    draw: () => <LetterShown letter={payeeLetter({ ...given, ...AROUND })} />,
  });
  return [
    letter('proposed', { occasion: 'proposed', proposal: PROPOSAL }),
    letter('applied', {
      occasion: 'applied',
      proposal: { ...PROPOSAL, ended: { ...END, outcome: 'applied' } },
    }),
    letter('stopped', {
      occasion: 'stopped',
      proposal: { ...PROPOSAL, ended: { ...END, outcome: 'refused' } },
    }),
  ];
}
