import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../../test/a-newsroom.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../../test/ways.ts';
import { proveLedger } from '../../ledger/enter.ts';
import { balances } from '../../ledger/store.ts';

describeNewsroom(
  'What went back of a gift that the treasurer entered',
  (room) => {
    let treasurer: Person;
    let way = '';
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [WALLET]);
      treasurer ??= await room().staff('treasurer');
      way = (await keptWays(room())).at(-1)?.id ?? '';
    });

    const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
    const send = (path: string, form: Record<string, string>) => room().post(path, form, { as: treasurer });

    /** The id of a gift of 50 euro. */
    async function arrived() {
      const sent = { way, key: room().newId(), amount: '50', currency: 'EUR', country: 'CA' };
      const { location = '' } = await room().post('/give', sent);
      const gift = room().newId();
      const typed = { gift, amount: '50', date: '2026-03-10' };
      const answer = await send(`/desk/gifts/${location.slice('/gifts/'.length, -43)}/received`, typed);
      expect(answer.location).toBe(`/desk/gifts/${gift}`);
      return gift;
    }

    const income = async () =>
      0 -
      ((await balances(room().database)).find(
        ({ account, currency }) => account === 'income:gifts:general' && currency === 'EUR',
      )?.balance ?? 0);

    it('A18: is entered, a part or all, once for each form and never more than there is', async () => {
      const gift = await arrived();
      const before = await income();
      const back = (form: Record<string, string>) => send(`/desk/gifts/arrived/${gift}/returned`, form);
      const form = { return: room().newId(), amount: '20' };
      const answers = await Promise.all([back(form), back(form), back(form)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect((await income()) - before).toBe(-2_000);
      expect(await see(`/desk/gifts/${gift}`)).toContain('€20.00 of it went back');
      const refused = await back({ return: room().newId(), amount: '30.01' });
      expect(refused.status).toBe(422);
      const wrong = await back({ return: room().newId(), amount: 'twenty' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('value="twenty"');
      expect(wrong.text).toContain('This is not an amount.');
      await back({ return: room().newId(), amount: '30' });
      expect((await income()) - before).toBe(-5_000);
      expect(await see(`/desk/gifts/${gift}`)).toContain('went back');
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    });

    it('is asked of anew where its form comes again with another amount, which is not swallowed', async () => {
      const gift = await arrived();
      const before = await income();
      const path = `/desk/gifts/arrived/${gift}/returned`;
      const back = { return: room().newId(), amount: '10' };
      for (const form of [back, back]) expect((await send(path, form)).status).toBe(303);
      const other = await send(path, { ...back, amount: '5' });
      expect(other.status).toBe(422);
      expect(other.text).toContain('This form has already sent something back, and another amount.');
      expect(other.text).toContain('value="5"');
      const next = /name="return" value="([^"]+)"/.exec(other.text)?.[1] ?? '';
      expect((await send(path, { return: next, amount: '5' })).status).toBe(303);
      expect((await income()) - before).toBe(-1_500);
    });

    it('is entered once, though two have the same statement before them, and asked of where it may be a second', async () => {
      const gift = await arrived();
      const path = `/desk/gifts/arrived/${gift}/returned`;
      const before = await income();
      const seenOn = (page: string) => /name="seen" value="(\d+)"/.exec(page)?.[1] ?? '';
      const seen = seenOn(await see(`/desk/gifts/${gift}`));
      expect(seen).toBe('0');
      const [one, other] = [room().newId(), room().newId()];
      for (const form of [{ return: one }, { return: one }]) {
        expect((await send(path, { ...form, amount: '20', seen })).status).toBe(303);
      }
      const asked = await send(path, { return: other, amount: '20.00', seen });
      expect(asked.status).toBe(422);
      expect(asked.text).toContain('Enter this only if it went back as well.');
      expect(asked.text).toContain('value="20.00"');
      expect(asked.text).toContain('€20.00 of it went back');
      expect((await income()) - before).toBe(-2_000);
      const again = { return: other, amount: '20.00', seen: seenOn(asked.text) };
      expect((await send(path, again)).status).toBe(303);
      expect((await income()) - before).toBe(-4_000);
    });

    it('is nothing where the gift was struck meanwhile, which is said', async () => {
      const gift = await arrived();
      await send(`/desk/gifts/arrived/${gift}/struck`, {});
      const before = await income();
      const back = { return: room().newId(), amount: '12,34', seen: '0' };
      const refused = await send(`/desk/gifts/arrived/${gift}/returned`, back);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('This gift was entered by mistake and has been taken back');
      expect(refused.text).toContain('value="12,34"');
      expect((await income()) - before).toBe(0);
    });
  },
  { config: { limits: 'off' } },
);
