import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { aStripe, SECRET_KEY, signed, WEBHOOK_SECRET } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

const stripe = await aStripe();
afterAll(() => stripe.close());

/** In milliseconds. */
const LATER = 11 * 60 * 1_000;

describeNewsroom(
  'Who tries out stolen cards',
  (room) => {
    beforeEach(async () => {
      await forgetAllWays(room());
      const card = { label: 'Card', countries: 'everywhere', currencies: ['EUR'] } as const;
      await keepWays(room(), [{ ...card, details: { kind: 'card' } }, WALLET]);
      room().clock.advance(LATER);
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
    });

    let sender = 0;
    /** Somebody of a network where nobody was before. */
    const elsewhere = () => {
      sender += 1;
      return `10.${Math.floor(sender / 250)}.${sender % 250}.7`;
    };

    async function proof(): Promise<string> {
      const challenge = (await room().postJson('/challenge', {})).json() as Challenge;
      return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
    }

    async function give(from: string, form: Record<string, string> = {}) {
      const [way] = await keptWays(room());
      const payload = new URLSearchParams({ way: way?.id ?? '', key: room().newId(), amount: '50', ...form });
      return sent('/give', payload, from);
    }
    async function sent(url: string, form: URLSearchParams, remoteAddress: string) {
      const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
      const payload = form.toString();
      const answer = await room().newsroom.app.inject({
        method: 'POST',
        url,
        payload,
        headers,
        remoteAddress,
      });
      return { status: answer.statusCode, location: answer.headers.location ?? '' };
    }
    const sessions = () =>
      [...stripe.things.values()].filter(({ object }) => object === 'checkout.session').length;
    const desk = async () =>
      (await room().visit('/desk/cards', { as: await room().staff('treasurer') })).text;
    const slipOf = (text: string) => /name="slip" value="([^"]*)"/.exec(text)?.[1] ?? '';

    it('A10: gets no session without proof of work, and one for each proof', async () => {
      const before = sessions();
      const from = elsewhere();
      const [bare, forged, worked] = [await give(from), await give(from, { proof: '{}' }), await proof()];
      expect(bare.location).toMatch(/^\/gifts\/[\w.-]+$/);
      expect(forged.location).toContain('?card=not-opened');
      expect(sessions()).toBe(before);
      expect((await give(from, { proof: worked })).location).toMatch(/\/pay\//);
      expect((await give(from, { proof: worked })).location).toContain('?card=not-opened');
      expect(sessions()).toBe(before + 1);
    });

    it('A10: is a person without script who looks once more, and takes a moment for it', async () => {
      const from = elsewhere();
      const { location: href } = await give(from);
      const page = await room().visit(href);
      expect(page.text).toContain('You pay €50.00 on the next page.');
      const slip = new URLSearchParams({ slip: slipOf(page.text) });
      expect((await sent(`${href}/pay`, slip, from)).location).toContain('?card=not-opened');
      room().clock.advance(4_000);
      expect((await sent(`${href}/pay`, slip, from)).location).toMatch(/\/pay\//);
    });

    it('A10: is told the same whatever the reason, and the desk sees each with its reason', async () => {
      const from = elsewhere();
      const wrong = await give(from, { proof: 'none' });
      stripe.failing = 500;
      const failed = await give(elsewhere(), { proof: await proof() });
      stripe.failing = null;
      const used = await proof();
      await give(from, { proof: used });
      const twice = await give(from, { proof: used });
      const pages = await Promise.all([wrong, failed, twice].map(({ location }) => room().visit(location)));
      const said = pages.map(({ text }) => /<div class="give">[\s\S]*?<form/.exec(text)?.[0]);
      expect(new Set(said).size).toBe(1);
      expect(said[0]).toContain('The card page could not be opened just now.');
      const text = await desk();
      for (const reason of ['brought a proof that is none', 'the card service did not answer']) {
        expect(text).toContain(reason);
      }
      expect(text).toContain('€50.00');
    });

    it('A10: gets three sessions a minute from one network, a /64 of addresses among them', async () => {
      for (const network of [() => '198.51.100.7', () => `2001:db8:7:7::${elsewhere().split('.')[2]}`]) {
        const answers: string[] = [];
        for (let nth = 1; nth <= 4; nth += 1) {
          answers.push((await give(network(), { proof: await proof() })).location);
        }
        expect(answers.filter((location) => /\/pay\//.test(location))).toHaveLength(3);
        expect(answers.at(-1)).toContain('?card=not-opened');
      }
      expect(await desk()).toContain('one of many from its network');
    });

    it('A10: gets thirty sessions a minute from everywhere, of 200 tries', async () => {
      const before = sessions();
      const worked = await Promise.all(Array.from({ length: 40 }, () => proof()));
      for (const one of worked) await give(elsewhere(), { proof: one });
      expect(await desk()).toContain('one of very many in this minute');
      for (let nth = 40; nth < 200; nth += 1) await give(elsewhere(), { proof: 'none' });
      expect(sessions() - before).toBe(30);
      const text = await desk();
      expect(text).toContain('Cards are paused');
      expect((await room().visit('/desk/cards', { as: room().person() })).status).not.toBe(200);
      await room().post('/desk/cards/resume', {}, { as: await room().staff('treasurer') });
      expect(await desk()).not.toContain('Cards are paused');
    });

    it('A10: has cards paused where many are refused, and them alone; givers are told which ways work', async () => {
      const { location: href } = await give(elsewhere());
      const at = stripe.now;
      for (let nth = 1; nth <= 12; nth += 1) {
        const { payload, signature } = signed(stripe.event('charge.failed', { id: stripe.id('ch') }), { at });
        const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
        await room().newsroom.app.inject({ method: 'POST', url: '/webhooks/stripe', payload, headers });
      }
      const { text } = await room().visit(href);
      expect(text).toContain('Cards are paused for the moment.');
      expect(text).toContain('These ways work: Lantern Wallet.');
      expect((await give(elsewhere(), { proof: await proof() })).location).toContain('?card=not-opened');
      const wallet = (await keptWays(room())).at(-1)?.id ?? '';
      expect((await give(elsewhere(), { way: wallet })).location).toMatch(/^\/gifts\/[\w.-]+$/);
      room().clock.advance(31 * 60 * 1_000);
      expect((await give(elsewhere(), { proof: await proof() })).location).toMatch(/\/pay\//);
    });

    it('A10: is found by the treasurer by name, address or amount, and page by page, however many there are', async () => {
      const name = `Gwen ${room().newId()}`;
      const email = `${room().newId()}@bay.example`;
      await give(elsewhere(), { proof: 'none', name, email, amount: '43.21' });
      for (let nth = 0; nth < 60; nth += 1) await give(elsewhere(), { proof: 'none', amount: '12' });
      const as = await room().staff('treasurer');
      const see = async (query: string) => (await room().visit(`/desk/cards?${query}`, { as })).text;
      for (const typed of [name, email, '43,21']) {
        const text = await see(`q=${encodeURIComponent(typed)}`);
        expect(text, typed).toContain('€43.21');
        expect(text, typed).not.toContain('€12.00');
      }
      expect(await see('q=nobody%20at%20all')).toContain('None of those who were refused is like that.');
      expect(await see('q=12')).toContain('/desk/cards?q=12&amp;page=2#tries');
      expect(await see('')).not.toContain(name);
      expect(await see('page=2')).toContain(name);
      for (const none of ['1e9', '-2', 'last']) expect(await see(`page=${none}`), none).not.toContain(name);
      expect(await see(`q=${encodeURIComponent(name)}&page=9`)).toContain('€43.21');
      const acts = (await room().newsroom.staff.acts({ most: 6 })).map(({ act }) => act);
      expect(acts).toEqual(expect.arrayContaining(['gifts-searched', 'gifts-listed']));
    });

    it('A10: is seen where it fills in what people do not see', async () => {
      expect((await give(elsewhere(), { topic: 'cards', proof: await proof() })).status).toBe(422);
      expect(await desk()).toContain('filled in what people do not see');
    });
  },
  {
    config: { stripe: { secretKey: SECRET_KEY, webhookSecret: WEBHOOK_SECRET, apiBase: stripe.url() } },
  },
);
