import type { ComponentChildren } from 'preact';
import { Notice } from '#ui';
import { NotYours } from '../views/desk-page.tsx';
import { OutboxPage } from '../views/outbox-page.tsx';
import { StartPage } from '../views/start-page.tsx';
import { TextsPage } from '../views/texts-page.tsx';
import type { OwnTexts, Specimen } from '../words.ts';
import { cast } from './cast.ts';

const { site } = cast;

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

const places = [
  {
    ...{ href: '/desk/comments', label: 'Conversation' },
    pages: [
      { href: '/desk/comments', label: 'Comments' },
      { href: '/desk/questions', label: 'Questions' },
    ],
  },
  { href: '/desk/giving', label: 'Giving', pages: [{ href: '/desk/giving', label: 'Ways to give' }] },
];

const texts: readonly OwnTexts[] = [
  {
    ...{ name: 'conversation', label: 'Conversation' },
    texts: [
      { label: 'Guidelines', now: 'Speak as at a table.', whose: 'own', href: '/desk/conversation' },
      { label: 'Where it is closed', now: 'Comments are closed.', whose: 'ours', href: '/desk/conversation' },
    ],
  },
  {
    ...{ name: 'giving', label: 'Giving' },
    texts: [
      { label: 'Words under the heading', now: '', whose: 'own', href: '/desk/giving/words' },
      {
        ...{ label: 'Letter: A gift has arrived', whose: 'own', href: '/desk/giving/letters/received' },
        now: 'شكرًا لكم\n\nوصل تبرعكم.\n\nسمير الميناوي',
      },
    ],
  },
];

/** The desk's own pages, in each of their states. */
export const deskSpecimens: readonly Specimen[] = [
  one('texts', 'of two places', <TextsPage groups={texts} />),
  one('start', 'quiet', <StartPage waiting={[]} notices={[]} places={places} hasRole />),
  one(
    'start',
    'with work',
    <StartPage
      waiting={[
        { label: 'comments wait for a decision', count: 4, href: '/desk/comments' },
        { label: 'letter or other task failed again and again', count: 1, href: '/desk/outbox' },
      ]}
      notices={[<Notice title="This is a sample">Its stories are made up.</Notice>]}
      places={places}
      hasRole
    />,
  ),
  one('start', 'without a role', <StartPage waiting={[]} notices={[]} places={[]} hasRole={false} />),
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
  one('not yours', 'for one role', <NotYours why="It is for people with the role moderator." />),
];
