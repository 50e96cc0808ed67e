import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { aStripe, feeOf, signed } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

describeNewsroom(
  'A gift by card',
  (room) => {
    const { begun, begunMonthly, send, post, sendAll, changeBy } = cardGifts(room, stripe);
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [CARD, WALLET]);
      stripe.failing = null;
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
    });

    it('is paid on the card service’s page, to which the form leads; our own row says how much', async () => {
      const { answer, session, href } = await begun({
        amount: '51.81',
        name: 'Olu',
        email: 'olu@bay.example',
      });
      expect(answer.status).toBe(303);
      expect(answer.location).toBe(session?.['url']);
      const { form, key } = stripe.asked.at(-1) ?? {};
      expect(form).toMatchObject({
        mode: 'payment',
        submit_type: 'donate',
        success_url: expect.stringContaining(href),
      });
      expect(session).toMatchObject({ amount_total: 5_181, currency: 'eur' });
      expect(key).toMatch(/^[\w-]{36}$/);
      expect(JSON.stringify(form)).not.toContain('olu');
    });

    it('is no gift before the service says that it was paid, and then one: with its fee, on its page, in the books', async () => {
      const { sessionId, href } = await begun();
      expect((await room().visit(href)).text).toContain('It has not arrived yet.');
      const paid = stripe.pay(sessionId);
      const change = await changeBy(() => sendAll([...paid.events, ...paid.events]));
      expect(change).toEqual({ income: 5_000, clearing: 5_000 - feeOf(5_000), fees: feeOf(5_000) });
      expect((await room().visit(href)).text).toContain('€50.00 arrived on March 10, 2026. Thank you.');
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    });

    it('comes to the bank by its service’s word alone: nobody can choose it among those that arrived there', async () => {
      const name = `Olu ${room().newId()}`;
      const { sessionId } = await begun({ name });
      await sendAll(stripe.pay(sessionId).events);
      const as = await room().staff('treasurer');
      const list = `/desk/gifts/all?${new URLSearchParams({ q: name, state: 'held' })}`;
      const { text } = await room().visit(list, { as });
      const [, gift = ''] = /<a href="\/desk\/gifts\/([\w-]{36})">€50.00/.exec(text) ?? [];
      expect(gift).not.toBe('');
      expect(text).not.toContain(`chosen-${gift}`);
      const change = await changeBy(async () => {
        const form = { [`chosen-${gift}`]: 'on' };
        const { location = '' } = await room().post('/desk/gifts/arrived/settled', form, { as });
        const { text: said } = await room().visit(location, { as });
        expect(said).toContain('No gift was entered as on the bank account.');
      });
      expect(change).not.toHaveProperty('bank');
      expect((await room().visit(list, { as })).text).toContain(`/desk/gifts/${gift}`);
    });

    it('A8: is no gift where the session is done and the bank is not, until that is', async () => {
      const { sessionId, session, href } = await begun();
      const unpaid = { ...session, id: sessionId, status: 'complete', payment_status: 'unpaid' };
      expect(await changeBy(() => sendAll([stripe.event('checkout.session.completed', unpaid)]))).toEqual({});
      expect((await room().visit(href)).text).toContain('Your payment is on its way.');
      const [completed, ...others] = stripe.pay(sessionId).events;
      if (completed === undefined) throw new Error('A payment has events.');
      const late = { ...completed, type: 'checkout.session.async_payment_succeeded' };
      expect(await changeBy(() => sendAll([late, ...others]))).toMatchObject({ income: 5_000 });
    });

    it('is none where the bank does not carry it out, or the session ends; and can be tried again', async () => {
      const { sessionId, session, href } = await begun();
      const at = { ...session, id: sessionId };
      await sendAll([stripe.event('checkout.session.async_payment_failed', at)]);
      const { text } = await room().visit(href);
      expect(text).toContain('Your bank did not carry it out.');
      const again = await room().post(`${href}/pay`, {});
      expect(again.location).toMatch(/\/pay\//);
      expect(again.location).not.toBe(session?.['url']);
    });

    it.each([
      ['a signature of another secret', { secret: 'whsec_other' }, 0],
      ['one that is too old', {}, -301],
      ['one of a time that has not come', {}, 6_000],
    ])('A8: comes of no event with %s', async (_, how, later) => {
      const { sessionId } = await begun();
      const now = Math.floor(room().clock.now().getTime() / 1_000);
      const [event] = stripe.pay(sessionId).events;
      const change = await changeBy(async () => {
        expect((await send(event, { ...how, at: now + later })).statusCode).toBe(400);
      });
      expect(change).toEqual({});
    });

    it('A8: comes of no event that was changed, has no signature, or is larger than any', async () => {
      const { sessionId } = await begun();
      const now = Math.floor(room().clock.now().getTime() / 1_000);
      const { payload, signature } = signed(stripe.pay(sessionId).events[0], { at: now });
      expect((await post(payload.replace('5000', '5001'), signature)).statusCode).toBe(400);
      expect((await post(payload, '')).statusCode).toBe(400);
      expect((await post(' '.repeat(5 * 1024 * 1024), signature)).statusCode).toBe(413);
      expect((await post(payload, signature)).statusCode).toBe(200);
    });

    it('A8: is one, however often and how many at once its events come', async () => {
      const { sessionId } = await begun();
      const [completed] = stripe.pay(sessionId).events;
      if (completed === undefined) throw new Error('A payment has events.');
      const other = { ...completed, id: stripe.id('evt') };
      const change = await changeBy(async () => {
        const answers = await Promise.all(
          [completed, completed, other, completed, other].map((one) => send(one)),
        );
        expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
      });
      expect(change).toMatchObject({ income: 5_000 });
    });

    it.each([
      ['other-amount', (object: object) => ({ ...object, amount_total: 4_999 }), {}],
      ['other-currency', (object: object) => ({ ...object, currency: 'usd' }), {}],
      ['other-account', (object: object) => object, { account: 'acct_other' }],
      ['other-mode', (object: object) => object, { livemode: true }],
      ['unknown-pledge', (object: object) => ({ ...object, metadata: { pledge: 'nobody' } }), {}],
    ])('A8: is looked at by a person where it does not fit: %s', async (reason, change, more) => {
      const { sessionId } = await begun();
      const [completed] = stripe.pay(sessionId).events;
      if (completed === undefined) throw new Error('A payment has events.');
      const wrong = { ...completed, ...more, data: { object: change(completed.data.object) } };
      expect(await changeBy(async () => expect((await send(wrong)).statusCode).toBe(200))).toEqual({});
      const as = await room().staff('treasurer');
      for (const path of ['/desk/cards', '/desk/gifts']) {
        const { text } = await room().visit(path, { as });
        expect(text, path).toContain(REASONS[reason]);
        expect(text, path).toContain(completed.id);
      }
      expect((await room().visit('/desk', { as })).text).toContain(
        'Told by the card service, to be looked at',
      );
    });

    it('A8: is told of by events in any order: what comes before it waits for it', async () => {
      const { sessionId } = await begun();
      const paid = stripe.pay(sessionId);
      const back = stripe.refund(paid.paymentId, 2_000);
      const change = await changeBy(() => sendAll([...back.events, ...paid.events].reverse()));
      expect(change).toMatchObject({ income: 3_000 });
      const other = stripe.pay((await begun()).sessionId);
      const events = [...stripe.refund(other.paymentId, 2_000).events, ...other.events];
      expect(await changeBy(() => sendAll(events))).toMatchObject({ income: 3_000 });
    });

    it('comes again and again: each renewal is a gift, the first is one, and it is changed at the service', async () => {
      const { sessionId, href } = await begunMonthly('10');
      expect(stripe.things.get(sessionId)).toMatchObject({ mode: 'subscription', amount_total: 1_000 });
      const first = stripe.pay(sessionId);
      expect(await changeBy(() => sendAll(first.events))).toMatchObject({ income: 1_000 });
      const [subscription] = [...stripe.things.values()]
        .filter(({ object }) => object === 'subscription')
        .slice(-1);
      const next = stripe.renew(subscription?.id ?? '');
      expect(await changeBy(() => sendAll([...next.events].reverse()))).toMatchObject({
        ...{ income: 1_000, fees: feeOf(1_000) },
      });
      const back = stripe.refund(next.paymentId);
      expect(await changeBy(() => sendAll(back.events))).toMatchObject({ income: -1_000 });
      expect((await room().visit(href)).text).toContain('It comes again by itself.');
      expect((await room().post(`${href}/portal`, {})).location).toMatch(/\/portal\//);
      const ended = { ...subscription, id: subscription?.id ?? '', status: 'canceled', ended_at: stripe.now };
      await sendAll([stripe.event('customer.subscription.deleted', ended)]);
      expect((await room().visit(href)).text).toContain('It was stopped and comes no more.');
    });

    it('goes on twice where two pages were paid: both are shown, each can be stopped, and no money is lost from sight', async () => {
      const { sessionId, href } = await begunMonthly('10');
      await sendAll(stripe.pay(sessionId).events);
      const first = [...stripe.things.values()].filter(({ object }) => object === 'subscription').at(-1);
      const second = { ...first, id: stripe.id('sub'), customer: stripe.id('cus') };
      stripe.things.set(second.id, second);
      await sendAll([stripe.event('customer.subscription.created', second)]);
      expect(await changeBy(() => sendAll(stripe.renew(second.id).events))).toMatchObject({ income: 1_000 });
      const { text } = await room().visit(href);
      for (const id of [first?.id ?? '', second.id]) {
        expect(text).toContain(`name="subscription" value="${id}"`);
        expect((await room().post(`${href}/portal`, { subscription: id })).location).toMatch(/\/portal\//);
      }
      expect(stripe.asked.at(-1)?.form['customer']).toBe(second.customer);
      expect((await room().post(`${href}/portal`, { subscription: 'sub_other' })).status).toBe(404);
      const ended = { ...second, status: 'canceled', ended_at: stripe.now };
      await sendAll([stripe.event('customer.subscription.deleted', ended)]);
      const left = (await room().visit(href)).text;
      expect([left.includes(`value="${first?.id}"`), left.includes(second.id)]).toEqual([true, false]);
    });

    it('can be tried again where the card page cannot be opened, and nothing that was written is lost', async () => {
      stripe.failing = 500;
      const [way] = await keptWays(room());
      const form = { way: way?.id ?? '', key: room().newId(), amount: '50' };
      const { status, location = '' } = await room().post('/give', form);
      expect(status).toBe(303);
      const { text } = await room().visit(location);
      expect(text).toContain('The card page could not be opened just now.');
      expect(text).toContain('These ways work: Lantern Wallet.');
      stripe.failing = null;
      const [href = ''] = location.split('?');
      expect((await room().post(`${href}/pay`, {})).location).toMatch(/\/pay\//);
    });

    it('has one session, however often its form is sent', async () => {
      const [way] = await keptWays(room());
      const form = { way: way?.id ?? '', key: room().newId(), amount: '50' };
      const answers = await Promise.all([1, 2, 3].map(() => room().post('/give', form)));
      expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    });

    it('leads to the card service only from pages that may, and those name where their forms lead', async () => {
      const { href } = await begun();
      expect((await room().visit(href)).header('content-security-policy')).toContain(
        "form-action 'self' https://checkout.stripe.com https://billing.stripe.com",
      );
      expect((await room().visit('/give')).header('content-security-policy')).toContain(
        'https://checkout.stripe.com',
      );
      const [way] = await keptWays(room());
      const headers = { referer: 'http://localhost/2026/03/a-story' };
      const form = { way: way?.id ?? '', key: room().newId(), amount: '50' };
      expect((await room().post('/give', form, { headers })).location).toMatch(/^\/gifts\//);
    });
  },
  { config: { limits: 'off', stripe: accountAt(stripe) } },
);

const REASONS: Readonly<Record<string, string>> = {
  'other-amount': 'another amount than was promised',
  'other-currency': 'another currency than was promised',
  'other-account': 'another account',
  'other-mode': 'real money',
  'unknown-pledge': 'It is for no promise of ours.',
};
