import type { Specimen } from '#desk';
import { FundsPage } from '../funds/desk/funds-page.tsx';
import { panelWordsOf } from '../panel-words/panel-words.ts';
import { AmountsForm } from '../pledges/desk/amounts-part.tsx';
import { waysFor } from '../rules/ways-for.ts';
import { SITE as site, WAY } from '../specimen-gifts.ts';
import { GENERAL_FUND } from '../words.ts';
import { CampaignFormView } from './desk/campaign-form.tsx';
import { CampaignsPage } from './desk/campaigns-page.tsx';
import { WallPage } from './desk/wall-page.tsx';
import { purposeOf } from './purposes.ts';
import { progressOf } from './rules/progress.ts';
import { CampaignList } from './views/campaign-list.tsx';
import { CampaignPage } from './views/campaign-page.tsx';
import type { Campaign, CampaignState, WallGift } from './words.ts';

const CLOSED = '2026-03-01T09:00:00.000Z';
const { language } = site;

const CAMPAIGN: Campaign = {
  ...{ id: 'campaign', slug: 'a-winter-of-ferries', title: 'A winter of ferries' },
  standfirst: 'Four months of reporting from the boats that the islands live by.',
  text: 'From November to March the crossings are cancelled one day in five.\n\nNobody has written down who decides.',
  ...{ pictureId: null, pictureAlt: '', goalMinor: 1_000_000, currency: 'EUR', endsOn: '2026-03-31' },
  ...{ fundId: GENERAL_FUND, hasWall: true, sample: false, openedAt: CLOSED, closedAt: null },
};

interface Stage {
  readonly state: string;
  readonly is?: CampaignState;
  readonly campaign?: Partial<Campaign>;
  /** Minor units that arrived, in euro. */
  readonly received: number;
  readonly wall?: readonly string[];
}

const NAMES = ['Olu Bright', 'أمينة الحداد', '김민준', 'Wilhelmina Aalto-Hämäläinen'];

const STAGES: readonly Stage[] = [
  { state: 'open, with a wall', received: 412_550, wall: NAMES },
  { state: 'open, without a wall', campaign: { hasWall: false }, received: 0 },
  { state: 'open, without a goal', campaign: { goalMinor: null, endsOn: null }, received: 412_550 },
  { state: 'its goal is reached', received: 1_203_000, wall: NAMES },
  { state: 'ended', is: 'ended', received: 872_000, wall: NAMES },
  { state: 'closed', is: 'closed', campaign: { closedAt: CLOSED }, received: 5_000 },
  {
    ...{ state: 'a draft with a picture', is: 'draft' as const, received: 0 },
    campaign: { openedAt: null, pictureId: 'picture', pictureAlt: 'A ferry at night' },
  },
];

/** Campaigns, funds and amounts in their states, for the gallery. */
export function campaignSpecimens(): readonly Specimen[] {
  return [
    ...STAGES.map((stage) => ({
      ...{ name: 'giving: the page of a campaign', state: stage.state },
      draw: () => drawStage(stage),
    })),
    {
      ...{ name: 'giving: campaigns on the page', state: 'two of them' },
      draw: () => (
        <CampaignList
          language={language}
          campaigns={STAGES.slice(0, 3).map((stage) => ({
            ...{ title: CAMPAIGN.title, standfirst: CAMPAIGN.standfirst, href: '/give/a-winter-of-ferries' },
            progress: progressAt(stage),
          }))}
        />
      ),
    },
    ...deskSpecimens(),
  ];
}

function progressAt({ campaign, received, is = 'open' }: Stage) {
  const sums = [
    { minor: received, currency: 'EUR' },
    { minor: received / 10, currency: 'GBP' },
  ];
  return progressOf({ ...CAMPAIGN, ...campaign }, sums, is === 'open' ? 3 : 0);
}

function drawStage(stage: Stage) {
  const campaign = { ...CAMPAIGN, ...stage.campaign };
  const { is: state = 'open', wall = [] } = stage;
  const give = {
    ...{ language, ways: waysFor([WAY], 'DE'), country: 'DE', story: '', siteCurrency: site.currency },
    ...{
      newKey: () => 'key',
      sampleTakes: false,
      privacyHref: '/privacy',
      words: panelWordsOf({ heading: null, lead: '' }, language),
      purpose: purposeOf(campaign),
    },
  };
  return (
    <CampaignPage
      {...{ campaign, state, wall, site, progress: progressAt(stage), picture: null }}
      give={state === 'open' || state === 'draft' ? give : null}
    />
  );
}

const FUNDS = [
  { id: 'legal', name: 'Legal defence', isRestricted: true, position: 1, closedAt: null },
  { id: 'archive', name: 'The archive', isRestricted: false, position: 2, closedAt: CLOSED },
];

function deskSpecimens(): readonly Specimen[] {
  const rows = STAGES.map((stage) => ({
    campaign: { ...CAMPAIGN, ...stage.campaign },
    ...{ state: stage.is ?? 'open', progress: progressAt(stage) },
  }));
  const funds = { language, funds: FUNDS, fresh: { id: 'fresh', position: 3 } };
  const specimens: readonly Omit<Specimen, 'look'>[] = [
    {
      ...{ name: 'giving: campaigns in the desk', state: 'in each state' },
      draw: () => <CampaignsPage rows={rows} language={language} />,
    },
    {
      ...{ name: 'giving: campaigns in the desk', state: 'none' },
      draw: () => <CampaignsPage rows={[]} language={language} />,
    },
    ...WALLS.map(([state, gifts, hasWall]) => ({
      ...{ name: 'giving: the wall of a campaign in the desk', state },
      draw: () => <WallPage campaign={{ ...CAMPAIGN, hasWall }} gifts={gifts} site={site} />,
    })),
    {
      ...{ name: 'giving: the form of a campaign', state: 'refused' },
      draw: () => (
        <CampaignFormView
          {...{ language, action: '/desk/giving/campaigns', funds: FUNDS, frozen: null, picture: null }}
          form={
            new Map(
              Object.entries({ title: '', slug: 'details', goal: 'much', currency: 'EUR', wall: 'yes' }),
            )
          }
          problems={
            new Map([
              ...([
                ['title', 'missing'],
                ['slug', 'reserved'],
                ['goal', 'not-an-amount'],
              ] as const),
            ])
          }
        />
      ),
    },
    {
      ...{ name: 'giving: funds in the desk', state: 'one open, one closed' },
      draw: () => <FundsPage {...funds} refused={null} />,
    },
    {
      ...{ name: 'giving: funds in the desk', state: 'one refused' },
      draw: () => (
        <FundsPage
          {...funds}
          refused={{ id: 'legal', form: new Map([['position', 'first']]), problems: FUND_PROBLEMS }}
        />
      ),
    },
    {
      ...{ name: 'giving: amounts in the desk', state: 'as they are' },
      draw: () => <AmountsForm text={'CAD 10 25 50 100\nJPY 1000 3000'} />,
    },
    {
      ...{ name: 'giving: amounts in the desk', state: 'refused' },
      draw: () => <AmountsForm text={'CAD ten'} wrong={[{ line: 'CAD ten', why: 'not-an-amount' }]} />,
    },
  ];
  return specimens.map((specimen) => ({ ...specimen, look: 'desk' }));
}

const ON_WALL: WallGift = {
  ...{ id: 'gift', minor: 5_000, currency: 'EUR', arrivedAt: '2026-03-12T12:00:00.000Z' },
  ...{ name: 'Olu Bright', shownAs: 'Olu Bright' },
};

const WALLS: readonly (readonly [state: string, gifts: readonly WallGift[], hasWall: boolean])[] = [
  ['some', [ON_WALL, { ...ON_WALL, id: 'other', name: 'www.pills.example', shownAs: null }], true],
  ['nobody', [], true],
  ['switched off', [ON_WALL], false],
];

const FUND_PROBLEMS = new Map([
  ['name', 'missing'],
  ['position', 'not-a-position'],
] as const);
