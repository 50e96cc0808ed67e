import type { Specimen } from '#desk';
import type { SiteFacts } from '#ui';
import { panelWordsOf } from '../panel-words/panel-words.ts';
import { formOf } from '../rules/way-form.ts';
import { waysFor } from '../rules/ways-for.ts';
import { DetailsPage } from '../views/details-page.tsx';
import { GivePage } from '../views/give.tsx';
import { StoryPanel } from '../views/story-panel.tsx';
import type { PayeeChange, Way } from '../words.ts';
import { WayFormView } from './way-form.tsx';
import { MORE_WAYS } from './way-specimens.ts';
import { WaysPage } from './ways-page.tsx';

const SITE: SiteFacts = {
  name: 'The Harbour Lantern',
  tagline: '',
  language: 'en',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  origin: 'https://lantern.example.org',
};

const around = {
  currencies: [],
  needs: '',
  limits: {},
  fee: null,
  sample: true,
  switchedOffAt: null,
} as const;

const WALLET: Way = {
  ...around,
  id: 'wallet',
  label: 'Lantern Wallet',
  position: 1,
  countries: 'everywhere',
  details: {
    kind: 'wallet-code',
    wallet: 'Lantern Wallet',
    code: 'SAMPLE-LANTERN',
    link: 'https://wallet.example.org/lantern',
  },
};

const INTERAC: Way = {
  ...around,
  id: 'interac',
  label: 'Interac e-Transfer',
  position: 2,
  countries: ['CA'],
  currencies: ['CAD'],
  details: { kind: 'interac', address: 'gifts@example.org', autodeposit: true, question: '' },
};

const BANK: Way = {
  ...around,
  id: 'bank',
  label: 'Bank transfer',
  position: 3,
  countries: 'everywhere',
  currencies: ['EUR'],
  needs: 'An account from which euros can be sent.',
  details: {
    kind: 'bank',
    form: 'IBAN',
    holder: 'The Harbour Lantern (sample)',
    bank: 'Sample bank',
    fields: { iban: 'DE89370400440532013000', bic: '' },
  },
};

const WAYS = [WALLET, INTERAC, BANK];
const REAL = WAYS.map((way) => ({ ...way, sample: false }));

const CHANGES: readonly PayeeChange[] = [
  {
    id: '2',
    at: '2026-03-02T15:10:00.000Z',
    by: 'Ada Quill',
    wayId: 'bank',
    label: 'Bank transfer',
    deed: 'changed',
    parts: ['details', 'currencies'],
  },
  {
    id: '1',
    at: '2026-01-20T09:00:00.000Z',
    by: 'Ada Quill',
    wayId: 'bank',
    label: 'Bank transfer',
    deed: 'added',
    parts: [],
  },
];

const LEAD = 'Every gift pays for an hour at the council, where nobody else sits.';

/** The views of giving in their states, for the gallery. */
export function givingSpecimens(): readonly Specimen[] {
  const { language } = SITE;
  const give = (ways: readonly Way[], country: string | null) => (
    <GivePage
      {...{ language, ways: waysFor(ways, country), country, story: '' }}
      {...{ siteCurrency: 'GBP', newKey: () => 'key', sampleTakes: true, privacyHref: '/privacy' }}
      words={panelWordsOf({ heading: null, lead: country === 'CA' ? LEAD : '' }, language)}
    />
  );
  return [
    { name: 'giving: the page', state: 'no country chosen', draw: () => give(REAL, null) },
    { name: 'giving: the page', state: 'from Canada', draw: () => give(REAL, 'CA') },
    { name: 'giving: the page', state: 'from Germany, one way greyed', draw: () => give(REAL, 'DE') },
    { name: 'giving: the page', state: 'PIX and more, from Brazil', draw: () => give(MORE_WAYS, 'BR') },
    { name: 'giving: the page', state: 'UPI and more, from India', draw: () => give(MORE_WAYS, 'IN') },
    ...MORE_WAYS.map((way) => ({
      ...{ name: 'giving: the form of a way', look: 'desk' as const, state: `${way.details.kind}` },
      draw: () => (
        <WayFormView language={language} action="/desk/giving/ways" form={formOf(way, language)} isGuarded />
      ),
    })),
    { name: 'giving: the page', state: 'of the sample newsroom', draw: () => give(WAYS, 'CA') },
    { name: 'giving: the page', state: 'no way is open', draw: () => give([], null) },
    {
      name: 'giving: the panel beside a story',
      state: 'closed',
      draw: () => (
        <StoryPanel
          heading={panelWordsOf({ heading: null, lead: '' }, language).heading}
          sheet={undefined}
          language={language}
          storyId="story"
          ways={REAL}
        />
      ),
    },
    {
      name: 'giving: our only payment details',
      state: 'changed once',
      draw: () => <DetailsPage site={SITE} ways={REAL} changes={CHANGES} />,
    },
    {
      name: 'giving: our only payment details',
      state: 'none',
      draw: () => <DetailsPage site={SITE} ways={[]} changes={[]} />,
    },
    {
      name: 'giving: the ways in the desk',
      look: 'desk',
      state: 'a real one, a sample, one that is off',
      draw: () => (
        <WaysPage
          takesCards
          site={SITE}
          ways={[
            { ...WALLET, sample: false },
            INTERAC,
            { ...BANK, sample: false, switchedOffAt: CHANGES[0]?.at ?? '' },
          ]}
          changes={CHANGES}
          proposals={[]}
        />
      ),
    },
    {
      name: 'giving: the form of a way',
      look: 'desk',
      state: 'refused',
      draw: () => (
        <WayFormView
          language={language}
          action="/desk/giving/ways"
          form={new Map([...formOf(BANK, language), ['iban', 'DE00 1234']])}
          problems={new Map([['iban', 'not-an-iban']])}
        />
      ),
    },
  ];
}
