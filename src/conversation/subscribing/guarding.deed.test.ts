import { afterAll, describe, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { signInBySmtp, subscribed } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'A subscription and whose it is',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const letters = (email: string) => lettersTo(server, email);

    it('A13: changes nothing by GET or HEAD on any page: confirm, manage, farewell, or of what has ended', async () => {
      const email = address();
      const { href, manage, confirming } = await subscribed(room(), server, { email });
      await room().post(`${href}/subscriptions`, { email, notify: 'replies' });
      await room().settle();
      const waiting = letters(email).at(-1)?.paths[0] ?? '';
      const { id: storyId } = await room().publish();
      const pages = [
        waiting,
        confirming,
        manage,
        `${manage}/farewell`,
        `${manage}/farewell?story=${storyId}`,
      ];
      const asked = [...pages, `${manage}?changed`, `${href}/subscribe`, `${href}/subscribe?asked`];
      const before = await everyRow(room());
      for (const path of asked) {
        expect((await room().visit(path)).status, path).toBe(200);
        await room().newsroom.app.inject({ method: 'HEAD', url: path });
      }
      for (const path of [`${manage}/end`, `${manage}/pace`, `${href}/subscriptions`]) {
        expect((await room().visit(path)).status, path).toBe(404);
      }
      await room().settle();
      expect(await everyRow(room())).toBe(before);
    });

    it('A6, A18: forged, changed and foreign links are all the same 404, whoever brings them', async () => {
      const [email, other] = [address(), address()];
      const { manage, confirming } = await subscribed(room(), server, { email });
      const theirs = await subscribed(room(), server, { email: other });
      const tokenOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
      const [token, confirm, foreign] = [manage, confirming, theirs.manage].map(tokenOf) as [
        ...[string, string, string],
      ];
      const changed = (at: number) =>
        `${token.slice(0, at)}${token[at] === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`;
      const forged = [
        ...[changed(3), changed(token.length - 1), token.slice(1), `${token}x`, token.slice(0, -43)],
        // The name of one with the signature of another, and a signature for something else.
        ...[foreign.slice(0, -43) + token.slice(-43), confirm, 'null', "' or 1=1 --", '%', 'x'.repeat(200)],
      ].map(encodeURIComponent);
      const before = await everyRow(room());
      const seen = new Set<string>();
      const note = ({ status, text }: { status: number; text: string }) => seen.add(`${status} ${text}`);
      for (const one of forged) {
        note(await room().visit(`/subscriptions/${one}`));
        note(await room().visit(`/subscriptions/${one}/farewell`));
        note(await room().post(`/subscriptions/${one}/farewell`, {}));
        note(await room().post(`/subscriptions/${one}/end`, {}));
        note(await room().post(`/subscriptions/${one}/pace`, { pace: 'daily' }));
      }
      expect([...seen].map((one) => one.slice(0, 3))).toEqual(['404']);
      const confirms = new Set<string>();
      for (const one of [...forged.filter((token) => token !== confirm), token]) {
        const path = `/subscriptions/confirm/${one}`;
        for (const { status, text } of [await room().visit(path), await room().post(path, {})])
          confirms.add(`${status} ${text}`);
      }
      expect([...confirms].map((one) => one.slice(0, 3))).toEqual(['404']);
      expect(await everyRow(room())).toBe(before);
    });

    it('A6: nobody ends or changes those of somebody else, by their own link', async () => {
      const [email, other] = [address(), address()];
      const { href } = await subscribed(room(), server, { email });
      const mine = await subscribed(room(), server, { email: other, href });
      const rows = await everyRow(room());
      const ids = [...rows.matchAll(/\\"id\\":\\"([\w-]+)\\",\\"subscriber_id/g)].map(([, id = '']) => id);
      expect(ids.length).toBeGreaterThanOrEqual(2);
      for (const subscription of ids) await room().post(`${mine.manage}/end`, { subscription });
      expect((await room().visit(mine.manage)).text).toContain('No letters about comments go to');
      const before = letters(email).length;
      await say(room(), href, { body: 'Still told.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
      expect((await room().visit(mine.manage)).text).not.toContain(email);
    });

    it('A4: ends and confirms by a post of another site alone where a mail program makes it', async () => {
      const email = address();
      const { manage, href } = await subscribed(room(), server, { email });
      await room().post(`${href}/subscriptions`, { email, notify: 'replies' });
      await room().settle();
      const waiting = letters(email).at(-1)?.paths[0] ?? '';
      const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } };
      for (const path of [waiting, `${manage}/end`, `${manage}/pace`, `${href}/subscriptions`])
        expect((await room().post(path, { pace: 'daily', email }, foreign)).status, path).toBe(403);
      expect((await room().post(`${manage}/farewell`, {}, foreign)).status).toBe(200);
    });

    it('A12: belongs to exactly its address, whatever stands in it, in small letters or large', async () => {
      const id = room().newId();
      const email = `a_b%c-${id}@bay.example`;
      const alike = [`axb%c-${id}@bay.example`, `a_bxx%c-${id}@bay.example`, `a_b%c-${id}@bay.example.evil`];
      const { href, manage } = await subscribed(room(), server, { email });
      for (const other of alike) {
        expect(letters(other)).toEqual([]);
        const theirs = await subscribed(room(), server, { email: other, href });
        expect(theirs.manage).not.toBe(manage);
      }
      await room().post(`${href}/subscriptions`, {
        email: ` A_B%C-${id.toUpperCase()}@Bay.Example `,
        notify: 'story',
      });
      await room().settle();
      const before = letters(email).length;
      await room().post(`${manage}/end`, {});
      await say(room(), href, { body: 'Told to the others.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before);
      for (const other of alike) expect(letters(other)).toHaveLength(2);
    });

    it('shows on one’s own page and in what one takes along for a proved address alone', async () => {
      const email = address();
      const { href } = await subscribed(room(), server, { email });
      const eve = room().person();
      await say(room(), href, { body: 'I say that I am Ada.', email, notify: 'story' }, { as: eve });
      await room().post(`${href}/subscriptions`, { email, notify: 'replies' }, { as: eve });
      const taken = async (as: typeof eve) =>
        [await room().visit('/me', { as }), await room().visit('/me/export.json', { as })]
          .map(({ text }) => text)
          .join('\n');
      expect(await taken(eve)).not.toContain('new follow-up comments');
      expect(await taken(eve)).not.toContain('new replies');
      const ada = room().person();
      await signInBySmtp(room(), server, { email, as: ada });
      const own = await taken(ada);
      expect(own).toContain('new follow-up comments');
      expect(own).toContain('/subscriptions/');
      const json = (await room().visit('/me/export.json', { as: ada })).text;
      expect(json).toContain(email);
      expect(json).toContain(href);
      expect(json).not.toMatch(/\/subscriptions\//);
    });

    it('goes along when a guest proves to have an account', async () => {
      const email = address();
      const { href } = await room().publish();
      const [laptop, phone] = [room().person(), room().person()];
      await signInBySmtp(room(), server, { email, as: laptop });
      const mine = await say(room(), href, { body: 'From the phone.' }, { as: phone });
      await subscribed(room(), server, { email, href, as: phone, notify: 'replies' });
      await signInBySmtp(room(), server, { email, as: phone });
      const before = letters(email).length;
      await say(room(), href, { body: 'My own answer.', parent: mine }, { as: laptop });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before);
      await say(room(), href, { body: 'Another’s answer.', parent: mine });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
    });

    it('ends with all traces of the address when its person is erased', async () => {
      const email = address();
      const ada = room().person();
      const { href, manage } = await subscribed(room(), server, { email, as: ada });
      await signInBySmtp(room(), server, { email, as: ada });
      await room().post(`${manage}/pace`, { pace: 'daily' });
      await say(room(), href, { body: 'Waits for the morning.' });
      await aMinuteLater(room());
      const before = letters(email).length;
      expect((await room().visit('/me/erase', { as: ada })).text).toContain('Your subscriptions are deleted');
      await room().post('/me/erase', {}, { as: ada });
      expect(await everyRow(room())).not.toContain(email);
      await say(room(), href, { body: 'After all.' });
      room().clock.advance(DAY);
      await room().settle();
      expect(letters(email)).toHaveLength(before);
      const seen = await room().visit(manage);
      expect(seen.text).toContain('No letters about comments come to you');
      expect(seen.text).not.toContain(email);
    });

    it('stays with whoever confirmed it when somebody is erased who had merely asked for it', async () => {
      const email = address();
      const [ada, eve] = [room().person(), room().person()];
      const { href } = await room().publish();
      await say(room(), href, { body: 'Ada was here.' }, { as: ada });
      await say(room(), href, { body: 'So was Eve.', email, notify: 'story' }, { as: eve });
      await room().settle();
      await room().post(letters(email).at(-1)?.paths[0] ?? '', {}, { as: ada });
      await room().post('/me/erase', {}, { as: eve });
      const before = letters(email).length;
      await say(room(), href, { body: 'Still told of.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
    });

    describe('that a stranger asked for, and its address confirmed in a browser that nobody knows,', () => {
      /** Eve asks in Ada's name, with a comment and on its own; Ada opens her letters on a telephone. */
      async function askedByEve(email: string) {
        const eve = room().person();
        const { href } = await room().publish();
        await say(room(), href, { body: 'I am Eve.', email, notify: 'story' }, { as: eve });
        await confirmNewest(email);
        await room().post(`${href}/subscriptions`, { email, notify: 'replies' }, { as: eve });
        const manage = await confirmNewest(email);
        return { eve, href, manage, before: letters(email).length };
      }

      it('stays when the stranger is erased, and shows them nothing', async () => {
        const email = address();
        const { eve, href, manage, before } = await askedByEve(email);
        for (const path of ['/me', '/me/export.json']) {
          const seen = (await room().visit(path, { as: eve })).text;
          for (const theirs of ['new follow-up comments', 'new replies', '/subscriptions/'])
            expect(seen, path).not.toContain(theirs);
        }
        await room().post('/me/erase', {}, { as: eve });
        const seen = (await room().visit(manage)).text;
        expect(seen).toContain('new follow-up comments');
        expect(seen).toContain('new replies to my comments');
        await say(room(), href, { body: 'Still told of.' });
        await aMinuteLater(room());
        expect(letters(email)).toHaveLength(before + 1);
      });

      it('tells of the stranger’s comments, as they are nobody’s own, also while the stranger is blocked', async () => {
        const email = address();
        const { eve, href, before } = await askedByEve(email);
        const id = await say(room(), href, { body: 'More of Eve.', email: '' }, { as: eve });
        await aMinuteLater(room());
        expect(letters(email)).toHaveLength(before + 1);
        const moderator = await room().staff('moderator');
        await room().post(`/comments/${id}/block-person`, { term: 'week' }, { as: moderator });
        const refused = await room().post(`${href}/comments`, { name: 'Eve', body: 'No more.' }, { as: eve });
        expect(refused.status).toBe(422);
        await say(room(), href, { body: 'Of somebody else.' });
        await aMinuteLater(room());
        expect(letters(email)).toHaveLength(before + 2);
      });

      it('is the account’s that the address proves, before or after, and erased with that alone', async () => {
        const [email, later] = [address(), address()];
        const [ada, bo] = [room().person(), room().person()];
        await signInBySmtp(room(), server, { email, as: ada });
        const { manage } = await askedByEve(email);
        const theirs = await askedByEve(later);
        await signInBySmtp(room(), server, { email: later, as: bo });
        for (const [as, path] of [
          [ada, manage],
          [bo, theirs.manage],
        ] as const) {
          expect((await room().visit('/me', { as })).text).toContain('new replies to my comments');
          await room().post('/me/erase', {}, { as });
          expect((await room().visit(path)).text).toContain('No letters about comments come to you');
        }
      });
    });

    it('tells a guest of answers who wrote on a laptop and confirms on a telephone', async () => {
      const email = address();
      const laptop = room().person();
      const { href } = await room().publish();
      const mine = await say(room(), href, { body: 'Mine.', email, notify: 'replies' }, { as: laptop });
      await confirmNewest(email);
      const before = letters(email).length;
      await say(room(), href, { body: 'An answer.', parent: mine });
      await say(room(), href, { body: 'My own answer.', email, parent: mine }, { as: laptop });
      await say(room(), href, { body: 'Something else.' });
      await aMinuteLater(room());
      expect(
        letters(email)
          .slice(before)
          .map(({ subject }) => subject),
      ).toHaveLength(1);
      expect(letters(email).at(-1)?.all).toContain('An answer.');
    });

    /** Confirms by the newest letter, in a browser that nobody knows. Where all subscriptions stand. */
    async function confirmNewest(email: string): Promise<string> {
      await room().settle();
      const answer = await room().post(letters(email).at(-1)?.paths[0] ?? '', {});
      expect(answer.status).toBe(303);
      return (answer.location ?? '').replace(/\?.*/, '');
    }
  },
  { config: { limits: 'off', smtpUrl: server.url } },
);
