import { afterAll, beforeEach, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { openCampaign } from '../../../test/campaigns.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { aStripe } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays, WALLET } from '../../../test/ways.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

describeNewsroom(
  'What is begun with a card',
  (room) => {
    const { begun, sendAll, changeBy } = cardGifts(room, stripe);
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [CARD, WALLET]);
      stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
    });

    // Signed in anew each time: months go by.
    const see = async (path: string) =>
      (await room().visit(path, { as: await room().staff('treasurer') })).text;
    const promises = (state = '') => see(`/desk/gifts/all?of=promises&state=${state}`);

    it('stands among no promises, on no day, and is found as what it is', async () => {
      const name = `Nerys ${room().newId()}`;
      const { pledgeId } = await begun({ name });
      for (const later of [0, DAY, 60 * DAY]) {
        room().clock.advance(later);
        expect(await see('/desk/gifts')).not.toContain(name);
        for (const state of ['', 'promised', 'sent', 'expired', 'kept']) {
          expect(await promises(state), state).not.toContain(name);
        }
        expect(await promises('begun')).toContain(name);
      }
      const page = await see(`/desk/gifts/${pledgeId}`);
      expect(page).toContain('begun by card, and not paid');
      expect(page).toContain('Nobody has to enter it');
      expect(page).not.toContain(`/desk/gifts/${pledgeId}/received`);
    });

    it('ends with its day, can be tried once more all the same, and is a kept one as soon as it was paid', async () => {
      const name = `Nerys ${room().newId()}`;
      const { href, pledgeId } = await begun({ name });
      expect(await see(`/desk/gifts/${pledgeId}`)).toContain('begun by card, and not paid so far');
      room().clock.advance(DAY);
      expect(await see(`/desk/gifts/${pledgeId}`)).not.toContain('not paid so far');
      const { location = '' } = await room().post(`${href}/pay`, {});
      const paid = stripe.pay(location.split('/').at(-1) ?? '');
      expect(await changeBy(() => sendAll(paid.events))).toMatchObject({ income: 5_000 });
      expect(await promises('begun')).not.toContain(name);
      expect(await promises('kept')).toContain(name);
    });

    it('is not promised to a campaign', async () => {
      const path = await openCampaign(room());
      const page = async () => (await room().visit(path)).text;
      const [, purpose = ''] = /name="purpose" value="(campaign:[^"]+)"/.exec(await page()) ?? [];
      const { pledgeId } = await begun({ purpose });
      await room().settle();
      expect(await see(`/desk/gifts/${pledgeId}`)).toContain('A winter of ferries');
      expect(await page()).not.toContain('is promised');
    });
  },
  { config: { limits: 'off', stripe: accountAt(stripe) } },
);
