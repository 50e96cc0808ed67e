import { afterAll, beforeEach, expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { aStripe, type StripeEvent } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, WALLET } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

/** Its session is not handed out any more, and could still be paid. */
const LATER = 26 * MINUTE;
const ON_ITS_WAY = 'Your payment is on its way.';
const TWICE = 'This promise was paid twice, by two payments.';

interface Tables {
  card_reviews: { id: string; reason: string; pledge_id: string | null; looked_at: string | null };
}

describeNewsroom(
  'A gift by card that is paid once',
  (room) => {
    const { begun, begunMonthly, sendAll, changeBy } = cardGifts(room, stripe);
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [CARD, WALLET]);
      stripe.failing = null;
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
    });

    /** What the card service is asked meanwhile. */
    async function askedBy(act: () => Promise<unknown>): Promise<readonly string[]> {
      const before = stripe.asked.length;
      await act();
      return stripe.asked.slice(before).map(({ path }) => path);
    }
    const reviewsOf = (pledgeId: string) =>
      room()
        .database.tables<Tables>()
        .selectFrom('card_reviews')
        .select(['id', 'reason'])
        .where('pledge_id', '=', pledgeId)
        .where('looked_at', 'is', null)
        .execute();
    const see = async (path: string) =>
      (await room().visit(path, { as: await room().staff('treasurer') })).text;
    /** The same told once more, as by another event. */
    const again = (events: readonly StripeEvent[]) =>
      events.map((event) => ({ ...event, id: stripe.id('evt') }));
    /** A page of the card service for the same promise that was not ended, for whatever reason. */
    function another(sessionId: string): string {
      const session = stripe.things.get(sessionId) ?? { id: sessionId };
      return stripe.keep({ ...session, id: stripe.id('cs_test'), status: 'open', payment_status: 'unpaid' })
        .id;
    }

    it('has its earlier card page ended before another is opened, so that only the last can be paid', async () => {
      const { sessionId, href, pledgeId } = await begun();
      room().clock.advance(LATER);
      let second = '';
      const asked = await askedBy(async () => {
        second = (await room().post(`${href}/pay`, {})).location?.split('/').at(-1) ?? '';
      });
      expect(asked).toEqual([`/v1/checkout/sessions/${sessionId}/expire`, '/v1/checkout/sessions']);
      expect(second).not.toBe(sessionId);
      expect(stripe.things.get(sessionId)).toMatchObject({ status: 'expired' });
      expect(() => stripe.pay(sessionId)).toThrow('There is no session');
      expect(await changeBy(() => sendAll(stripe.pay(second).events))).toMatchObject({ income: 5_000 });
      expect(await reviewsOf(pledgeId)).toEqual([]);
    });

    it('has one card page, however many ask for another at once', async () => {
      const { sessionId, href } = await begun();
      room().clock.advance(LATER);
      const answers = await Promise.all([1, 2, 3].map(() => room().post(`${href}/pay`, {})));
      const places = new Set(answers.map(({ location }) => location));
      expect(places.size).toBe(1);
      expect([...places][0]).toMatch(/\/pay\//);
      const open = [...stripe.things.values()].filter(
        ({ status, success_url }) => status === 'open' && String(success_url).endsWith(href),
      );
      expect(open.map(({ id }) => id)).not.toContain(sessionId);
      expect(open).toHaveLength(1);
    });

    it('has no second card page where it was paid and we have not heard of it: its page says that it is on its way', async () => {
      const { sessionId, href } = await begun();
      const { events } = stripe.pay(sessionId);
      room().clock.advance(LATER);
      const asked = await askedBy(async () => {
        expect((await room().post(`${href}/pay`, {})).location).toBe(href);
      });
      expect(asked).not.toContain('/v1/checkout/sessions');
      const { text } = await room().visit(href);
      expect(text).toContain(ON_ITS_WAY);
      expect(text).not.toContain(`action="${href}/pay"`);
      expect(await changeBy(() => sendAll(events))).toMatchObject({ income: 5_000 });
      expect((await room().visit(href)).text).toContain('€50.00 arrived');
    });

    it('has none while the bank is at it, and one again when the bank did not carry it out', async () => {
      const { sessionId, session, href } = await begun();
      const at = { ...session, id: sessionId, status: 'complete', payment_status: 'unpaid' };
      stripe.keep(at);
      await sendAll([stripe.event('checkout.session.completed', at)]);
      for (const later of [0, LATER]) {
        room().clock.advance(later);
        const asked = await askedBy(async () => {
          expect((await room().post(`${href}/pay`, {})).location).toBe(href);
        });
        expect(asked).toEqual([]);
        expect((await room().visit(href)).text).toContain(ON_ITS_WAY);
      }
      await sendAll([stripe.event('checkout.session.async_payment_failed', at)]);
      expect((await room().post(`${href}/pay`, {})).location).toMatch(/\/pay\//);
    });

    it('has none while the service cannot be asked to end the first, and one where the service knows no such page', async () => {
      const { sessionId, href } = await begun();
      room().clock.advance(LATER);
      stripe.failing = 500;
      expect((await room().post(`${href}/pay`, {})).location).toBe(`${href}?card=not-opened`);
      stripe.failing = null;
      stripe.things.delete(sessionId);
      expect((await room().post(`${href}/pay`, {})).location).toMatch(/\/pay\//);
    });

    it('is told to the treasurer where it was paid twice all the same: once, and both are in the books', async () => {
      const { sessionId, href, pledgeId } = await begun();
      const [first, second] = [stripe.pay(sessionId), stripe.pay(another(sessionId))];
      const change = await changeBy(async () => {
        await sendAll([...first.events, ...again(first.events)]);
        expect(await reviewsOf(pledgeId)).toEqual([]);
        await sendAll([...second.events, ...again(second.events), ...again(first.events)]);
      });
      expect(change).toMatchObject({ income: 10_000 });
      const reviews = await reviewsOf(pledgeId);
      expect(reviews.map(({ reason }) => reason)).toEqual(['paid-twice']);
      for (const path of ['/desk/cards', '/desk/gifts']) expect(await see(path), path).toContain(TWICE);
      expect(await see('/desk/cards')).toContain(second.paymentId);
      expect(await see('/desk')).toContain('Told by the card service, to be looked at');
      expect((await room().visit(href)).text).toContain('€100.00 arrived');
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
      const as = await room().staff('treasurer');
      await room().post(`/desk/cards/reviews/${reviews[0]?.id}/looked`, {}, { as });
      await sendAll(again(second.events));
      expect(await reviewsOf(pledgeId)).toEqual([]);
    });

    it('is told once where both payments are told at once', async () => {
      const { sessionId, pledgeId } = await begun();
      const both = [stripe.pay(sessionId), stripe.pay(another(sessionId))].flatMap(({ events }) => events);
      const change = await changeBy(() =>
        Promise.all([...both, ...again(both)].map((one) => sendAll([one]))),
      );
      expect(change).toMatchObject({ income: 10_000 });
      expect(await reviewsOf(pledgeId)).toHaveLength(1);
    });

    it('was not paid twice where the first went back, nor where it comes every month', async () => {
      const { sessionId, pledgeId } = await begun();
      const first = stripe.pay(sessionId);
      await sendAll([...first.events, ...stripe.refund(first.paymentId).events]);
      await room().settle();
      await sendAll(stripe.pay(another(sessionId)).events);
      expect(await reviewsOf(pledgeId)).toEqual([]);
      const monthly = await begunMonthly('10');
      const paid = stripe.pay(monthly.sessionId);
      await sendAll(paid.events);
      const [subscription] = [...stripe.things.values()]
        .filter(({ object }) => object === 'subscription')
        .slice(-1);
      await sendAll(stripe.renew(subscription?.id ?? '').events);
      expect(await reviewsOf(paid.pledgeId)).toEqual([]);
    });
  },
  { config: { limits: 'off', stripe: accountAt(stripe) } },
);
