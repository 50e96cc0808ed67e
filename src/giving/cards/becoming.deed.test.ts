import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { aStripe, feeOf, type StripeEvent } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';
import { returnGift } from '../gifts/return-gift.ts';
import { giftsOfPledges } from '../gifts/store.ts';
import { strikeGift } from '../gifts/strike-gift.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

describeNewsroom(
  'What becomes of a gift by card',
  (room) => {
    const { begun, begunMonthly, sendAll, changeBy, balancesIn } = cardGifts(room, stripe);
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [CARD, WALLET]);
      stripe.failing = null;
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
    });

    it('A18: goes back where the service says so, in part, again, and is ours again where that fails', async () => {
      const paid = stripe.pay((await begun()).sessionId);
      await sendAll(paid.events);
      await room().settle();
      const [part, rest] = [stripe.refund(paid.paymentId, 2_000), stripe.refund(paid.paymentId)];
      const change = await changeBy(() => sendAll([...rest.events, ...part.events, ...rest.events]));
      expect(change).toEqual({ income: -5_000, clearing: -5_000 });
      const failed = await changeBy(() => sendAll(stripe.failRefund(rest.refund.id)));
      expect(failed).toEqual({ income: 3_000, clearing: 3_000 });
    });

    it('A18: went back although only the sum of it was told: which returns these are is asked', async () => {
      const paid = stripe.pay((await begun()).sessionId);
      await sendAll(paid.events);
      await room().settle();
      const { events } = stripe.refund(paid.paymentId, 1_500);
      const summed = events.filter(({ type }) => type === 'charge.refunded');
      expect(await changeBy(() => sendAll(summed))).toEqual({ income: -1_500, clearing: -1_500 });
    });

    it('A18: is sent back by the service when the treasurer says so, once, and never more than is left', async () => {
      const { sessionId, href, pledgeId } = await begun();
      await sendAll(stripe.pay(sessionId).events);
      await room().settle();
      const [gift] = await giftsOfPledges(room().database, [pledgeId]);
      const of = { giftId: gift?.id ?? '', staffId: 'someone' };
      const needs = { ...room(), ...room().newsroom };
      const back = (minor?: number) =>
        room().database.write((writer) => returnGift(writer, { ...of, ...(minor ? { minor } : {}) }, needs));
      await expect(back(5_001)).rejects.toMatchObject({ code: 'gift-return-too-much' });
      const asked = () => stripe.asked.filter(({ path }) => path === '/v1/refunds').length;
      const before = asked();
      const change = await changeBy(() => Promise.all([back(), back(), back()]));
      expect(change).toEqual({ income: -5_000, clearing: -5_000 });
      expect(asked()).toBe(before + 1);
      expect((await room().visit(href)).text).toContain('€50.00 went back to you');
      const struck = room().database.write((writer) => strikeGift(writer, of, needs));
      await expect(struck).rejects.toMatchObject({ code: 'gift-of-card-stands' });
    });

    it('A18: is sent back from its page, which says what is on its way, and asks for no more than the rest', async () => {
      const { sessionId, pledgeId } = await begun();
      await sendAll(stripe.pay(sessionId).events);
      await room().settle();
      const [gift] = await giftsOfPledges(room().database, [pledgeId]);
      const as = await room().staff('treasurer');
      const path = `/desk/gifts/${gift?.id}`;
      const see = async () => (await room().visit(path, { as })).text;
      const back = (form: Record<string, string>) =>
        room().post(`/desk/gifts/arrived/${gift?.id}/returned`, form, { as });
      expect(await see()).toContain('The card service is asked to send it to the card that paid.');
      const wish = { return: room().newId(), amount: '20' };
      const change = await changeBy(async () => {
        stripe.failing = 500;
        for (const form of [wish, wish]) expect((await back(form)).status).toBe(303);
        const page = await see();
        expect(page).toContain('On its way back');
        expect(page).toMatch(/name="amount"[^>]*value="30"|value="30"[^>]*name="amount"/);
        const more = await back({ return: room().newId(), amount: '30.01' });
        expect(more.status).toBe(422);
        expect(more.text).toContain('There is not so much left of this gift.');
        expect(more.text).toContain('value="30.01"');
        const stale = await back({ return: room().newId(), amount: '20', seen: '0' });
        expect(stale.status).toBe(422);
        expect(stale.text).toContain('Enter this only if it went back as well.');
        stripe.failing = null;
      });
      expect(change).toEqual({ income: -2_000, clearing: -2_000 });
      const page = await see();
      expect(page).not.toContain('On its way back');
      expect(page).toContain('Went back');
    });

    it('A19: falls out of income while it is disputed, comes back where that is won, and costs its fee', async () => {
      const paid = stripe.pay((await begun()).sessionId);
      await sendAll(paid.events);
      await room().settle();
      const events = stripe.dispute(paid.paymentId, 'won');
      const opened = await changeBy(() => sendAll(events.slice(0, 1)));
      expect(opened).toEqual({ income: -5_000, disputed: -5_000 });
      const taken = await changeBy(() => sendAll(events.slice(1, 2)));
      expect(taken).toEqual({ disputed: 5_000, clearing: -6_500, fees: 1_500 });
      const won = await changeBy(() => sendAll([...events.slice(2), ...events]));
      expect(won).toEqual({ income: 5_000, clearing: 5_000 });
    });

    it('A19: that went back and was disputed as well is made good where the dispute is won, in any order', async () => {
      for (const turn of [(all: StripeEvent[]) => all, (all: StripeEvent[]) => all.reverse()]) {
        const paid = stripe.pay((await begun()).sessionId);
        await sendAll(paid.events);
        await room().settle();
        const events = [...stripe.refund(paid.paymentId).events, ...stripe.dispute(paid.paymentId, 'won')];
        expect(await changeBy(() => sendAll(turn(events)))).toEqual({
          ...{ income: -5_000, clearing: -6_500, fees: 1_500 },
        });
      }
    });

    it('A9: stands as it was begun: nothing that is posted to its page changes what a payment is held against', async () => {
      const { sessionId, href } = await begunMonthly('10');
      const tamper = async () => {
        const forms = { amount: { amount: '1' }, cancel: {}, sent: {}, reminders: { wanted: 'yes' } };
        for (const [door, form] of Object.entries(forms)) {
          expect((await room().post(`${href}/${door}`, form)).status, door).toBe(404);
        }
      };
      await tamper();
      expect(await changeBy(() => sendAll(stripe.pay(sessionId).events))).toMatchObject({ income: 1_000 });
      await tamper();
      const subscription = [...stripe.things.values()].findLast(({ object }) => object === 'subscription');
      const renewed = stripe.renew(subscription?.id ?? '');
      expect(await changeBy(() => sendAll(renewed.events))).toMatchObject({ income: 1_000 });
    });

    it('A8: says that it could not be taken as long as that is so, in whichever order that and payments are told', async () => {
      const { sessionId, href } = await begunMonthly('10');
      await sendAll(stripe.pay(sessionId).events);
      const subscription = [...stripe.things.values()].findLast(({ object }) => object === 'subscription');
      const [second, third] = [1, 2].map((months) => {
        stripe.now += months * 100;
        return stripe.renew(subscription?.id ?? '');
      });
      const failed = (created: number) => {
        const invoice = {
          ...stripe.things.get(second?.invoiceId ?? ''),
          id: stripe.id('in'),
          amount_paid: 0,
        };
        return { ...stripe.event('invoice.payment_failed', invoice), created };
      };
      const unpaid = async () => (await room().visit(href)).text.includes('It could not be taken on');
      const paidOf = (paid: typeof second) =>
        paid?.events.filter(({ type }) => type === 'invoice.paid') ?? [];
      await sendAll([failed(stripe.now - 50)]);
      await sendAll(paidOf(second));
      expect(await unpaid(), 'the second was paid before the third failed').toBe(true);
      await sendAll(paidOf(third));
      expect(await unpaid(), 'the third was paid after it had failed').toBe(false);
      await sendAll([failed(stripe.now - 50)]);
      expect(await unpaid(), 'that it had failed is told late').toBe(false);
    });

    it('A9: opens no session once the treasurer has switched the card way off, for whoever began before', async () => {
      const { href } = await begun();
      const [way] = await keptWays(room());
      const as = await room().staff('treasurer');
      expect((await room().post(`/desk/giving/ways/${way?.id}/off`, {}, { as })).status).toBe(303);
      const asked = stripe.asked.length;
      const { status, location } = await room().post(`${href}/pay`, {});
      expect([status, location, stripe.asked.length]).toEqual([303, href, asked]);
      expect((await room().visit(href)).text).not.toContain('/pay"');
    });

    it('is on the bank account once a payout says so, as one sum; and not where that did not arrive', async () => {
      const paid = [stripe.pay((await begun()).sessionId), stripe.pay((await begun()).sessionId)];
      for (const { events } of paid) await sendAll(events);
      await room().settle();
      const { amount, event } = stripe.payOut(paid.map(({ paymentId }) => paymentId));
      expect(amount).toBe(2 * (5_000 - feeOf(5_000)));
      expect(await changeBy(() => sendAll([event, event]))).toEqual({ bank: amount, clearing: -amount });
      const failed = { ...event, id: stripe.id('evt'), type: 'payout.failed' };
      expect(await changeBy(() => sendAll([failed]))).toEqual({ bank: -amount, clearing: amount });
    });

    it('is held in another currency where the service exchanges it, and the books say so', async () => {
      const { sessionId } = await begun();
      const paid = stripe.pay(sessionId);
      const intent = stripe.things.get(paid.paymentId);
      const charge = stripe.things.get(String(intent?.['latest_charge']));
      const exchanged = stripe.transaction({
        amount: 7_400,
        fee: 245,
        currency: 'cad',
        source: paid.chargeId,
      });
      stripe.keep({ ...charge, id: paid.chargeId, balance_transaction: exchanged.id });
      expect(await changeBy(() => sendAll(paid.events))).toEqual({ income: 5_000 });
      expect(Object.fromEntries(await balancesIn('CAD'))).toEqual({
        ...{ 'assets:clearing:card': 7_155, 'equity:exchange': -7_400, 'expense:fees': 245 },
      });
    });

    it('A19: of which more or less is wanted when it is told again stands as it was told first, in two currencies too', async () => {
      const paid = stripe.pay((await begun()).sessionId);
      await sendAll(paid.events);
      await room().settle();
      const [, withdrawn] = stripe.dispute(paid.paymentId, null);
      const inDollars = {
        ...stripe.transaction({ amount: -7_400, fee: 0, currency: 'cad', source: paid.chargeId }),
      };
      const told = (amount: number): StripeEvent => ({
        ...(withdrawn as StripeEvent),
        id: stripe.id('evt'),
        data: {
          object: { ...(withdrawn as StripeEvent).data.object, amount, balance_transactions: [inDollars] },
        },
      });
      const before = (await balancesIn('CAD')).get('equity:exchange') ?? 0;
      await sendAll([told(5_000), told(4_000), told(6_000)]);
      const after = (await balancesIn('CAD')).get('equity:exchange') ?? 0;
      expect(after - before).toBe(7_400);
    });
  },
  { config: { limits: 'off', stripe: accountAt(stripe) } },
);
