import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { aGuest, lettersTo, mailedLink, returnLink, signInByMail } from '../../../test/links.ts';

describeNewsroom(
  'Signing in by mail',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const me = async (as: ReturnType<ReturnType<typeof room>['person']>) => room().visit('/me', { as });

    it('says the same of every address, known or not', async () => {
      const known = address();
      await signInByMail(room(), known, room().person());
      const unknown = address();
      const [one, other] = [
        await room().post('/sign-in', { email: known }),
        await room().post('/sign-in', { email: unknown }),
      ];
      expect(one.status).toBe(200);
      expect(other.text.replaceAll(unknown, '')).toBe(one.text.replaceAll(known, ''));
      expect(one.header('set-cookie')).toBeUndefined();
      expect(await lettersTo(room(), unknown)).toBe(1);
    });

    it('A13: shows a button first, and changes nothing by it', async () => {
      const email = address();
      await room().post('/sign-in', { email });
      const link = await mailedLink(room(), email);
      const before = await everyRow(room());
      for (const _ of [1, 2]) {
        const seen = await room().visit(link);
        expect(seen.status).toBe(200);
        expect(seen.text).toContain(email);
        expect(seen.header('set-cookie')).toBeUndefined();
        expect(seen.header('referrer-policy')).toBe('same-origin');
        expect(seen.header('cache-control')).toBe('no-store');
      }
      expect(await everyRow(room())).toEqual(before);
    });

    it('proves the address to whoever brings the link', async () => {
      const [email, as] = [address(), room().person()];
      await signInByMail(room(), email, as);
      const own = await me(as);
      expect(own.text).toContain(`You have proved that ${email} is yours.`);
      expect(own.header('cache-control')).toBe('no-store');
      expect(as.cookies.get('tidings_return')).toMatch(/^[\w-]{43}$/);
    });

    it('works once, also when two come at once', async () => {
      const email = address();
      await room().post('/sign-in', { email });
      const link = await mailedLink(room(), email);
      const answers = await Promise.all([1, 2].map(() => room().post(link, {}, { as: room().person() })));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
      expect((await room().visit(link)).status).toBe(404);
      expect((await room().post(link, {})).status).toBe(404);
    });

    it('works within an hour', async () => {
      const email = address();
      await room().post('/sign-in', { email });
      const link = await mailedLink(room(), email);
      room().clock.advance(HOUR - 1);
      expect((await room().visit(link)).status).toBe(200);
      room().clock.advance(1);
      expect((await room().visit(link)).status).toBe(404);
      expect((await room().post(link, {})).status).toBe(404);
    });

    it('does not work with a guess, nor with a link of another kind', async () => {
      const guest = await aGuest(room(), { name: 'Ada' });
      const other = (await returnLink(room(), guest)).replace('/return/', '/sign-in/');
      for (const path of [`/sign-in/${'A'.repeat(43)}`, '/sign-in/x', '/sign-in/%27', other]) {
        expect((await room().visit(path)).status, path).toBe(404);
        const answer = await room().post(path, {});
        expect([answer.status, answer.header('set-cookie')], path).toEqual([404, undefined]);
      }
    });

    it('keeps the secret of a link out of the database', async () => {
      const email = address();
      await room().post('/sign-in', { email });
      const secret = (await mailedLink(room(), email)).split('/').at(-1) ?? '';
      expect(secret).toHaveLength(43);
      expect(await everyRow(room())).not.toContain(secret);
    });

    it('asks no more than the budget of an address allows, and does not say so', async () => {
      const email = address();
      const answers: string[] = [];
      for (let at = 0; at < 30; at += 1) answers.push((await room().post('/sign-in', { email })).text);
      expect(new Set(answers).size).toBe(1);
      const letters = await lettersTo(room(), email);
      expect(letters).toBeGreaterThan(0);
      expect(letters).toBeLessThan(30);
    });

    it('comes back filled in where the address is none', async () => {
      const refused = await room().post('/sign-in', { email: 'ada at bay' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('value="ada at bay"');
      expect(refused.text).toContain('This is not an e-mail address');
    });

    it('A9: gives no right to an address that was merely typed', async () => {
      const email = address();
      const owner = room().person();
      await signInByMail(room(), email, owner);
      const guest = await aGuest(room(), { name: 'Eve', email });
      const own = await me(guest);
      expect(own.text).toContain('It is not proved');
      expect(own.text).not.toContain('You have proved');
    });

    it('A12: compares addresses letter by letter', async () => {
      const id = room().newId();
      const [target, pattern] = [`a-b-${id}@bay.example`, `a_b_${id}@bay.example`];
      const [owner, other, same] = [room().person(), room().person(), room().person()];
      await signInByMail(room(), target, owner);
      await signInByMail(room(), pattern, other);
      await room().post('/sign-in', { email: `  A-B-${id.toUpperCase()}@Bay.Example ` });
      await room().post(await mailedLink(room(), target), {}, { as: same });
      const ids = await Promise.all([owner, other, same].map(readerIdOf));
      expect(ids[0]).toBe(ids[2]);
      expect(ids[1]).not.toBe(ids[0]);
    });

    it('keeps a guest who proves an address, with the name they signed with', async () => {
      const email = address();
      const guest = await aGuest(room(), { name: 'Olu Bay' });
      const before = await readerIdOf(guest);
      await signInByMail(room(), email, guest);
      expect(await readerIdOf(guest)).toBe(before);
      expect((await me(guest)).text).toContain('Your page, Olu Bay');
    });

    it('lets nobody come along: what a guest left elsewhere ends with the proof', async () => {
      const planted = await aGuest(room(), { name: 'Mallory' });
      const link = await returnLink(room(), planted);
      const victim = room().person();
      await room().post(link, {}, { as: victim });
      await signInByMail(room(), address(), victim);
      expect(await readerIdOf(planted)).toBeUndefined();
      expect((await room().post(link, {}, { as: room().person() })).status).toBe(404);
      expect(await readerIdOf(victim)).toBeDefined();
    });

    it('makes a guest the reader of their account, and the other browsers of it go on', async () => {
      const email = address();
      const first = room().person();
      await signInByMail(room(), email, first);
      const guest = await aGuest(room(), { name: 'Olu Bay' });
      const elsewhere = room().person();
      await room().post(await returnLink(room(), guest), {}, { as: elsewhere });
      await signInByMail(room(), email, guest);
      expect(await readerIdOf(guest)).toBe(await readerIdOf(first));
      expect((await me(first)).text).toContain('Your page, Olu Bay');
      expect(await readerIdOf(elsewhere)).toBeUndefined();
    });

    it('keeps a guest apart where somebody else wrote in this browser', async () => {
      const guest = await aGuest(room(), { name: 'Somebody Else' });
      const [before, email] = [await readerIdOf(guest), address()];
      await room().post('/sign-in', { email });
      await room().post(await mailedLink(room(), email), { apart: 'yes' }, { as: guest });
      expect(await readerIdOf(guest)).not.toBe(before);
      expect((await me(guest)).text).not.toContain('Somebody Else');
    });

    it('never makes two accounts one', async () => {
      const [one, other] = [address(), address()];
      const as = room().person();
      await signInByMail(room(), one, as);
      const first = await readerIdOf(as);
      await signInByMail(room(), other, as);
      expect(await readerIdOf(as)).not.toBe(first);
      const again = room().person();
      await signInByMail(room(), one, again);
      expect(await readerIdOf(again)).toBe(first);
    });

    it('makes one account of one address, also with two links at once', async () => {
      const email = address();
      const links: string[] = [];
      for (const _ of [1, 2]) {
        await room().post('/sign-in', { email });
        links.push(await mailedLink(room(), email));
      }
      expect(new Set(links).size).toBe(2);
      const people = [room().person(), await aGuest(room(), { name: 'Olu' })];
      const answers = await Promise.all(people.map((as, at) => room().post(links[at] ?? '', {}, { as })));
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      const [one, other] = await Promise.all(people.map(readerIdOf));
      expect(one).toBeDefined();
      expect(other).toBe(one);
    });

    it('goes on with a new secret, never with one that was there before', async () => {
      const as = await aGuest(room(), { name: 'Ada' });
      const before = as.cookies.get('tidings_return');
      await signInByMail(room(), address(), as);
      expect(as.cookies.get('tidings_return')).not.toBe(before);
      const stolen = { cookies: new Map([['tidings_return', before ?? '']]) };
      expect(await readerIdOf(stolen)).toBeUndefined();
    });

    async function readerIdOf(as: { readonly cookies: Map<string, string> }): Promise<string | undefined> {
      const cookie = (name: string) => as.cookies.get(name);
      return (await room().newsroom.readers.readerOf({ cookie }))?.id;
    }
  },
  { config: { limits: 'off' } },
);
