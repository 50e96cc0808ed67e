import type { DeskDeed, DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { dayOf, instantOf } from '#platform/clock';
import { type Answer, formId, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import { isEmailAddress, normalisedEmail, oneLine } from '#platform/text';
import { setGiverOfGift } from '../../givers/given/store.ts';
import { giverOf } from '../../givers/giver-of.ts';
import type { GivingNeeds } from '../../needs.ts';
import { findPledge } from '../../pledges/store.ts';
import type { Pledge } from '../../pledges/words.ts';
import { receiveGift } from '../receive-gift.ts';
import { arrivalFrom, instantOn, type RefusedArrival } from '../rules/arrival-form.ts';
import { settleGift } from '../settle-gift.ts';
import { findGift } from '../store.ts';
import { strikeGift } from '../strike-gift.ts';
import { unnameGift } from '../unname-gift.ts';
import { drawGift, drawOne, drawPromise } from './draw-one.tsx';
import { ALL_GIFTS, GIFTS, giftHref } from './paths.ts';
import { returningDeeds } from './returning.tsx';
import { says } from './state-words.ts';

/** The page of one gift or promise. */
export function onePages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: `${GIFTS}/:id`,
      title: says('one-title'),
      roles: TREASURERS,
      async answer({ params }, staff) {
        const { title, giverId, children } = await drawOne(params['id'] ?? '', needs);
        // Who gave stands on it, as on the giver's own page.
        if (giverId !== null) {
          await needs.staff.noteAct({ by: staff.id, act: 'giver-seen', subject: `giver:${giverId}` });
        }
        return page(await needs.deskFrame({ title, staff, path: ALL_GIFTS, children }));
      },
    },
  ];
}

/** What is done on it. */
export function oneDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const ofGift = (word: string, deed: typeof settleGift): DeskDeed => ({
    path: `${GIFTS}/arrived/:id/${word}`,
    roles: TREASURERS,
    async act({ params }, staff) {
      const gift = { giftId: params['id'] ?? '', staffId: staff.id };
      await needs.database.write((writer) => deed(writer, gift, needs));
      return seeOther(giftHref(gift.giftId));
    },
  });
  return [
    {
      path: `${GIFTS}/:id/received`,
      roles: TREASURERS,
      act: (request, staff) => receive(request, staff, needs),
    },
    ofGift('settled', settleGift),
    ofGift('struck', strikeGift),
    ofGift('unnamed', unnameGift),
    {
      path: `${GIFTS}/arrived/:id/giver`,
      roles: TREASURERS,
      act: (request, staff) => nameGiver(request, staff, needs),
    },
    ...returningDeeds(needs),
  ];
}

async function receive(request: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const { form, params } = request;
  const pledge = await findPledge(needs.database, params['id'] ?? '');
  if (pledge === null) throw nothingHere();
  const { timeZone } = await needs.site();
  const today = dayOf(instantOf(needs.clock.now()), timeZone);
  const read = arrivalFrom(form, { currency: pledge.currency, today });
  if ('refused' in read) return showRefused(pledge, { staff, refused: read.refused }, needs);
  const { minor, date, seen } = read.arrival;
  const arrivedAt = date === today ? instantOf(needs.clock.now()) : instantOn(date, timeZone);
  const giftId = formId(form.get('gift')) ?? needs.newId();
  const arrival = { giftId, pledgeId: pledge.id, minor, currency: pledge.currency, arrivedAt, seen };
  try {
    await needs.database.write((writer) => receiveGift(writer, { ...arrival, staffId: staff.id }, needs));
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code !== 'gift-came-meanwhile') throw failure;
    const refused = { amount: form.get('amount') ?? '', date, problem: 'meanwhile' } as const;
    return showRefused(pledge, { staff, refused }, needs);
  }
  return seeOther(giftHref(giftId));
}

async function showRefused(
  pledge: Pledge,
  { staff, refused }: { readonly staff: StaffMember; readonly refused: RefusedArrival },
  needs: GivingNeeds,
): Promise<Answer> {
  const children = await drawPromise(pledge, refused, needs);
  const frame = { title: says('promise-title'), staff, path: ALL_GIFTS, children };
  return page(await needs.deskFrame(frame), { status: 422 });
}

/** Says of whom a gift is, by an address alone. */
async function nameGiver(request: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const { form, params } = request;
  const gift = await findGift(needs.database, params['id'] ?? '');
  if (gift === null) throw nothingHere();
  const email = normalisedEmail(form.get('email') ?? '');
  const name = oneLine(form.get('name') ?? '').slice(0, 100);
  if (!isEmailAddress(email)) {
    const error = says(email === '' ? 'email-missing' : 'email-wrong');
    const refused = { deed: 'giver', values: form, errors: new Map([['email', error]]) } as const;
    const children = await drawGift(gift, refused, needs);
    const frame = { title: says('one-title'), staff, path: ALL_GIFTS, children };
    return page(await needs.deskFrame(frame), { status: 422 });
  }
  await needs.database.write(async (writer) => {
    await setGiverOfGift(writer, gift.id, await giverOf(writer, { email, name }, needs));
    await needs.staff.recordAct(writer, {
      by: staff.id,
      act: 'gift-giver-named',
      subject: `gift:${gift.id}`,
    });
  });
  return seeOther(giftHref(gift.id));
}
