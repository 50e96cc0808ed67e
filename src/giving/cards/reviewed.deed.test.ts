import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { aStripe, feeOf, type StripeEvent } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, WALLET } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

interface Tables {
  staff_acts: { act: string; subject: string | null };
  card_reviews: { id: string; event_id: string };
}

describeNewsroom(
  'A payment by card that does not fit its promise',
  (room) => {
    const { begun, send, sendAll, changeBy, balancesIn } = cardGifts(room, stripe);
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [CARD, WALLET]);
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
    });

    /** A payment of €50 that is told otherwise, and the address at which it is entered. */
    async function told(otherwise: object) {
      const { sessionId, href, pledgeId } = await begun({ name: 'Olu', email: 'olu@bay.example' });
      const [completed, ...others] = stripe.pay(sessionId).events;
      if (completed === undefined) throw new Error('A payment has events.');
      const wrong = { ...completed, data: { object: { ...completed.data.object, ...otherwise } } };
      await sendAll([wrong, ...others]);
      return { wrong, href, pledgeId, door: await doorOf(wrong) };
    }
    async function doorOf({ id }: StripeEvent) {
      const row = await room()
        .database.tables<Tables>()
        .selectFrom('card_reviews')
        .select('id')
        .where('event_id', '=', id)
        .executeTakeFirstOrThrow();
      return `/desk/cards/reviews/${row.id}/enter`;
    }

    it('is entered as a gift of the amount that came: with its fee, for its promise, in the audit trail', async () => {
      const as = await room().staff('treasurer');
      const { door, href } = await told({ amount_total: 4_000 });
      const { text } = await room().visit('/desk/cards', { as });
      expect(text).toContain('Enter it as a gift of €40.00');
      const change = await changeBy(async () => {
        const { status, location = '' } = await room().post(door, {}, { as });
        expect(status).toBe(303);
        expect((await room().visit(location, { as })).text).toContain('€40.00');
      });
      expect(change).toEqual({ income: 4_000, clearing: 4_000 - feeOf(5_000), fees: feeOf(5_000) });
      expect((await room().visit(href)).text).toContain('€40.00 of the €50.00 that you promised arrived');
      expect((await room().visit('/desk/cards', { as })).text).not.toContain('€40.00');
      const acts = await room().database.tables<Tables>().selectFrom('staff_acts').select('act').execute();
      expect(acts.map(({ act }) => act)).toEqual(
        expect.arrayContaining(['gift-received', 'card-review-entered']),
      );
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    });

    it('is one gift, however often it is entered and its event is told again', async () => {
      const as = await room().staff('treasurer');
      const { wrong, door } = await told({ amount_total: 3_000 });
      const again = { ...wrong, id: stripe.id('evt') };
      await sendAll([again]);
      const doors = [door, door, await doorOf(again), door];
      const change = await changeBy(async () => {
        const answers = await Promise.all(doors.map((one) => room().post(one, {}, { as })));
        expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
        expect((await send({ ...wrong, id: stripe.id('evt') })).statusCode).toBe(200);
      });
      expect(change).toMatchObject({ income: 3_000 });
      expect((await room().visit('/desk/cards', { as })).text).not.toContain('€30.00');
    });

    it('is returned and paid out as every gift by card is', async () => {
      const as = await room().staff('treasurer');
      const { sessionId } = await begun();
      const paid = stripe.pay(sessionId);
      const [completed, ...others] = paid.events;
      if (completed === undefined) throw new Error('A payment has events.');
      const wrong = { ...completed, data: { object: { ...completed.data.object, amount_total: 4_500 } } };
      await sendAll([wrong, ...others, ...stripe.refund(paid.paymentId, 1_000).events]);
      const door = await doorOf(wrong);
      expect(await changeBy(() => room().post(door, {}, { as }))).toMatchObject({ income: 3_500 });
    });

    it.each([
      ['of another currency', { currency: 'usd' }, 'USD'],
      ['for no promise of ours', { metadata: { pledge: 'nobody' }, client_reference_id: 'nobody' }, 'EUR'],
    ])('is a gift without a promise where it is %s', async (_, otherwise, currency) => {
      const as = await room().staff('treasurer');
      const { door, href } = await told(otherwise);
      const before = (await balancesIn(currency)).get('income:gifts:general') ?? 0;
      expect((await room().post(door, {}, { as })).status).toBe(303);
      await room().settle();
      expect((await balancesIn(currency)).get('income:gifts:general')).toBe(before - 5_000);
      expect((await room().visit(href)).text).toContain('It has not arrived yet.');
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    });

    it('is entered neither by others than the treasurer and the owner, nor where it is none of ours', async () => {
      const { wrong, door } = await told({ amount_total: 2_000 });
      const other = { ...wrong, id: stripe.id('evt'), account: 'acct_other' };
      await sendAll([other]);
      const otherDoor = await doorOf(other);
      const [editor, treasurer] = [await room().staff('editor'), await room().staff('treasurer')];
      const change = await changeBy(async () => {
        expect((await room().post(door, {}, { as: editor })).status).toBe(403);
        expect((await room().post(otherDoor, {}, { as: treasurer })).status).toBe(404);
        expect((await room().post('/desk/cards/reviews/none/enter', {}, { as: treasurer })).status).toBe(404);
      });
      expect(change).toEqual({});
    });
  },
  { config: { limits: 'off', stripe: accountAt(stripe) } },
);
