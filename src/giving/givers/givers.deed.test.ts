import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { ATTACKS } from '../../../test/attacks.ts';
import { everyRow } from '../../../test/every-row.ts';
import { BANK, forgetAllWays, keepWays, keptWays } from '../../../test/ways.ts';

const GIVERS = '/desk/gifts/givers';

describeNewsroom(
  'A giver',
  (room) => {
    let treasurer: Person;
    let way = '';
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [BANK]);
      treasurer ??= await room().staff('treasurer');
      way = (await keptWays(room()))[0]?.id ?? '';
    });

    const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
    const send = (path: string, form: Record<string, string> = {}) =>
      room().post(path, form, { as: treasurer });
    const address = () => `${room().newId()}@giver.example`;

    async function promised(form: Record<string, string>) {
      const sent = { way, key: room().newId(), amount: '50', currency: 'EUR', country: 'DE', ...form };
      const { location = '' } = await room().post('/give', sent);
      return location.slice('/gifts/'.length, -43);
    }

    async function entered(form: Record<string, string>) {
      const gift = room().newId();
      const typed = { amount: '20', currency: 'EUR', way, day: '2026-03-10', fund: 'general' };
      expect((await send('/desk/gifts/new', { ...typed, gift, ...form })).status).toBe(303);
      return gift;
    }

    /** The one giver who is found by this. */
    async function found(typed: string) {
      const list = await see(`${GIVERS}?q=${encodeURIComponent(typed)}`);
      const ids = [...list.matchAll(/<td><a href="\/desk\/gifts\/givers\/([0-9a-f-]{36})">/g)].map(
        ([, id]) => id ?? '',
      );
      expect(ids, typed).toHaveLength(1);
      return `${GIVERS}/${ids[0]}`;
    }

    it('is made by an address, of a promise or a gift, and found again by it alone', async () => {
      const email = address();
      await promised({ name: 'Olu Bright', email });
      await entered({ name: 'O. Bright', email: email.toUpperCase(), amount: '20' });
      await entered({ name: 'Olu Bright', amount: '77.77' });
      const far = await see(`${GIVERS}?q=${encodeURIComponent(email)}&page=9`);
      expect(far, 'the last page, where there are not so many').toContain('Olu Bright');
      const page = await see(await found(email));
      for (const of of ['Olu Bright', '€20.00', '€50.00', '2026']) expect(page).toContain(of);
      expect(page).not.toContain('77.77');
    });

    it('has what was given summed up by year and currency, less what went back', async () => {
      const email = address();
      const first = await entered({ email, amount: '20' });
      await entered({ email, amount: '30', day: '2025-12-31' });
      await entered({ email, amount: '1000', currency: 'JPY' });
      await send(`/desk/gifts/arrived/${first}/returned`, { return: room().newId(), amount: '5' });
      const [, sums = ''] = (await see(await found(email))).split('Given, by year');
      const rows = [...(sums.split('</table>')[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
        row
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      );
      expect(rows.slice(1).sort()).toEqual(['2025 EUR 1 €30.00', '2026 EUR 1 €15.00', '2026 JPY 1 ¥1,000']);
    });

    it('is one with another once the treasurer says so, after a look at what moves, and two again', async () => {
      const [one, other] = [address(), address()];
      const kept = await entered({ email: one, name: 'Kim Park', amount: '11' });
      const moved = await entered({ email: other, name: 'K. Park', amount: '22' });
      const [into, from] = [await found(one), await found(other)];
      const fromId = from.split('/').at(-1) ?? '';
      const preview = await see(`${into}/merge?with=${fromId}`);
      expect(preview).toContain('1 gift and no promises of K. Park will be those of Kim Park.');
      const merge = room().newId();
      await Promise.all([1, 2].map(() => send(`${into}/merge`, { merge, from: fromId })));
      expect(await see(into)).toContain('€22.00');
      expect(await see(from)).toContain('Was found to be');
      await promised({ email: other, amount: '33' });
      expect(await see(into)).toContain('€33.00');
      expect((await send(`${GIVERS}/merges/${merge}/undo`)).location).toBe(from);
      const [one2, two] = [await see(into), await see(from)];
      expect(one2).toContain(`/desk/gifts/${kept}"`);
      expect(one2).not.toContain(`/desk/gifts/${moved}"`);
      expect(two).toContain(`/desk/gifts/${moved}"`);
      expect(two).toContain('€33.00');
      expect(two).toContain('undone');
      await send(`${GIVERS}/merges/${merge}/undo`);
      expect(await see(from)).toBe(two);
    });

    it('is merged neither with themselves nor twice', async () => {
      const emails = [address(), address(), address()];
      for (const email of emails) await entered({ email });
      const [a = '', b = '', c = ''] = await Promise.all(emails.map(found));
      const id = (path: string) => path.split('/').at(-1) ?? '';
      expect((await send(`${a}/merge`, { merge: room().newId(), from: id(a) })).status).toBe(409);
      await send(`${a}/merge`, { merge: room().newId(), from: id(b) });
      expect((await send(`${c}/merge`, { merge: room().newId(), from: id(b) })).status).toBe(409);
      expect((await send(`${b}/merge`, { merge: room().newId(), from: id(c) })).status).toBe(409);
    });

    it('A2: has a note that is text, whatever it says, and so are name and word', async () => {
      const email = address();
      await entered({ email });
      const giver = await found(email);
      for (const attack of ATTACKS.slice(0, 12)) {
        const form = { name: attack.slice(0, 90), email, note: attack };
        if ((await send(giver, form)).status !== 303) continue;
        for (const path of [giver, `${GIVERS}?q=${email}`]) {
          expect((await see(path)).replaceAll(/<script [^>]*src="\/assets[^>]*><\/script>/g, '')).not.toMatch(
            /<script|<img[^>]+onerror|<svg[^>]+onload/i,
          );
        }
      }
      await send(giver, { name: 'Olu', email, note: '<b>Cheques</b>\nonly' });
      expect(await see(giver)).toContain('&lt;b>Cheques&lt;/b>\nonly');
    });

    it('has no address that is another’s, and the form comes back', async () => {
      const [one, other] = [address(), address()];
      await entered({ email: one });
      await entered({ email: other });
      const giver = await found(one);
      const answer = await send(giver, { name: 'Olu', email: other, note: 'My note stays' });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Another giver has this address.');
      expect(answer.text).toContain('My note stays');
    });

    it('A23: who is forgotten leaves gifts of nobody: name, address, words and note go, the books stay', async () => {
      const email = address();
      const gift = await entered({
        ...{ email, name: 'Ottoline Leaving', word: 'Her farewell', tribute: 'honour' },
        tributeName: 'Aunt Ottoline',
      });
      await promised({ email, name: 'Ottoline Leaving' });
      const batch = room().newId();
      await send('/desk/gifts/batches', {
        ...{ batch, count: '2', amount: '9', currency: 'EUR', way, day: '2026-03-10', name: 'Tin' },
      });
      await send(`/desk/gifts/batches/${batch}/lines`, {
        ...{ line: room().newId(), amount: '4', email, name: 'Ottoline Leaving', fund: 'general' },
      });
      const giver = await found(email);
      await send(giver, { name: 'Ottoline Leaving', email, note: 'Noted by staff' });
      const proof = { readerId: room().newId(), provedEmail: email };
      await room().database.write((writer) => room().newsroom.giving.eraser.erase(writer, proof));
      const rows = await everyRow(room());
      for (const gone of ['Ottoline', 'Her farewell', 'Noted by staff'])
        expect(rows, gone).not.toContain(gone);
      expect(await see(giver)).toContain('This giver was forgotten');
      expect(await see(giver)).toContain(`/desk/gifts/${gift}"`);
      expect(await see(`/desk/gifts/${gift}`)).toContain('€20.00');
      await entered({ email, name: 'Back Again' });
      expect(await found(email)).not.toBe(giver);
    });

    it('is seen by owner and treasurer alone, and each look is in the audit trail, without a name', async () => {
      const email = address();
      const gift = await entered({ email, name: 'Secretive Person' });
      const giver = await found(email);
      await see(giver);
      await see(`/desk/gifts/all?q=Secretive`);
      const owner = await room().staff('owner');
      const trail = (await room().visit('/desk/acts', { as: owner })).text;
      for (const act of ['giver seen', 'givers searched', 'gifts searched']) expect(trail).toContain(act);
      const { rows } = await sql<{ subject: string }>`select * from staff_acts`.execute(
        room().database.tables(),
      );
      expect(JSON.stringify(rows)).not.toContain('Secretive');
      for (const role of ['editor', 'author', 'moderator', 'contributor']) {
        const as = await room().staff(role);
        for (const path of [giver, GIVERS, `/desk/gifts/${gift}`, `${giver}/merge`, '/desk/gifts/all']) {
          const answer = await room().visit(path, { as });
          expect(answer.status, `A5: ${role} at ${path}`).toBe(403);
          expect(answer.text).not.toContain('Secretive');
        }
        expect((await room().post(giver, { name: 'Taken' }, { as })).status).toBe(403);
      }
    });

    it('is seen on the page of a gift as well, and that look is in the audit trail too', async () => {
      const email = address();
      const gift = await entered({ email, name: 'Seen Elsewhere' });
      const giver = (await found(email)).split('/').at(-1);
      const looks = async () =>
        (await room().newsroom.staff.acts({ most: 50 })).filter(
          ({ act, subject }) => act === 'giver-seen' && subject === `giver:${giver}`,
        ).length;
      const before = await looks();
      expect(await see(`/desk/gifts/${gift}`)).toContain('Seen Elsewhere');
      expect(await looks()).toBe(before + 1);
    });

    it('A4: has an id that leads to nobody else, and no other site changes them', async () => {
      const email = address();
      const gift = await entered({ email, name: 'Not Anybody' });
      const giver = await found(email);
      for (const path of [`${GIVERS}/${gift}`, `${GIVERS}/none`, `${GIVERS}/${gift}/merge`]) {
        expect((await room().visit(path, { as: treasurer })).status, path).toBe(404);
      }
      expect((await send(`${GIVERS}/${gift}`, { name: 'Taken' })).status).toBe(404);
      const headers = { 'sec-fetch-site': 'cross-site' };
      expect((await room().post(giver, { name: 'Taken' }, { as: treasurer, headers })).status).toBe(403);
      expect(await see(giver)).toContain('Not Anybody');
    });
  },
  { config: { limits: 'off' } },
);
