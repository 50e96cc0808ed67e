import { LetterShown, type Specimen } from '#desk';
import type { Gift } from '../gifts/words.ts';
import { ownWording } from '../letters/wordings.ts';
import type { LetterKind } from '../letters/words.ts';
import { pledgeLetter, receivedLetter, reminderLetter } from '../pledges/mails/gift-letters.ts';
import { pledgeState } from '../pledges/rules/pledge-state.ts';
import { courseOf } from '../pledges/rules/rhythm.ts';
import { PledgePage } from '../pledges/views/pledge-page.tsx';
import { pledgeTitle } from '../pledges/views/pledge-title.ts';
import { stateText } from '../pledges/views/state-text.ts';
import type { Pledge } from '../pledges/words.ts';
import { wayCode } from '../rules/way-code.ts';
import { GIFT, PLEDGE, SITE as site, WAY } from '../specimen-gifts.ts';
import type { Way } from '../words.ts';
import { GiftCard, GiveCard } from './views/cards.tsx';
import { courseText } from './views/course-text.ts';
import { MineDoor, MinePage } from './views/mine-page.tsx';
import type { RegularGiftProps } from './views/regular-gift.tsx';
import { RemindersPage } from './views/reminders-page.tsx';
import type { Copy } from './words.ts';

const NOW = new Date('2026-03-13T08:00:00.000Z');
const HREF = '/gifts/TOKEN';
const ADDRESS = `${site.origin}${HREF}`;
const { language } = site;

const MONTHLY: Pledge = { ...PLEDGE, rhythm: 'monthly', madeAt: '2026-01-31T09:00:00.000Z' };
const STOPPED = '2026-03-11T08:00:00.000Z';
const CHRISTMAS = '2025-12-24T12:00:00.000Z';
const LATER = '2026-03-13T07:00:00.000Z';
const DISPUTED: Gift = { ...GIFT, disputedMinor: 5_000, disputedAt: LATER };
const FIRST: Gift = { ...GIFT, arrivedAt: '2026-02-02T12:00:00.000Z' };
const SECOND: Gift = { ...GIFT, id: 'second', arrivedAt: '2026-03-01T12:00:00.000Z' };

interface Stage {
  readonly state: string;
  readonly pledge: Pledge;
  readonly gifts?: readonly Gift[];
  readonly way?: Way | null;
  readonly copy?: Copy;
  readonly now?: Date;
  readonly refused?: RegularGiftProps['refused'];
}

const STAGES: readonly Stage[] = [
  { state: 'promised', pledge: PLEDGE, copy: 'owed' },
  { state: 'its letter was withheld', pledge: PLEDGE, copy: 'withheld' },
  { state: 'said to be sent', pledge: { ...PLEDGE, saidSentAt: STOPPED } },
  { state: 'overdue', pledge: { ...PLEDGE, expiresAt: '2026-03-12T08:00:00.000Z' } },
  { state: 'the way was closed since', pledge: PLEDGE, way: null },
  { state: 'arrived', pledge: PLEDGE, gifts: [GIFT] },
  { state: 'went back', pledge: PLEDGE, gifts: [{ ...GIFT, returnedMinor: 5_000, returnedAt: LATER }] },
  { state: 'went back in part', pledge: PLEDGE, gifts: [{ ...GIFT, returnedMinor: 2_000 }] },
  { state: 'in dispute', pledge: PLEDGE, gifts: [DISPUTED] },
  {
    ...{ state: 'lost in a dispute', pledge: PLEDGE },
    gifts: [{ ...DISPUTED, disputeEndedAt: LATER, lostAt: LATER }],
  },
  { state: 'taken back', pledge: { ...PLEDGE, cancelledAt: STOPPED } },
  { state: 'monthly, nothing has arrived', pledge: MONTHLY },
  { state: 'monthly, two have arrived', pledge: MONTHLY, gifts: [FIRST, SECOND] },
  { state: 'monthly, overdue', pledge: MONTHLY, gifts: [FIRST], now: new Date('2026-03-20T08:00:00.000Z') },
  { state: 'monthly, stopped', pledge: { ...MONTHLY, cancelledAt: STOPPED }, gifts: [FIRST] },
  {
    ...{ state: 'monthly, with the fees covered', pledge: { ...MONTHLY, minor: 5_181, coveredMinor: 181 } },
    way: { ...WAY, fee: { basisPoints: 290, fixed: { EUR: 30 } } },
  },
  {
    ...{ state: 'kept in part', pledge: PLEDGE, gifts: [{ ...GIFT, minor: 2_000 }] },
  },
  {
    ...{ state: 'yearly, another amount refused', pledge: { ...MONTHLY, rhythm: 'yearly' } },
    refused: {
      amount: 'fifty',
      coversFees: false,
      says: 'This is not an amount that we can read. Write it like 50.00.',
    },
  },
];

/** What a giver sees of what is theirs, for the gallery. */
export function ownSpecimens(): readonly Specimen[] {
  return [
    ...STAGES.map((stage) => ({
      ...{ name: 'giving: the page of one gift', state: stage.state },
      draw: () => drawStage(stage),
    })),
    {
      ...{ name: 'giving: reminders of a gift', state: 'on' },
      draw: () => <RemindersPage {...{ pledge: MONTHLY, reminders: 'on', href: HREF, language }} />,
    },
    {
      ...{ name: 'giving: reminders of a gift', state: 'ended' },
      draw: () => <RemindersPage {...{ pledge: MONTHLY, reminders: 'off', href: HREF, language }} />,
    },
    ...mineSpecimens(),
    ...cardSpecimens(),
    ...letterSpecimens(),
  ];
}

function drawStage({ pledge, gifts = [], way = WAY, copy = 'none', now = NOW, refused }: Stage) {
  const course = courseFor(pledge, gifts, now);
  return (
    <PledgePage
      card={null}
      {...{ pledge, gifts, way, copy, site, href: HREF, state: pledgeState(pledge, gifts, now) }}
      regular={course && { course, reminders: 'on', refused: refused ?? null }}
    />
  );
}

function courseFor({ rhythm, madeAt }: Pledge, gifts: readonly Gift[], now: Date) {
  const arrivedAt = gifts.map((gift) => gift.arrivedAt);
  return rhythm === 'once' ? null : courseOf(rhythm, { madeAt, arrivedAt }, { now, timeZone: site.timeZone });
}

function mineSpecimens(): readonly Specimen[] {
  const name = 'giving: all gifts of a giver';
  const email = PLEDGE.email ?? '';
  const gifts = [FIRST, SECOND];
  const course = courseFor(MONTHLY, gifts, NOW);
  const own = [
    {
      ...{ title: pledgeTitle(MONTHLY, language), at: MONTHLY.madeAt, isRegular: true, gifts, href: HREF },
      standing: course === null ? '' : courseText({ pledge: MONTHLY, course, gifts, site }),
    },
    {
      ...{ title: pledgeTitle(PLEDGE, language), at: PLEDGE.madeAt, isRegular: false, href: HREF },
      gifts: [{ ...GIFT, id: 'third', arrivedAt: CHRISTMAS }],
      standing: stateText(
        { state: 'received', at: CHRISTMAS, minor: 5_000, returnedMinor: 0, wantedMinor: 0 },
        PLEDGE,
        site,
      ),
    },
    {
      ...{ title: pledgeTitle({ ...GIFT, rhythm: 'once' }, language), at: CHRISTMAS, isRegular: false },
      ...{ href: null, gifts: [{ ...GIFT, id: 'by-hand', arrivedAt: CHRISTMAS }] },
      standing: stateText(
        { state: 'received', at: CHRISTMAS, minor: 2_000, returnedMinor: 0, wantedMinor: 0 },
        PLEDGE,
        site,
      ),
    },
  ];
  return [
    { name, state: 'not signed in', draw: () => <MineDoor language={language} mailWorks /> },
    { name, state: 'mail is not set up', draw: () => <MineDoor language={language} mailWorks={false} /> },
    { name, state: 'some', draw: () => <MinePage {...{ email, own, site }} /> },
    { name, state: 'none', draw: () => <MinePage {...{ email, own: [], site }} /> },
  ];
}

function cardSpecimens(): readonly Specimen[] {
  const around = { site, details: `${site.origin}/give/details`, today: NOW.toISOString() };
  const ways = [{ way: WAY, code: wayCode(WAY) }];
  return [
    {
      ...{ name: 'giving: the card of one gift', state: 'monthly' },
      draw: () => (
        <GiftCard
          {...{ ...around, pledge: MONTHLY, way: WAY, code: wayCode(WAY, MONTHLY), back: HREF }}
          address={ADDRESS}
        />
      ),
    },
    ...(
      [
        ['from Germany', 'DE', ways],
        ['no way works from there', 'IN', []],
      ] as const
    ).map(([state, country, some]) => ({
      ...{ name: 'giving: a card for a notice board', state },
      draw: () => (
        <GiveCard
          {...{ ...around, country, ways: some }}
          address={`${site.origin}/give?country=${country}`}
        />
      ),
    })),
  ];
}

function letterSpecimens(): readonly Specimen[] {
  const pledge = { ...PLEDGE, email: 'o' };
  const around = (kind: LetterKind) => ({
    ...{ address: ADDRESS, site, campaign: null, wording: ownWording(kind, language) },
  });
  const monthly = { ...MONTHLY, email: 'o' };
  return [
    { state: 'how to send it', letter: pledgeLetter({ ...around('promise'), pledge, way: WAY }) },
    { state: 'it has arrived', letter: receivedLetter({ ...around('received'), gift: GIFT, to: 'o' }) },
    {
      state: 'it is overdue',
      letter: reminderLetter({ ...around('reminder'), pledge: monthly, way: WAY, due: '2026-02-28' }),
    },
  ].map(({ state, letter }) => ({
    ...{ name: 'giving: a letter', state },
    draw: () => <LetterShown letter={letter} />,
  }));
}
