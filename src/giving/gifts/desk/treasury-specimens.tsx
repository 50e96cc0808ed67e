import type { Specimen } from '#desk';
import { BatchPage } from '../../batches/desk/batch-page.tsx';
import { BatchesPage } from '../../batches/desk/batches-page.tsx';
import type { Batch } from '../../batches/words.ts';
import { GiverPage } from '../../givers/desk/giver-page.tsx';
import { GiversPage } from '../../givers/desk/givers-page.tsx';
import { MergePage } from '../../givers/desk/merge-page.tsx';
import type { Giver } from '../../givers/words.ts';
import { bookViews } from './book-specimens.tsx';
import type { GiftChoices } from './choices.ts';
import { EnterPage } from './enter-page.tsx';
import { GiftPage } from './gift-page.tsx';
import { ListPage } from './list-page.tsx';
import { PromisePage } from './promise-page.tsx';
import { ENTRIES, GIFT, LABELS, PLEDGE, SITE, views } from './specimen-cast.ts';
import { TodayPage } from './today-page.tsx';

const CHOICES: GiftChoices = {
  ways: [],
  funds: [{ id: 'general', label: 'General fund' }],
  campaigns: [{ id: 'ferry', label: 'A reporter for the ferry', fundId: 'general' }],
};
const WAYS = [{ id: 'bank', label: 'Bank transfer' }];
const TODAY = '2026-03-13';
const NONE = { counted: { count: 0, sums: [] }, first: [] };
const FACTS = {
  ...{ giver: null, story: null, batch: null, entries: ENTRIES, labels: LABELS, site: SITE },
  ...{ returns: [], onItsWay: [], returnId: 'return', refused: null },
  promise: PLEDGE,
  notes: { word: '', country: null, batchId: null, enteredAt: GIFT.arrivedAt, enteredBy: 'Ines Tavares' },
} as const;
const PAGES = { page: 1, last: 3, site: SITE } as const;

/** The treasurer's pages, for the gallery. */
export function treasurySpecimens(): readonly Specimen[] {
  return [...giftViews(), ...formViews(), ...giverViews(), ...bookViews()];
}

function giftViews(): Specimen[] {
  const listed = { gift: GIFT, reference: PLEDGE.reference, way: 'Bank transfer' };
  const promised = { pledge: PLEDGE, state: { state: 'promised' } as const };
  const promise = { ...promised, way: 'Bank transfer', isByCard: false };
  const some = <Listed,>(one: Listed) => ({
    counted: { count: 12, sums: [{ minor: 60_000, currency: 'EUR' }] },
    first: [one],
  });
  const today = { today: TODAY, site: SITE, income: [], promised: [], lately: [] } as const;
  const counted = { gifts: some(listed).counted, promises: some(promise).counted };
  const asked = { of: 'gifts', typed: 'bright', wayId: '', state: '', from: '', to: '' } as const;
  const list = { ways: [], counted, settled: null, ...PAGES };
  return [
    ...views('gifts of today', {
      'much to do': () => (
        <TodayPage
          {...today}
          income={[
            { minor: 10_000, currency: 'EUR' },
            { minor: 25_000, currency: 'JPY' },
          ]}
          promised={[{ minor: 5_000, currency: 'EUR' }]}
          {...{ arrived: some(listed), review: some(listed), told: NONE }}
          {...{ sent: some(promise), open: some(promise), overdue: some(promise) }}
        />
      ),
      'nothing yet': () => (
        <TodayPage
          {...today}
          {...{ arrived: NONE, review: NONE, told: NONE, sent: NONE, open: NONE, overdue: NONE }}
        />
      ),
    }),
    ...views('all gifts', {
      arrived: () => <ListPage {...list} asked={asked} gifts={[listed]} pledges={[]} />,
      'to be chosen from, after some were': () => (
        <ListPage
          {...{ ...list, gifts: [listed], pledges: [], settled: { done: 3, left: 1 } }}
          asked={{ ...asked, state: 'held' }}
        />
      ),
      promised: () => (
        <ListPage {...list} asked={{ ...asked, of: 'promises' }} gifts={[]} pledges={[promise]} />
      ),
      'none found': () => (
        <ListPage
          {...{ ...list, asked, gifts: [], pledges: [] }}
          counted={{ gifts: NONE.counted, promises: NONE.counted }}
        />
      ),
    }),
    ...views('one gift', {
      arrived: () => <GiftPage {...FACTS} gift={GIFT} />,
      'went back in part, and the next amount was refused': () => (
        <GiftPage
          {...FACTS}
          gift={{ ...GIFT, returnedMinor: 2_000, tribute: { kind: 'memory', name: 'Ada' } }}
          returns={[{ id: 'back', giftId: 'gift', minor: 2_000, at: GIFT.arrivedAt, failedAt: null }]}
          refused={{
            ...{ deed: 'returned', values: new Map([['amount', 'twenty']]) },
            errors: new Map([['amount', 'This is not an amount.']]),
          }}
        />
      ),
      'disputed, by card': () => (
        <GiftPage
          {...FACTS}
          gift={{ ...GIFT, source: 'card', disputedMinor: 5_000, disputedAt: GIFT.arrivedAt }}
        />
      ),
      'entered by mistake': () => <GiftPage {...FACTS} gift={{ ...GIFT, struckAt: GIFT.arrivedAt }} />,
    }),
    ...views('one promise', {
      promised: () => <PromisePage {...PROMISE} gifts={[]} state={{ state: 'promised' }} refused={null} />,
      'kept in part, and a day refused': () => (
        <PromisePage
          {...{ ...PROMISE, gifts: [GIFT] }}
          state={{
            ...{ state: 'received', at: GIFT.arrivedAt, minor: 5_000, returnedMinor: 0, wantedMinor: 0 },
          }}
          refused={{ amount: '20', date: '2027-01-01', problem: 'date' }}
        />
      ),
    }),
  ];
}

const PROMISE = {
  isByCard: false,
  ...{ pledge: PLEDGE, giver: null, story: null, labels: LABELS, giftId: 'new', today: TODAY, site: SITE },
} as const;

function formViews(): Specimen[] {
  const enter = { choices: CHOICES, giftId: 'new', values: new Map(), today: TODAY, site: SITE };
  const batch: Batch = {
    ...{ id: 'batch', name: 'Envelopes of Sunday', wayId: 'bank', currency: 'EUR', day: '2026-03-08' },
    ...{ control: { count: 2, minor: 7_000 }, openedAt: GIFT.arrivedAt, openedBy: 'ines' },
    ...{ closedAt: null, closedBy: null },
  };
  const line = {
    ...{ id: 'line', minor: 5_000, currency: 'EUR', name: 'Olu Bright', email: null, word: '' },
    ...{ fundId: 'general', campaignId: null },
  };
  const other = { ...line, id: 'other', minor: 2_000, name: '' };
  const one = {
    ...{ way: 'Bank transfer', openedBy: 'Ines Tavares', closedBy: 'Ines Tavares', choices: CHOICES },
    ...{ lineId: 'new', values: new Map(), problems: new Map(), isControl: false, site: SITE },
  };
  const all = { ways: WAYS, batchId: 'new', values: new Map(), problems: new Map(), today: TODAY, ...PAGES };
  return [
    ...views('a gift entered by hand', {
      empty: () => <EnterPage {...enter} problems={new Map()} entered={null} />,
      'refused, after another was entered': () => (
        <EnterPage
          {...{ ...enter, choices: { ...CHOICES, ways: WAYS }, entered: 'gift' }}
          values={new Map([['amount', 'fifty']])}
          problems={new Map([['amount', 'not-understood'] as const, ['story', 'story'] as const])}
        />
      ),
    }),
    ...views('batches', {
      some: () => <BatchesPage {...all} batches={[{ batch, count: 1, minor: 5_000 }]} />,
      none: () => <BatchesPage {...all} batches={[]} last={1} />,
    }),
    ...views('one batch', {
      'one gift is missing': () => <BatchPage {...{ ...one, batch }} lines={[line]} />,
      'a line was refused': () => (
        <BatchPage
          {...{ ...one, batch, lines: [] }}
          values={new Map([['amount', 'fifty']])}
          problems={new Map([['amount', 'not-understood'] as const])}
        />
      ),
      'count and sum agree': () => <BatchPage {...{ ...one, batch }} lines={[line, other]} />,
      'in the books': () => (
        <BatchPage {...one} batch={{ ...batch, closedAt: GIFT.arrivedAt }} lines={[line, other]} />
      ),
    }),
  ];
}

function giverViews(): Specimen[] {
  const giver: Giver = {
    ...{ id: 'giver', name: 'Olu Bright', email: 'olu@bay.example', note: 'Sends cheques.\nNo letters.' },
    ...{ mergedInto: null, madeAt: GIFT.arrivedAt, erasedAt: null },
  };
  const other = { ...giver, id: 'other', name: 'O. Bright', email: 'bright@bay.example', note: '' };
  const merge = {
    ...{ id: 'merge', fromId: 'other', intoId: 'giver', at: GIFT.arrivedAt, undoneAt: null },
    ...{ moved: { gifts: ['gift'], pledges: [] }, fromCalled: 'O. Bright', intoCalled: 'Olu Bright' },
  };
  const page = {
    into: null,
    from: [],
    merges: [],
    sums: [],
    gifts: [],
    pledges: [],
    most: 100,
    cut: { gifts: false, pledges: false },
  };
  const shown = { ...page, refused: null, site: SITE };
  return [
    ...views('givers', {
      some: () => (
        <GiversPage
          {...{ ...PAGES, typed: 'bright', givers: [giver, other], count: 2, giverId: 'new', refused: null }}
        />
      ),
      'one was refused': () => (
        <GiversPage
          {...{ ...PAGES, typed: '', givers: [], count: 0, giverId: 'new' }}
          refused={{ giver: { ...giver, email: 'olu' }, problems: new Map([['email', 'not-an-address']]) }}
        />
      ),
    }),
    ...views('one giver', {
      'with gifts, merged with another': () => (
        <GiverPage
          {...{ ...shown, giver, from: [other], merges: [merge] }}
          sums={[{ year: '2026', currency: 'EUR', gifts: 1, minor: 5_000 }]}
          gifts={[{ gift: GIFT, reference: null, way: 'Bank transfer' }]}
        />
      ),
      forgotten: () => (
        <GiverPage
          {...shown}
          giver={{ ...giver, name: '', email: null, note: '', erasedAt: GIFT.arrivedAt }}
        />
      ),
    }),
    ...views('two givers who are one', {
      'looking for the other': () => (
        <MergePage {...{ giver, typed: 'bright', found: [other] }} chosen={null} />
      ),
      'what would move': () => (
        <MergePage
          {...{ giver, typed: '', found: [] }}
          chosen={{ other, counts: { gifts: 1, pledges: 0 }, mergeId: 'new' }}
        />
      ),
    }),
  ];
}
