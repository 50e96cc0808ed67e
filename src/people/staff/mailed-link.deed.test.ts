import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { lettersTo, mailedLink } from '../../../test/links.ts';

describeNewsroom(
  'A sign-in link for staff by mail',
  (room) => {
    async function someone() {
      const email = `ines-${room().newId()}@lantern.example`;
      const invitation = await room().newsroom.staff.add({ email, role: 'editor' });
      return { email, invitation };
    }

    it('signs in who works here, once', async () => {
      const { email } = await someone();
      expect((await room().post('/desk/sign-in', { email: ` ${email.toUpperCase()}` })).status).toBe(200);
      const link = await mailedLink(room(), email);
      expect(link).toMatch(/^\/desk\/sign-in\/[\w-]{43}$/);
      const as = room().person();
      const seen = await room().visit(link, { as });
      expect([seen.status, seen.header('set-cookie')]).toEqual([200, undefined]);
      expect((await room().post(link, {}, { as })).location).toBe('/desk');
      expect((await room().visit('/desk', { as })).status).toBe(200);
      expect((await room().post(link, {})).status).toBe(404);
    });

    it('says the same of every address, and writes to those who work here alone', async () => {
      const { email } = await someone();
      const unknown = `nobody-${room().newId()}@lantern.example`;
      const [one, other] = [
        await room().post('/desk/sign-in', { email }),
        await room().post('/desk/sign-in', { email: unknown }),
      ];
      expect(other.status).toBe(one.status);
      expect(other.text.replaceAll(unknown, '')).toBe(one.text.replaceAll(email, ''));
      expect(await lettersTo(room(), email)).toBe(1);
      expect(await lettersTo(room(), unknown)).toBe(0);
    });

    it('is not for who has left, nor for an address that is nearly the same', async () => {
      const { email } = await someone();
      const owner = { id: room().newId() };
      const person = (await room().newsroom.staff.people()).find((one) => one.email === email);
      await room().newsroom.staff.letGo(person?.id ?? '', owner);
      await room().post('/desk/sign-in', { email });
      await room().post('/desk/sign-in', { email: email.replace('-', '_') });
      expect(await lettersTo(room(), email)).toBe(0);
    });

    it('does not end the link that somebody has already: a stranger may have asked', async () => {
      const { email, invitation } = await someone();
      await room().post('/desk/sign-in', { email });
      expect((await room().visit(invitation)).status).toBe(200);
    });

    it('works within an hour, and stands in no table', async () => {
      const { email } = await someone();
      await room().post('/desk/sign-in', { email });
      const link = await mailedLink(room(), email);
      expect(await everyRow(room())).not.toContain(link.split('/').at(-1));
      room().clock.advance(HOUR);
      expect((await room().visit(link)).status).toBe(404);
      expect((await room().post(link, {})).status).toBe(404);
    });

    it('comes back filled in where the address is none', async () => {
      const refused = await room().post('/desk/sign-in', { email: 'ines' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('value="ines"');
    });
  },
  { config: { limits: 'off' } },
);

describeNewsroom(
  'A stranger who asks for sign-in links again and again',
  (room) => {
    const ask = (path: string, email: string, ip: string) =>
      room().post(path, { email }, { headers: { 'x-forwarded-for': ip } });

    it('A10: locks nobody out: who works here gets a link from elsewhere, and a bounded number in all', async () => {
      const email = `ines-${room().newId()}@lantern.example`;
      await room().newsroom.staff.add({ email, role: 'editor' });
      for (let at = 0; at < 30; at += 1) {
        await ask('/desk/sign-in', email, '203.0.113.7');
        await ask('/sign-in', email, `192.0.${at}.7`);
      }
      const before = await lettersTo(room(), email);
      await ask('/desk/sign-in', email, '198.51.100.9');
      expect(await lettersTo(room(), email)).toBe(before + 1);
      for (let at = 0; at < 30; at += 1) await ask('/desk/sign-in', email, `198.18.${at}.9`);
      expect(await lettersTo(room(), email)).toBe(10 + 10);
    });

    it('A10: locks no reader out either', async () => {
      const email = `ada-${room().newId()}@bay.example`;
      for (let at = 0; at < 30; at += 1) await ask('/sign-in', email, '203.0.114.7');
      const before = await lettersTo(room(), email);
      await ask('/sign-in', email, '198.51.101.9');
      expect(await lettersTo(room(), email)).toBe(before + 1);
    });
  },
  { config: { trustProxy: '127.0.0.1' } },
);
