import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { aStripe } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';
import { giftsOfPledges } from '../gifts/store.ts';

const stripe = await aStripe();
const server = await aMailServer();
afterAll(() => Promise.all([stripe.close(), server.close()]));

describeNewsroom(
  'Owners and treasurers',
  (room) => {
    const { begun, sendAll } = cardGifts(room, stripe);
    let email = '';
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [CARD, WALLET]);
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
      email = `${room().newId()}@staff.example`;
      await room().newsroom.staff.add({ email, role: 'treasurer', name: 'Tove Quay' });
    });

    const told = async () => {
      await room().settle();
      await room().settle();
      return lettersTo(server, email);
    };
    const subjects = async () => (await told()).map(({ subject }) => subject);

    it('hear of a gift by card once it has come, and not of what was begun; no giver is named', async () => {
      const { sessionId } = await begun({ name: 'Ottoline Hidden', email: 'ottoline@bay.example' });
      expect(await subjects()).toEqual([]);
      const { events } = stripe.pay(sessionId);
      await sendAll([...events, ...events]);
      expect(await subjects()).toEqual(['A gift by card: €50.00']);
      const [letter] = await told();
      expect(letter?.all).toContain('€50.00 came by Card, under the reference RF');
      expect(letter?.all).not.toMatch(/ottoline/i);
    });

    it('hear of five promises a day one by one, however much was begun with cards', async () => {
      for (let nth = 0; nth < 6; nth += 1) await begun();
      const wallet = (await keptWays(room())).at(-1)?.id ?? '';
      await room().post('/give', { way: wallet, key: room().newId(), amount: '20' });
      expect(await subjects()).toEqual(['A new promise: €20.00']);
    });

    it('hear once of a gift that is wanted back, with the page of that gift', async () => {
      const { sessionId, pledgeId } = await begun();
      const paid = stripe.pay(sessionId);
      await sendAll(paid.events);
      await room().settle();
      const events = stripe.dispute(paid.paymentId, 'lost');
      await sendAll([...events, ...events]);
      const [, letter] = await told();
      expect(await subjects()).toEqual(['A gift by card: €50.00', 'A gift is disputed: €50.00']);
      const [gift] = await giftsOfPledges(room().database, [pledgeId]);
      expect(letter?.all).toContain(`/desk/gifts/${gift?.id}`);
    });

    it('A10: hear once that cards are paused', async () => {
      for (let nth = 0; nth < 15; nth += 1) {
        await sendAll([stripe.event('charge.failed', { id: stripe.id('ch') })]);
      }
      expect(await subjects()).toEqual(['Cards are paused']);
      expect((await told())[0]?.all).toContain('/desk/cards');
    });
  },
  { config: { smtpUrl: server.url, limits: 'off', stripe: accountAt(stripe) } },
);
