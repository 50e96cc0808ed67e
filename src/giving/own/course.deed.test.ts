import { afterAll, beforeEach, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { arrivedIn, pledgedIn } from '../../../test/promised-gifts.ts';
import { BANK, CODE, forgetAllWays, IBAN, INTERAC, keepWays, WALLET } from '../../../test/ways.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'A gift that comes again and again, and what is printed of one,',
  (room) => {
    let treasurer: Person;
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [WALLET, INTERAC, BANK]);
      treasurer = await room().staff('treasurer');
    });

    const newAddress = () => `${room().newId()}@giver.example`;
    const pledged = (form: Record<string, string> = {}) => pledgedIn(room(), form);
    const arrived = (id: string, date: string, amount = '50.00') =>
      arrivedIn(room(), { id, date, amount, by: treasurer });
    const referenceIn = (text: string) => /data-copy="(RF\w{10})"/.exec(text)?.[1] ?? '';
    const textOf = async (href: string, as?: Person) => (await room().visit(href, as ? { as } : {})).text;

    it('comes again and again under one reference, and a period counts only once something arrived', async () => {
      const { href, id } = await pledged({ rhythm: 'monthly' });
      const first = await textOf(href);
      const reference = referenceIn(first);
      for (const word of ['Your gift of €50.00 a month', 'Nothing has arrived yet', 'March 10, 2026']) {
        expect(first).toContain(word);
      }
      expect(first).toContain(`Your reference: ${reference.replaceAll(/(.{4})(?=.)/g, '$1 ')}`);
      await arrived(id, '2026-03-10');
      const then = await textOf(href);
      expect(referenceIn(then)).toBe(reference);
      for (const word of [
        'The last one arrived on March 10, 2026',
        '1 gift, €50.00 in all',
        'April 10, 2026',
      ]) {
        expect(then).toContain(word);
      }
      room().clock.advance(42 * DAY);
      expect(await textOf(href)).toContain('The one that was due on April 10, 2026 has not arrived.');
      room().clock.advance(400 * DAY);
      expect(await textOf(href)).not.toContain('we no longer wait for it');
      room().clock.advance(-442 * DAY);
    });

    it('is changed and stopped on its page by POST alone, and the past stays', async () => {
      const { href, id } = await pledged({ rhythm: 'monthly' });
      await arrived(id, '2026-03-10');
      const refused = await room().post(`${href}/amount`, { amount: 'fifty' });
      expect(refused.status).toBe(422);
      for (const word of ['value="fifty"', 'This is not an amount that we can read.']) {
        expect(refused.text).toContain(word);
      }
      expect((await room().post(`${href}/amount`, { amount: '20' })).location).toBe(href);
      const changed = await textOf(href);
      expect(changed).toContain('Your gift of €20.00 a month');
      expect(changed).toContain('1 gift, €50.00 in all');
      expect((await room().visit(`${href}/cancel`)).status).toBe(404);
      await room().post(`${href}/cancel`, {});
      const stopped = await textOf(href);
      expect(stopped).toContain('You stopped it on March 10, 2026');
      expect(stopped).toContain('1 gift, €50.00 in all');
      expect(stopped).not.toContain(IBAN);
      await room().post(`${href}/amount`, { amount: '70' });
      expect(await textOf(href)).toContain('Your gift of €20.00 a month');
      for (const page of ['gift.ics', 'card'])
        expect((await room().visit(`${href}/${page}`)).status).toBe(404);
    });

    it('is changed within what its way takes, and goes on covering the fees where its giver does', async () => {
      const limits = { EUR: { least: 1_000, most: 100_000 } };
      await forgetAllWays(room());
      await keepWays(room(), [{ ...BANK, limits, fee: { basisPoints: 290, fixed: { EUR: 30 } } }]);
      const { href } = await pledged({ rhythm: 'monthly', cover: 'yes' });
      expect(await textOf(href)).toContain('€50.00, and €1.81 to cover the fees');
      expect(await textOf(href)).toMatch(/name="amount"[^>]* value="50"/);
      for (const [amount, says] of [
        ['9.60', 'The least that this way takes is €10.00.'],
        ['1000.01', 'The most that this way takes is €1,000.00.'],
      ] as const) {
        const refused = await room().post(`${href}/amount`, { amount });
        expect(refused.status, amount).toBe(422);
        for (const word of [says, `value="${amount}"`]) expect(refused.text).toContain(word);
      }
      // With the fees it is enough.
      expect((await room().post(`${href}/amount`, { amount: '9.60', cover: 'yes' })).status).toBe(303);
      await room().post(`${href}/amount`, { amount: '20', cover: 'yes' });
      expect(await textOf(href)).toContain('€20.00, and €0.91 to cover the fees');
      await room().post(`${href}/amount`, { amount: '20' });
      expect(await textOf(href)).toContain('Your gift of €20.00 a month');
      expect(await textOf(href)).not.toContain('to cover the fees.');
    });

    it('stands in a calendar under one name, which holds neither an account nor the secret address', async () => {
      const { href, id } = await pledged({ rhythm: 'monthly' });
      const entry = await room().visit(`${href}/gift.ics`);
      expect(entry.header('content-type')).toBe('text/calendar; charset=utf-8');
      const lines = entry.text.replaceAll('\r\n ', '').split('\r\n');
      for (const line of [`UID:gift-${id}@localhost`, 'DTSTART;VALUE=DATE:20260310', 'RRULE:FREQ=MONTHLY']) {
        expect(lines).toContain(line);
      }
      expect(entry.text).not.toContain(IBAN);
      expect(entry.text.replaceAll('\r\n ', '')).not.toContain(href);
      expect((await room().visit(`${(await pledged()).href}/gift.ics`)).status).toBe(404);
    });

    it('is printed on a card with reference and details, and a card for a notice board has no amount', async () => {
      const { href } = await pledged();
      const card = await room().visit(`${href}/card`);
      expect(card.header('referrer-policy')).toBe('same-origin');
      for (const word of ['€50.00', 'DE89 3704 0044 0532 0130 00', href]) expect(card.text).toContain(word);
      expect(card.text.match(/class="qr"/g)).toHaveLength(2);
      const board = await textOf('/give/card?country=DE');
      expect(board).toContain(CODE);
      expect(board).not.toContain('gifts@lantern.example');
      expect(board).not.toMatch(/RF\d\d/);
      expect(await textOf('/give/card?country=CA')).toContain('gifts@lantern.example');
    });

    it('is reminded of once when it is overdue, again only after something arrived, and not once it is stopped', async () => {
      const [email, other] = [newAddress(), newAddress()];
      const { href, id } = await pledged({ email, rhythm: 'monthly', name: 'Ottoline Late' });
      const stopped = await pledged({ email: other, rhythm: 'monthly' });
      await room().post(`${stopped.href}/cancel`, {});
      await arrived(id, '2026-03-10');
      await remind();
      const before = lettersTo(server, email).length;
      const reminders = () => lettersTo(server, email).slice(before);
      room().clock.advance(41 * DAY);
      await remind();
      expect(reminders()).toEqual([]);
      room().clock.advance(DAY);
      for (const _ of [1, 2, 3]) await remind();
      expect(reminders()).toHaveLength(1);
      const [letter] = reminders();
      for (const word of ['April 10, 2026', '€50.00', 'DE89 3704 0044 0532 0130 00', href]) {
        expect(letter?.all).toContain(word);
      }
      expect(letter?.all).not.toContain('Ottoline');
      expect(letter?.header('List-Unsubscribe')).toContain(`${href}/reminders`);
      expect(letter?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      room().clock.advance(60 * DAY);
      await remind();
      expect(reminders()).toHaveLength(1);
      // Three months on, nobody is signed in any more.
      treasurer = await room().staff('treasurer');
      await arrived(id, '2026-04-12');
      await remind();
      expect(reminders().filter(({ subject }) => subject.includes('not arrived'))).toHaveLength(2);
      expect(lettersTo(server, other).filter(({ subject }) => subject.includes('not arrived'))).toEqual([]);
      room().clock.advance(-102 * DAY);
    });

    it('is reminded of no more by one POST without a cookie, and a look changes nothing', async () => {
      const email = newAddress();
      const { href } = await pledged({ email, rhythm: 'yearly' });
      await room().visit(`${href}/reminders`);
      expect(await textOf(href)).toContain('No reminders, please');
      const how = { headers: { origin: 'https://mail.example' } };
      const { status } = await room().post(`${href}/reminders`, { 'List-Unsubscribe': 'One-Click' }, how);
      expect(status).toBe(200);
      room().clock.advance(400 * DAY);
      await remind();
      expect(lettersTo(server, email).map(({ subject }) => subject)).toHaveLength(1);
      expect(await textOf(href)).toContain('Remind me after all');
      await room().post(`${href}/reminders`, { wanted: 'yes' });
      await remind();
      expect(lettersTo(server, email)).toHaveLength(2);
      room().clock.advance(-400 * DAY);
    });

    async function remind() {
      await room().newsroom.jobs.run('gift-reminders');
      await room().settle();
    }
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);
