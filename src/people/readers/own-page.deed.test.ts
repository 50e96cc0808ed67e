import { describe, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { aGuest, lettersTo, mailedLink, returnLink, signInByMail } from '../../../test/links.ts';

describeNewsroom(
  'A person’s own page',
  (room) => {
    const me = (as: Person) => room().visit('/me', { as });
    const isKnown = async (as: Person) => (await me(as)).text.includes('Where you are known');

    it('shows to everybody else how one becomes known, and sets nothing', async () => {
      const seen = await room().visit('/me');
      expect(seen.status).toBe(200);
      expect(seen.text).toContain('This browser is not known here.');
      expect(seen.text).toContain('action="/sign-in"');
      expect(seen.header('set-cookie')).toBeUndefined();
      expect(seen.header('cache-control')).toBe('no-store');
    });

    it('stands at the foot of every page', async () => {
      const { href } = await room().publish();
      expect((await room().visit(href)).text).toContain('<a href="/me">Your page</a>');
    });

    it('says who one is, and that a typed address is not proved', async () => {
      const own = await me(await aGuest(room(), { name: 'Olu <b>', email: 'olu@typed.example' }));
      expect(own.text).toContain('Your page, Olu &lt;b>');
      expect(own.text).toContain('olu@typed.example. It is not proved');
      expect(own.text).toContain('This browser');
    });

    it('changes nothing by being read, whoever reads it', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      await returnLink(room(), as);
      const before = await everyRow(room());
      for (const path of ['/me', '/me/export', '/me/export.json', '/me/erase', '/sign-in']) {
        expect((await room().visit(path, { as })).status, path).toBe(200);
      }
      expect(await everyRow(room())).toEqual(before);
      for (const path of ['/me/forget', '/me/return-link', '/me/devices/end', '/me/passkeys/end']) {
        expect((await room().visit(path, { as })).status, path).toBe(404);
      }
      expect(await everyRow(room())).toEqual(before);
    });

    it('A4: takes no form from another site', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      const headers = { 'sec-fetch-site': 'cross-site' };
      for (const path of ['/me/erase', '/me/forget', '/me/return-link', '/sign-in', '/me/passkeys']) {
        expect((await room().post(path, { email: 'a@b.example' }, { as, headers })).status, path).toBe(403);
      }
      expect(await isKnown(as)).toBe(true);
    });

    it('does nothing for who is not known', async () => {
      for (const path of ['/me/erase', '/me/return-link', '/me/return-link/mail', '/me/devices/end']) {
        const answer = await room().post(path, { email: 'a@b.example', id: 'x' });
        expect([answer.status, answer.location], path).toEqual([303, '/me']);
      }
    });

    describe('A return link', () => {
      it('makes a reader known on any device, as often as it is opened', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const link = await returnLink(room(), as);
        for (const device of [room().person(), room().person()]) {
          const seen = await room().visit(link, { as: device });
          expect(seen.text).toContain('known in this browser as Olu');
          expect(seen.header('referrer-policy')).toBe('same-origin');
          expect(device.cookies.size).toBe(0);
          const answer = await room().post(link, {}, { as: device });
          expect([answer.status, answer.location]).toEqual([303, '/me']);
          expect((await me(device)).text).toContain('Your page, Olu');
        }
        const own = await me(as);
        expect(own.text.match(/opened your return link<p/g)).toHaveLength(2);
      });

      it('A13: changes nothing until the button is pressed', async () => {
        const link = await returnLink(room(), await aGuest(room(), { name: 'Olu' }));
        const before = await everyRow(room());
        await room().visit(link);
        await room().visit(link);
        expect(await everyRow(room())).toEqual(before);
      });

      it('stands in no table and on no later page', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const secret = (await returnLink(room(), as)).split('/').at(-1) ?? '';
        expect(await everyRow(room())).not.toContain(secret);
        expect((await me(as)).text).not.toContain(secret);
      });

      it('ends when its reader ends it, or makes another', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const first = await returnLink(room(), as);
        const second = await returnLink(room(), as);
        expect((await room().visit(first)).status).toBe(404);
        expect((await room().visit(second)).status).toBe(200);
        await room().post('/me/return-link/end', {}, { as });
        expect((await room().post(second, {}, { as: room().person() })).status).toBe(404);
        expect((await room().post(`/return/${'A'.repeat(43)}`, {})).status).toBe(404);
      });

      it('is mailed on wish, and the address is forgotten then', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const email = `olu-${room().newId()}@post.example`;
        expect((await room().post('/me/return-link/mail', { email }, { as })).status).toBe(200);
        const link = await mailedLink(room(), email);
        expect(link).toMatch(/^\/return\//);
        const tables = JSON.parse(await everyRow(room())) as Record<string, unknown>;
        expect(JSON.stringify(tables['reader_links'])).not.toContain(email);
        const device = room().person();
        await room().post(link, {}, { as: device });
        expect((await me(device)).text).toContain('Your page, Olu');
        expect((await me(device)).text).not.toContain('You have proved');
      });

      it('carries no word of a stranger, and has a budget', async () => {
        const as = await aGuest(room(), { name: 'Buy pills at pills.example' });
        const email = `olu-${room().newId()}@post.example`;
        const answers: number[] = [];
        for (let at = 0; at < 30; at += 1) {
          answers.push((await room().post('/me/return-link/mail', { email }, { as })).status);
        }
        expect(answers[0]).toBe(200);
        expect(answers.at(-1)).toBe(422);
        expect(await lettersTo(room(), email)).toBeLessThan(30);
        const letters = await room().newsroom.mail.keptLetters(1_000);
        expect(letters.map(({ subject, text }) => subject + text).join()).not.toContain('pills');
      });
    });

    describe('A device', () => {
      it('that is ended does not end the others', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const link = await returnLink(room(), as);
        const [phone, tablet] = [room().person(), room().person()];
        for (const device of [phone, tablet]) await room().post(link, {}, { as: device });
        await room().post('/me/devices/end', { id: await idOf(phone) }, { as });
        expect(await Promise.all([as, phone, tablet].map(isKnown))).toEqual([true, false, true]);
      });

      it('can stay alone', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const bystander = await aGuest(room(), { name: 'Ada' });
        const link = await returnLink(room(), as);
        const others = [room().person(), room().person()];
        for (const device of others) await room().post(link, {}, { as: device });
        expect((await me(as)).text).toContain('End all but this browser');
        await room().post('/me/devices/end-others', {}, { as });
        expect(await Promise.all([as, ...others, bystander].map(isKnown))).toEqual([
          true,
          false,
          false,
          true,
        ]);
      });

      it('of somebody else cannot be ended', async () => {
        const [as, other] = [await aGuest(room(), { name: 'Eve' }), await aGuest(room(), { name: 'Olu' })];
        await room().post('/me/devices/end', { id: await idOf(other) }, { as });
        expect(await isKnown(other)).toBe(true);
      });

      it('forgets its reader on wish, with both cookies and the secret', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const kept = { cookies: new Map(as.cookies) };
        const link = await returnLink(room(), as);
        const answer = await room().post('/me/forget', {}, { as });
        expect([answer.status, answer.location]).toEqual([303, '/me']);
        expect(as.cookies.size).toBe(0);
        expect(await isKnown(kept)).toBe(false);
        await room().post(link, {}, { as });
        expect(await isKnown(as)).toBe(true);
      });
    });

    describe('Taking along and erasing', () => {
      it('hands out what is kept, to read and for programs', async () => {
        const as = await aGuest(room(), { name: 'Olu', email: 'olu@own.example' });
        const read = await room().visit('/me/export', { as });
        expect(read.text).toContain('<dt>Address, not proved</dt><dd dir="auto">olu@own.example</dd>');
        expect(read.header('cache-control')).toBe('no-store');
        const data = await room().visit('/me/export.json', { as });
        expect(data.json()).toMatchObject({
          you: [{ name: 'Olu', email: 'olu@own.example', provedEmail: null }],
        });
        expect(data.header('cache-control')).toBe('no-store');
        expect((await room().visit('/me/export.json')).status).toBe(303);
      });

      it('says first what it will do', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        const seen = await room().visit('/me/erase', { as });
        expect(seen.text).toContain('This cannot be undone.');
        expect(await isKnown(as)).toBe(true);
      });

      it('leaves nothing of a reader in any table, and staff untouched', async () => {
        const email = `gone-${room().newId()}@erase.example`;
        const as = room().person();
        await room().newsroom.staff.add({ email: `kept-${email}`, role: 'editor' });
        await signInByMail(room(), email, as);
        const [id, elsewhere] = [await readerId(as), room().person()];
        await room().post(await returnLink(room(), as), {}, { as: elsewhere });
        await room().post('/sign-in', { email });
        expect(await everyRow(room())).toContain(`"${email}`);

        const answer = await room().post('/me/erase', {}, { as });
        expect(answer.status).toBe(200);
        expect(as.cookies.size).toBe(0);
        await room().settle();
        const rows = (await everyRow(room())).replaceAll(`kept-${email}`, '');
        expect(rows).not.toContain(email);
        expect(rows).not.toContain(id);
        expect(await isKnown(elsewhere)).toBe(false);
        expect(await everyRow(room())).toContain(`kept-${email}`);
      });
    });

    it('knows anew who does something just after they were erased', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      const { readers } = room().newsroom;
      const known = await readers.readerOf({ cookie: (name) => as.cookies.get(name) });
      await room().post('/me/erase', {}, { as });
      const signs = { name: 'Olu', email: '', website: '' };
      const { reader, cookies } = await room().database.write((writer) =>
        readers.receive(writer, known, signs),
      );
      expect(reader.id).not.toBe(known?.id);
      expect(cookies).toHaveLength(2);
    });

    async function idOf(as: Person): Promise<string> {
      const known = await room().newsroom.readers.readerOf({ cookie: (name) => as.cookies.get(name) });
      return known?.secretId ?? '';
    }

    async function readerId(as: Person): Promise<string> {
      const known = await room().newsroom.readers.readerOf({ cookie: (name) => as.cookies.get(name) });
      return known?.id ?? '';
    }
  },
  { config: { limits: 'off' } },
);
