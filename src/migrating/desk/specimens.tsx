import type { Specimen } from '#desk';
import { AsidesPage, type AsidesPageProps } from '../views/asides-page.tsx';
import { SubscriptionsWaiting } from '../views/subscriptions-waiting.tsx';
import type { Aside } from '../words.ts';

const site = { language: 'en', timeZone: 'Europe/London' };
const story = { href: '/2019/03/the-night-boat', title: 'The night boat returns' };

const ASIDES: readonly Aside[] = [
  {
    ...{ id: '1', storyId: 'boat', kind: 'private', authorName: 'Bo Lindqvist', email: '', answers: '' },
    body: '<p>Please do not print this: I was on board that night, and the log was changed.</p>',
    writtenAt: '2019-03-12T21:40:00.000Z',
  },
  {
    ...{ id: '2', storyId: 'boat', kind: 'answer', authorName: 'Mira Olsen', email: '' },
    answers: 'Bo Lindqvist',
    body: '<p>Thank you. May I call you tomorrow?</p>',
    writtenAt: '2019-03-12T21:55:00.000Z',
  },
  {
    ...{ id: '3', storyId: 'boat', kind: 'note', authorName: '', email: '', answers: '' },
    body: '<p>الرجاء التحقق من الأرقام.</p><blockquote><p>twelve crossings a day</p></blockquote>',
    writtenAt: '2019-03-11T08:00:00.000Z',
  },
];

const LINKBACK: Aside = {
  ...{ id: '4', storyId: 'boat', kind: 'linkback', authorName: 'Bay Weekly', email: '', answers: '' },
  body: '<p><a href="https://bay.example/ferries">https://bay.example/ferries</a></p><p>[…] as the Lantern says […]</p>',
  writtenAt: '2019-03-12T10:00:00.000Z',
};

const page: AsidesPageProps = {
  list: 'notes',
  asides: ASIDES.map((aside) => ({ ...aside, story })),
  pages: { page: 1, last: 2, hrefOf: (number) => `?page=${number}` },
  isRemoved: false,
  site,
};
const name = 'migrating: notes of the old site';

export const asidesSpecimens: readonly Specimen[] = [
  { name, state: 'some', look: 'desk', draw: () => <AsidesPage {...page} /> },
  {
    ...{ name, state: 'after the last was removed, of a story that is gone', look: 'desk' },
    draw: () => (
      <AsidesPage
        {...page}
        asides={ASIDES.slice(0, 1).map((aside) => ({ ...aside, story: null }))}
        pages={{ ...page.pages, last: 1 }}
        isRemoved
      />
    ),
  },
  {
    ...{ name, state: 'links', look: 'desk' },
    draw: () => <AsidesPage {...page} list="links" asides={[{ ...LINKBACK, story }]} />,
  },
  ...[12, 0].map((subscriptions) => ({
    ...{ name: 'migrating: subscriptions of the old site', look: 'desk' as const },
    state: subscriptions === 0 ? 'let go' : 'waiting',
    draw: () => (
      <SubscriptionsWaiting
        waiting={{ subscriptions, addresses: Math.ceil(subscriptions / 2) }}
        isReleased={subscriptions === 0}
      />
    ),
  })),
  { name, state: 'none', look: 'desk', draw: () => <AsidesPage {...page} asides={[]} /> },
];
