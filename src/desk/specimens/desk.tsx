import type { ComponentChildren } from 'preact';
import type { StaffListing } from '#people';
import { Notice, type SiteFacts } from '#ui';
import { ActsPage } from '../views/acts-page.tsx';
import { NotYours } from '../views/desk-page.tsx';
import { OutboxPage } from '../views/outbox-page.tsx';
import { LinkPage, PeoplePage } from '../views/people-page.tsx';
import { StartPage } from '../views/start-page.tsx';
import { YouPage } from '../views/you-page.tsx';
import type { Specimen } from '../words.ts';

const site: SiteFacts = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', origin: 'https://lantern.example.org' },
  ...{ timeZone: 'Europe/London', currency: 'GBP' },
};

const ada: StaffListing = {
  ...{ id: 'ada', email: 'ada@lantern.example.org', name: 'Ada Quay', roles: ['owner'], leftAt: null },
  ...{ createdAt: '2026-03-01T08:00:00.000Z', sessions: 2, seenAt: '2026-03-10T07:55:00.000Z' },
};
const ines: StaffListing = {
  ...{ id: 'ines', email: 'ines@lantern.example.org', name: 'Inés Moreno de la Fuente y Castellanos' },
  ...{ roles: ['editor', 'moderator'], leftAt: null, createdAt: '2026-03-02T08:00:00.000Z' },
  ...{ sessions: 0, seenAt: null },
};
const gone: StaffListing = { ...ines, id: 'bo', name: 'Bo Strand', leftAt: '2026-03-08T16:00:00.000Z' };

const MORNING = '2026-03-10T08:00:00.000Z';
const quiet = { suppressed: { count: 0, newest: [] }, inbox: null };
const cameBack = {
  suppressed: {
    count: 3,
    newest: [
      { why: 'complained', since: MORNING, status: null },
      { why: 'bounced', since: '2026-03-09T16:20:00.000Z', status: '5.1.1' },
      { why: 'bounced', since: '2026-03-01T06:00:00.000Z', status: '4.4.7' },
    ],
  },
  inbox: { lookedAt: MORNING, failure: null },
} as const;

const withheld = [
  { reason: 'nobody-to-tell', count: 14 },
  { reason: 'over-budget', count: 2 },
] as const;

const one = (name: string, state: string, children: ComponentChildren): Specimen => ({
  name: `desk: ${name}`,
  state,
  look: 'desk',
  draw: () => children,
});

const links = [
  { href: '/desk/comments', label: 'Comments' },
  { href: '/desk/giving', label: 'Giving' },
];

/** The desk's own pages, in each of their states. */
export const deskSpecimens: readonly Specimen[] = [
  one('start', 'quiet', <StartPage waiting={[]} notices={[]} links={links} hasRole />),
  one(
    'start',
    'with work',
    <StartPage
      waiting={[
        { label: 'comments wait for a decision', count: 4, href: '/desk/comments' },
        { label: 'consequence failed too often', count: 1, href: '/desk/outbox' },
      ]}
      notices={[<Notice title="This is a sample">Its stories are made up.</Notice>]}
      links={links}
      hasRole
    />,
  ),
  one('start', 'without a role', <StartPage waiting={[]} notices={[]} links={[]} hasRole={false} />),
  one(
    'people',
    'three',
    <PeoplePage people={[ada, ines, gone]} you={ada} stopped={new Set(['ines'])} site={site} />,
  ),
  one(
    'people',
    'addition refused',
    <PeoplePage
      people={[ada]}
      you={ada}
      site={site}
      values={new Map([['email', 'bo strand']])}
      errors={new Map([['email', 'This is not an e-mail address: it needs a name, an @ and a domain.']])}
    />,
  ),
  one('a link', 'fresh', <LinkPage name="Inés" address={`${site.origin}/desk/sign-in/${'x'.repeat(43)}`} />),
  one(
    'acts',
    'some',
    <ActsPage
      site={site}
      olderHref="/desk/acts?before=2"
      names={
        new Map([
          ['staff:ada', { label: 'Ada Quay' }],
          ['comment:bo', { label: 'Bo Lindqvist: Is the bicycle deck back as well?', href: '/comments/bo' }],
        ])
      }
      acts={[
        {
          ...{ id: '3', at: '2026-03-10T08:12:00.000Z', staffId: 'ada', staffName: 'Ada Quay' },
          ...{ act: 'comment-held', subject: 'comment:0195813c-4f2a-7000-8000-3f7c1d2e4b5a' },
        },
        {
          ...{ id: '4', at: '2026-03-10T08:10:00.000Z', staffId: 'ada', staffName: 'Ada Quay' },
          ...{ act: 'comment-approved', subject: 'comment:bo' },
        },
        {
          ...{ id: '2', at: '2026-03-10T08:00:00.000Z', staffId: null, staffName: null },
          ...{ act: 'added-owner', subject: 'staff:ada' },
        },
      ]}
    />,
  ),
  one('acts', 'none', <ActsPage site={site} olderHref={null} acts={[]} names={new Map()} />),
  one(
    'outbox',
    'one failed',
    <OutboxPage
      withheld={[]}
      site={site}
      letters={quiet}
      dead={[
        {
          ...{ id: '1', topic: 'comment-posted', payload: '{"commentId":"7"}', attempts: 12 },
          ...{ lastError: 'The disk is full.', deadAt: '2026-03-10T08:00:00.000Z' },
        },
      ]}
    />,
  ),
  one('outbox', 'nothing failed', <OutboxPage site={site} dead={[]} letters={quiet} withheld={[]} />),
  one(
    'outbox',
    'letters came back',
    <OutboxPage site={site} dead={[]} letters={cameBack} withheld={withheld} />,
  ),
  one(
    'outbox',
    'the mailbox cannot be read',
    <OutboxPage
      withheld={[]}
      site={site}
      dead={[]}
      letters={{ ...cameBack, inbox: { lookedAt: MORNING, failure: 'not-let-in' } }}
    />,
  ),
  one(
    'outbox',
    'letters go to an address again',
    <OutboxPage
      withheld={[]}
      site={site}
      dead={[]}
      letters={{ ...quiet, lifting: { address: 'ada@lantern.example.org' } }}
    />,
  ),
  one(
    'outbox',
    'an address that was not stopped',
    <OutboxPage
      withheld={[]}
      site={site}
      dead={[]}
      letters={{
        ...quiet,
        lifting: { address: 'bo@lantern.example.org', error: 'No letters to this address were stopped.' },
      }}
    />,
  ),
  one('you', 'as it is', <YouPage staff={ada} />),
  one('you', 'refused', <YouPage staff={ada} value="" error="Write a name." />),
  one('not yours', 'for one role', <NotYours why="It is for people with the role moderator." />),
];
