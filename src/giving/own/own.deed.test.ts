import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { arrivedIn, pledgedIn, setPledge } from '../../../test/promised-gifts.ts';
import { signInBySmtp } from '../../../test/subscribers.ts';
import { BANK, forgetAllWays, INTERAC, keepWays, keptWays, WALLET } from '../../../test/ways.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'All gifts of a giver',
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
    const textOf = async (href: string, as?: Person) => (await room().visit(href, as ? { as } : {})).text;

    it('A7: is shown by the letter that signs a reader in, with the same answer for a known and an unknown address', async () => {
      const [known, unknown] = [newAddress(), newAddress()];
      await pledged({ email: known, name: 'Ottoline Known' });
      expect(await textOf('/give/mine')).toContain('action="/sign-in"');
      const answers = [];
      for (const email of [known, unknown]) {
        const { status, text } = await room().post('/sign-in', { email });
        answers.push({ status, text: text.replaceAll(email, 'ADDRESS') });
      }
      expect(answers[0]).toEqual(answers[1]);
      await room().settle();
      const letter = (email: string) => lettersTo(server, email).at(-1);
      expect(letter(unknown)?.subject).toBe(letter(known)?.subject);
      const link = letter(known)?.paths[0] ?? '';
      const as = room().person();
      await room().visit(link, { as });
      expect(await textOf('/give/mine', as)).not.toContain('Ottoline');
      expect((await room().post(link, {}, { as })).status).toBe(303);
      expect(await textOf('/give/mine', as)).toContain(known);
      expect((await room().post(link, {}, { as: room().person() })).status).toBe(404);
    });

    it('stands together, by year and currency, for who has proved the address', async () => {
      const email = newAddress();
      const once = await pledged({ email });
      const monthly = await pledged({ email, rhythm: 'monthly', amount: '20' });
      await arrived(once.id, '2025-12-30');
      await arrived(monthly.id, '2026-03-01', '20');
      await arrived(monthly.id, '2026-02-01', '20');
      const as = room().person();
      await signInBySmtp(room(), server, { email, as });
      const { text, header } = await room().visit('/give/mine', { as });
      expect(header('cache-control')).toBe('no-store');
      expect(header('referrer-policy')).toBe('same-origin');
      const rows = [...text.matchAll(/<tr><th scope="row">(\d+)<\/th><td>(.*?)<\/td>/g)].map(
        ([, year, sums = '']) => `${year}: ${sums.replaceAll(/<[^>]+>/g, '')}`,
      );
      expect(rows).toEqual(['2026: €40.00', '2025: €50.00']);
      for (const { href } of [once, monthly]) expect(text).toContain(`href="${href}"`);
      expect(text.indexOf('Again and again')).toBeLessThan(text.indexOf('Single gifts'));
      const me = await textOf('/me', as);
      expect(me).toContain('All your gifts, year by year');
      expect(me).toContain(monthly.href);
    });

    it('has what the treasurer entered for them without a promise, here and in what they take along', async () => {
      const email = newAddress();
      const { id } = await pledged({ email });
      await arrived(id, '2026-03-02', '20');
      const way = (await keptWays(room())).find(({ label }) => label === BANK.label)?.id ?? '';
      const campaign = room().newId();
      const about = { title: 'A boat of our own', slug: `c${campaign}`, currency: 'EUR', wall: '' };
      const sent = { ...about, id: campaign, fund: 'general' };
      expect((await room().post('/desk/giving/campaigns', sent, { as: treasurer })).status).toBe(303);
      await room().post(`/desk/giving/campaigns/${campaign}/open`, {}, { as: treasurer });
      for (const typed of [
        { amount: '77', day: '2026-03-01', email: email.toUpperCase(), campaign },
        { amount: '11', day: '2026-03-01', email: newAddress() },
      ]) {
        const form = { gift: room().newId(), way, currency: 'EUR', fund: 'general', ...typed };
        expect((await room().post('/desk/gifts/new', form, { as: treasurer })).status).toBe(303);
      }
      const as = room().person();
      await signInBySmtp(room(), server, { email, as });
      const text = await textOf('/give/mine', as);
      expect(text).toContain('Your gift of €77.00');
      expect(text).toContain('€77.00 arrived on March 1, 2026.');
      expect(text).toContain('€20.00 of the €50.00 that you promised arrived by March 2, 2026.');
      expect(text).not.toContain('€11.00');
      expect(text).toContain('<td><div>€97.00</div></td>');
      expect((await room().visit('/me/export.json', { as })).json()).toMatchObject({
        gifts: [
          { amount: '50.00', arrived: '20.00 EUR', for: null },
          { amount: '77.00', promisedAt: null, arrived: '77.00 EUR', for: 'A boat of our own' },
        ],
      });
    });

    it('A4: is nobody else’s: not by another proved address, a typed one, or a token of something else', async () => {
      const email = newAddress();
      const { href, id } = await pledged({ email, rhythm: 'monthly', name: 'Ottoline Mine' });
      const stranger = room().person();
      await signInBySmtp(room(), server, { email: `x${email}`, as: stranger });
      const story = await room().publish();
      const typed = { name: 'Stranger', email, body: 'I sign with what is not mine.' };
      await room().post(`${story.href}/comments`, typed, { as: stranger });
      for (const path of ['/give/mine', '/me']) expect(await textOf(path, stranger)).not.toContain(href);
      const other = (await pledged({ rhythm: 'monthly' })).href;
      const forged = [`/gifts/${id}`, `/gifts/${id}${other.slice(-43)}`, `${href}x`, '/gifts/none'];
      for (const wrong of forged) {
        for (const page of ['gift.ics', 'card', 'reminders']) {
          expect((await room().visit(`${wrong}/${page}`)).status, page).toBe(404);
        }
        for (const deed of ['amount', 'reminders', 'cancel']) {
          expect((await room().post(`${wrong}/${deed}`, { amount: '1' })).status, deed).toBe(404);
        }
      }
      expect(await textOf(href)).toContain('Your gift of €50.00 a month');
    });

    it('A7: names our own host on a card, whatever the request calls us', async () => {
      const { href } = await pledged();
      const how = { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } };
      for (const path of [`${href}/card`, '/give/card', '/give/mine']) {
        expect((await room().visit(path, how)).text, path).not.toContain('evil.example');
      }
    });

    it('A23: goes when its giver leaves, with the names that they wrote, and the books keep what they must', async () => {
      const email = newAddress();
      const { href, id } = await pledged({ email, name: 'Ottoline Leaving', word: 'Her farewell' });
      await setPledge(room(), id, {
        ...{ tribute: 'memory', tribute_name: 'Bartholomew Remembered' },
        named_since: '2026-03-10T08:00:00.000Z',
      });
      await arrived(id, '2026-03-10');
      const as = room().person();
      await signInBySmtp(room(), server, { email, as });
      expect((await room().visit('/me/export.json', { as })).json()).toMatchObject({
        gifts: [{ inMemoryOf: 'Bartholomew Remembered', rhythm: 'once', arrived: '50.00 EUR' }],
      });
      const explained = await textOf('/me/erase', as);
      expect(explained).toContain('the law makes a newsroom keep them');
      expect(explained).toContain('What the newsroom noted about you goes too');
      await room().post('/me/erase', {}, { as });
      const rows = await everyRow(room());
      for (const gone of ['Ottoline Leaving', 'Her farewell', 'Bartholomew Remembered']) {
        expect(rows).not.toContain(gone);
      }
      expect(await textOf(href)).toContain('€50.00 arrived');
    });

    it('promises no copy that was withheld, and says that one was sent once it was', async () => {
      const email = newAddress();
      const pages: string[] = [];
      for (let at = 0; at < 6; at += 1) pages.push((await pledged({ email })).href);
      expect(await textOf(pages[0] ?? '')).toContain('A copy goes to the address');
      await room().settle();
      expect(await textOf(pages[0] ?? '')).toContain('A copy was sent to the address');
      const last = await textOf(pages[5] ?? '');
      expect(last).toContain('No copy was sent to the address');
      expect(last).not.toContain('A copy goes');
    });
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);
