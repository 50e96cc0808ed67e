import type { StaffMember } from '#people';
import { dayAfter, dayBegins, dayOf, instantOf } from '#platform/clock';
import type { Request } from '#platform/http';
import type { Money } from '#platform/money';
import { pageAsked } from '#platform/text';
import { countReviews, openReviews } from '../../cards/store/guards.ts';
import { balances } from '../../ledger/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { pledgeState } from '../../pledges/rules/pledge-state.ts';
import { daysFrom, instantsOf } from '../../reports/rules/day-range.ts';
import { findWays } from '../../store.ts';
import { giftsOfPledges } from '../store.ts';
import type { Asked } from './find-form.tsx';
import { ListPage } from './list-page.tsx';
import { settledFrom } from './settle-many.ts';
import {
  countGifts,
  countPledges,
  giftsOfIds,
  type Page,
  pledgesOfIds,
  soughtGifts,
  soughtPledges,
} from './store.ts';
import { TodayPage } from './today-page.tsx';
import {
  ARRIVED_STATES,
  type ListedGift,
  type ListedPledge,
  PROMISED_STATES,
  type Sought,
  type SoughtGifts,
  type SoughtPledges,
} from './words.ts';

type Needs = Pick<GivingNeeds, 'database' | 'clock' | 'site' | 'staff'>;

const FIRST_FEW: Page = { skip: 0, most: 10 };
const A_PAGE = 50;
/** Beyond it nobody pages; what is there is found by a narrower question. */
const LAST_PAGE = 2_000;

const EVERYTHING: Sought = { typed: '', wayId: null, from: null, until: null };

/** What waits today, with the names of givers: who looked is in the audit trail. */
export async function drawToday(staff: StaffMember, needs: Needs) {
  const { database } = needs;
  await needs.staff.noteAct({ by: staff.id, act: 'gifts-listed' });
  const site = await needs.site();
  const today = dayOf(instantOf(needs.clock.now()), site.timeZone);
  const [from, until] = [dayBegins(today, site.timeZone), dayBegins(dayAfter(today), site.timeZone)];
  const [arrived, review, lately, sent, open, overdue, books, told, toldCount] = await Promise.all([
    someGifts(needs, { ...EVERYTHING, from, until, state: null }),
    someGifts(needs, { ...EVERYTHING, state: 'disputed' }),
    listedGifts(needs, { ...EVERYTHING, until: from, state: null }, FIRST_FEW),
    somePledges(needs, { ...EVERYTHING, state: 'sent' }),
    somePledges(needs, { ...EVERYTHING, state: 'promised' }),
    somePledges(needs, { ...EVERYTHING, state: 'expired' }),
    balances(database),
    ...([openReviews(database, FIRST_FEW.most), countReviews(database)] as const),
  ]);
  const income = books
    .filter(({ account }) => account.startsWith('income:'))
    .map(({ balance, currency }) => ({ minor: -balance, currency }));
  return (
    <TodayPage
      {...{ arrived, review, lately, sent, open, overdue, today, site }}
      told={{ counted: { count: toldCount, sums: [] }, first: told }}
      income={summed(income)}
      promised={summed([...sent.counted.sums, ...open.counted.sums])}
    />
  );
}

/** What is asked for in the address. Who looks, or looks for somebody, is in the audit trail; for whom is not. */
export async function drawList({ query }: Request, staff: StaffMember, needs: Needs) {
  const { database } = needs;
  const asked = askedFrom(query);
  const [site, ways] = await Promise.all([needs.site(), findWays(database)]);
  await needs.staff.noteAct({ by: staff.id, act: asked.typed === '' ? 'gifts-listed' : 'gifts-searched' });
  const sought: Sought = {
    ...{ typed: asked.typed, wayId: asked.wayId || null },
    ...instantsOf(daysFrom(query), site.timeZone),
  };
  const ofGifts = asked.of === 'gifts';
  const gifts = { ...sought, state: ofGifts ? oneOf(ARRIVED_STATES, asked.state) : null };
  const promises = {
    ...{ ...sought, state: ofGifts ? null : oneOf(PROMISED_STATES, asked.state) },
    now: instantOf(needs.clock.now()),
  };
  const [countedGifts, countedPromises] = await Promise.all([
    countGifts(database, gifts),
    countPledges(database, promises),
  ]);
  const counted = { gifts: countedGifts, promises: countedPromises };
  const last = Math.min(LAST_PAGE, Math.max(1, Math.ceil(counted[asked.of].count / A_PAGE)));
  const page = pageAsked(query, last);
  const at = { skip: (page - 1) * A_PAGE, most: A_PAGE };
  return (
    <ListPage
      {...{ asked, ways, counted, page, last, site, settled: settledFrom(query) }}
      gifts={ofGifts ? await listedGifts(needs, gifts, at) : []}
      pledges={ofGifts ? [] : await listedPledges(needs, promises, at)}
    />
  );
}

function askedFrom(query: ReadonlyMap<string, string>): Asked {
  const said = (name: string) => query.get(name)?.trim().slice(0, 200) ?? '';
  const of = said('of') === 'promises' ? 'promises' : 'gifts';
  const days = daysFrom(query);
  return {
    ...{ of, typed: said('q'), wayId: said('way'), state: said('state') },
    ...{ from: days.from ?? '', to: days.to ?? '' },
  };
}

function oneOf<One extends string>(all: readonly One[], said: string): One | null {
  return all.find((one) => one === said) ?? null;
}

async function someGifts(needs: Needs, sought: SoughtGifts) {
  const [counted, first] = await Promise.all([
    countGifts(needs.database, sought),
    listedGifts(needs, sought, FIRST_FEW),
  ]);
  return { counted, first };
}

async function somePledges(needs: Needs, asked: SoughtPledges) {
  const sought = { ...asked, now: instantOf(needs.clock.now()) };
  const [counted, first] = await Promise.all([
    countPledges(needs.database, sought),
    listedPledges(needs, sought, FIRST_FEW),
  ]);
  return { counted, first };
}

async function listedGifts(
  { database }: Needs,
  sought: SoughtGifts,
  at: Page,
): Promise<readonly ListedGift[]> {
  const found = await soughtGifts(database, sought, at);
  const [gifts, ways] = await Promise.all([
    giftsOfIds(
      database,
      found.map(({ id }) => id),
    ),
    findWays(database),
  ]);
  return found.flatMap(({ id, reference }) => {
    const gift = gifts.find((one) => one.id === id);
    return gift ? [{ gift, reference, way: labelOf(ways, gift.wayId) }] : [];
  });
}

async function listedPledges(
  { database, clock }: Needs,
  sought: SoughtPledges & { readonly now: string },
  at: Page,
): Promise<readonly ListedPledge[]> {
  const ids = await soughtPledges(database, sought, at);
  const [pledges, gifts, ways] = await Promise.all([
    pledgesOfIds(database, ids),
    giftsOfPledges(database, ids),
    findWays(database),
  ]);
  return ids.flatMap((id) => {
    const pledge = pledges.find((one) => one.id === id);
    if (pledge === undefined) return [];
    const theirs = gifts.filter(({ pledgeId }) => pledgeId === id);
    const state = pledgeState(pledge, theirs, clock.now());
    const isByCard = ways.find((way) => way.id === pledge.wayId)?.details.kind === 'card';
    return [{ pledge, state, way: labelOf(ways, pledge.wayId), isByCard }];
  });
}

function labelOf(ways: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return ways.find((way) => way.id === id)?.label ?? '';
}

/** One sum a currency, in the order of their codes; nothing where nothing is left. */
export function summed(all: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of all) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .sort()
    .map(([currency, minor]) => ({ minor, currency }));
}
