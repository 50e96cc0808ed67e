import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import { type Answer, nothingHere, page, type Request, seeOther } from '#platform/http';
import type { Money } from '#platform/money';
import { sayDesk } from '../../desk/messages.ts';
import { balances } from '../../ledger/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { pledgeState } from '../../pledges/rules/pledge-state.ts';
import { findPledge, waitingPledges } from '../../pledges/store.ts';
import { formId } from '../../rules/form-id.ts';
import { findWays } from '../../store.ts';
import { returnGift, settleGift, strikeGift } from '../outcomes.ts';
import { receiveGift } from '../receive-gift.ts';
import { arrivalFrom, dayOf, instantOn } from '../rules/arrival-form.ts';
import { latestGifts } from '../store.ts';
import { GiftsPage, type GiftsPageProps } from './gifts-page.tsx';

const PATH = '/desk/gifts';
/** Givers are seen by these alone. */
const ROLES = ['owner', 'treasurer'] as const;
const MOST = 100;

export function giftsPage(needs: GivingNeeds): DeskPage {
  return {
    path: PATH,
    title: sayDesk(DESK_LANGUAGE, 'gifts-title'),
    navigation: { label: sayDesk(DESK_LANGUAGE, 'gifts-title'), position: 45 },
    roles: ROLES,
    draw: () => drawGifts(null, needs),
  };
}

export function giftsDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const ofGift = (word: string, deed: typeof settleGift): DeskDeed => ({
    path: `${PATH}/arrived/:id/${word}`,
    roles: ROLES,
    async act({ params }, staff) {
      const gift = { giftId: params['id'] ?? '', staffId: staff.id };
      await needs.database.write((writer) => deed(writer, gift, needs));
      return seeOther(PATH);
    },
  });
  return [
    { path: `${PATH}/:id/received`, roles: ROLES, act: (request, staff) => receive(request, staff, needs) },
    ofGift('settled', settleGift),
    ofGift('returned', returnGift),
    ofGift('struck', strikeGift),
  ];
}

async function receive(request: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const { form, params } = request;
  const pledge = await findPledge(needs.database, params['id'] ?? '');
  if (pledge === null) throw nothingHere();
  const today = await todayThere(needs);
  const read = arrivalFrom(form, { currency: pledge.currency, today });
  if ('refused' in read) {
    const children = await drawGifts({ ...read.refused, pledgeId: pledge.id }, needs);
    const title = sayDesk(DESK_LANGUAGE, 'gifts-title');
    return page(await needs.deskFrame({ title, staff, path: PATH, children }), { status: 422 });
  }
  const { minor, date } = read.arrival;
  const { timeZone } = await needs.site();
  const arrivedAt = date === today ? instantOf(needs.clock.now()) : instantOn(date, timeZone);
  const giftId = formId(form.get('gift')) ?? needs.newId();
  await needs.database.write((writer) =>
    receiveGift(
      writer,
      {
        ...{ giftId, pledgeId: pledge.id, minor, currency: pledge.currency },
        ...{ arrivedAt, staffId: staff.id },
      },
      needs,
    ),
  );
  return seeOther(PATH);
}

async function drawGifts(refused: GiftsPageProps['refused'], needs: GivingNeeds) {
  const { database, clock } = needs;
  const [site, ways, pledges, gifts, books] = await Promise.all([
    ...([needs.site(), findWays(database), waitingPledges(database, MOST)] as const),
    ...([latestGifts(database, MOST), balances(database)] as const),
  ]);
  const labels = new Map(ways.map(({ id, label }) => [id, label]));
  const waiting = pledges.map((pledge) => ({
    ...{ pledge, state: pledgeState(pledge, [], clock.now()) },
    ...{ way: labels.get(pledge.wayId) ?? '', giftId: needs.newId() },
  }));
  const isOpen = ({ state: { state } }: (typeof waiting)[number]) => state === 'promised' || state === 'sent';
  const open = waiting.filter(isOpen).map(({ pledge }) => pledge);
  const income = books
    .filter(({ account }) => account.startsWith('income:'))
    .map(({ balance, currency }) => ({ minor: -balance, currency }));
  return (
    <GiftsPage
      {...{ waiting, gifts, refused, today: await todayThere(needs) }}
      {...{ income: summed(income), promised: summed(open) }}
      site={{ ...site, language: DESK_LANGUAGE }}
    />
  );
}

/** One sum a currency, in the order of their codes; nothing where nothing is left. */
function summed(all: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of all) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .sort()
    .map(([currency, minor]) => ({ minor, currency }));
}

async function todayThere({ clock, site }: GivingNeeds): Promise<string> {
  return dayOf(instantOf(clock.now()), (await site()).timeZone);
}
