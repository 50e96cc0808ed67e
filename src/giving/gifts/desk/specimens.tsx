import { LetterShown, type Specimen } from '#desk';
import { pledgeLetter, receivedLetter } from '../../pledges/mails/gift-letters.ts';
import { pledgeState } from '../../pledges/rules/pledge-state.ts';
import { PledgeFormView } from '../../pledges/views/pledge-form.tsx';
import { PledgePage } from '../../pledges/views/pledge-page.tsx';
import type { Pledge } from '../../pledges/words.ts';
import { PLAIN_TERMS } from '../../terms.ts';
import type { Way } from '../../words.ts';
import { JUST_ARRIVED } from '../rules/gift-state.ts';
import type { Gift } from '../words.ts';

const site = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', timeZone: 'Europe/London' },
  ...{ currency: 'GBP', origin: 'https://lantern.example' },
};

const WAY: Way = {
  ...{ id: 'bank', label: 'Bank transfer', position: 3, countries: 'everywhere', currencies: ['EUR'] },
  ...{ ...{ needs: '', limits: {}, fee: null }, sample: false, switchedOffAt: null },
  details: {
    ...{ kind: 'bank', form: 'IBAN', holder: 'Harbour Lantern', bank: '' },
    fields: { iban: 'DE89370400440532013000', bic: '' },
  },
};

const PLEDGE: Pledge = {
  ...{ id: 'pledge', reference: 'RF18539007QX', wayId: 'bank', country: 'DE', minor: 5_000, currency: 'EUR' },
  ...{ name: 'Olu Bright', email: 'olu@bay.example', word: 'Keep counting who is on board.', storyId: null },
  ...{ madeAt: '2026-03-10T08:12:00.000Z', expiresAt: '2026-05-09T08:12:00.000Z' },
  ...{ saidSentAt: null, cancelledAt: null, ...PLAIN_TERMS, rhythm: 'once', coveredMinor: 0, giverId: null },
};

const GIFT: Gift = {
  ...{ id: 'gift', pledgeId: 'pledge', wayId: 'bank', minor: 5_000, currency: 'EUR', name: 'Olu Bright' },
  ...{ storyId: null, arrivedAt: '2026-03-12T12:00:00.000Z', ...JUST_ARRIVED, ...PLAIN_TERMS },
  ...{ source: 'hand', giverId: null, outsideId: null },
};

const LATER = '2026-03-13T07:00:00.000Z';
const NOW = new Date('2026-03-13T08:00:00.000Z');

const STATES: readonly (readonly [state: string, pledge: Pledge, gifts: readonly Gift[], way: Way | null])[] =
  [
    ['promised', PLEDGE, [], WAY],
    ['said to be sent', { ...PLEDGE, saidSentAt: '2026-03-11T08:00:00.000Z' }, [], WAY],
    ['overdue', { ...PLEDGE, expiresAt: '2026-03-12T08:00:00.000Z' }, [], WAY],
    ['the way was closed since', PLEDGE, [], null],
    ['arrived', PLEDGE, [GIFT], WAY],
    ['went back', PLEDGE, [{ ...GIFT, returnedMinor: 5_000, returnedAt: LATER }], WAY],
    ['went back in part', PLEDGE, [{ ...GIFT, returnedMinor: 2_000 }], WAY],
    ['in dispute', PLEDGE, [{ ...GIFT, disputedMinor: 5_000, disputedAt: LATER }], WAY],
    [
      ...(['lost in a dispute', PLEDGE] as const),
      [{ ...GIFT, disputedMinor: 5_000, disputedAt: LATER, disputeEndedAt: LATER, lostAt: LATER }],
      WAY,
    ],
    ['taken back', { ...PLEDGE, cancelledAt: '2026-03-11T08:00:00.000Z' }, [], WAY],
  ];

/** What givers and the treasurer see of gifts, for the gallery. */
export function giftSpecimens(): readonly Specimen[] {
  const address = 'https://lantern.example/gifts/TOKEN';
  return [
    ...STATES.map(([state, pledge, gifts, way]) => ({
      ...{ name: 'giving: the page of one gift', state },
      draw: () => (
        <PledgePage
          {...{ pledge, way, site, href: '/gifts/TOKEN', state: pledgeState(pledge, gifts, NOW) }}
          isCopied={pledge.email !== null}
        />
      ),
    })),
    {
      ...{ name: 'giving: the form of a pledge', state: 'refused' },
      draw: () => (
        <PledgeFormView
          {...{
            way: WAY,
            language: 'en',
            siteCurrency: 'GBP',
            country: 'DE',
            story: '',
            formKey: 'key',
            heading: 'h2',
          }}
          values={{
            ...{ wayId: 'bank', country: 'DE', amount: 'fifty', currency: 'EUR', name: 'Olu', word: '' },
            ...{ email: 'olu', storyId: null, key: 'key', trap: '' },
          }}
          problems={[
            { field: 'amount', code: 'not-understood' },
            { field: 'email', code: 'wrong' },
          ]}
        />
      ),
    },
    ...[
      {
        state: 'how to send it',
        letter: pledgeLetter({ pledge: { ...PLEDGE, email: 'o' }, way: WAY, address, site }),
      },
      { state: 'it has arrived', letter: receivedLetter({ gift: GIFT, to: 'o', address, site }) },
    ].map(({ state, letter }) => ({
      ...{ name: 'giving: a letter', state },
      draw: () => <LetterShown letter={letter} />,
    })),
  ];
}
