import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { colleague, PASSWORD, withPassword } from '../../../test/staff.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';

describeNewsroom(
  'The sessions of a person',
  (room) => {
    async function another(email: string): Promise<Person> {
      const as = room().person();
      const form = { email, password: PASSWORD, do: 'password' };
      await room().post('/desk/sign-in', form, { as, headers: { 'user-agent': FIREFOX } });
      return as;
    }
    const idsIn = (text: string) =>
      [...text.matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id ?? '');

    it('are listed by browser, and ended one by one', async () => {
      const one = await withPassword(room(), await colleague(room()));
      const other = await another(one.email);
      const { text } = await room().visit('/desk/you', { as: one.as });
      expect(text).toContain('Firefox on Windows');
      expect(text).not.toContain('rv:130');
      const [id = ''] = idsIn(text);
      await room().post('/desk/you/sessions/end', { id }, { as: one.as });
      expect((await room().visit('/desk', { as: other })).location).toBe('/desk/sign-in');
      expect((await room().visit('/desk', { as: one.as })).status).toBe(200);
    });

    it('are ended all but this one', async () => {
      const one = await withPassword(room(), await colleague(room()));
      const others = [await another(one.email), await another(one.email)];
      await room().post('/desk/you/sessions/end-others', {}, { as: one.as });
      for (const as of others) expect((await room().visit('/desk', { as })).location).toBe('/desk/sign-in');
      expect((await room().visit('/desk', { as: one.as })).status).toBe(200);
    });

    it('are ended by nobody else', async () => {
      const one = await withPassword(room(), await colleague(room()));
      const other = await another(one.email);
      const [id = ''] = idsIn((await room().visit('/desk/you', { as: one.as })).text);
      const stranger = await colleague(room());
      expect((await room().post('/desk/you/sessions/end', { id }, { as: stranger.as })).status).toBe(404);
      expect((await room().visit('/desk', { as: other })).status).toBe(200);
    });
  },
  { config: { limits: 'off' } },
);

describeNewsroom(
  'Over https a session',
  (room) => {
    it('is taken from a cookie of this host alone: one that a neighbour may have set is worth nothing', async () => {
      const as = room().person();
      const link = await room().newsroom.staff.add({
        email: `a-${room().newId()}@x.example`,
        role: 'author',
      });
      const answer = await room().post(link, {}, { as, headers: { origin: 'https://lantern.example' } });
      expect(answer.header('set-cookie')).toMatch(/^__Host-tidings_desk=[\w-]{43};[^,]*Path=\/;[^,]*Secure/);
      expect(answer.header('set-cookie')).not.toMatch(/^[^,]*Domain/);
      expect((await room().visit('/desk', { as })).status).toBe(200);
      const planted = { cookies: new Map([['tidings_desk', as.cookies.get('__Host-tidings_desk') ?? '']]) };
      expect((await room().visit('/desk', { as: planted })).location).toBe('/desk/sign-in');
    });
  },
  { config: { siteUrl: 'https://lantern.example' } },
);
