import { afterAll, expect, it } from 'vitest';
import { DAY, HOUR } from '#platform/clock';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { bring, say } from '../../../test/comments.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { signInBySmtp, subscribed } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

/** Every promise about letters, looked at by somebody who does not believe it, over a real mail server. */
describeNewsroom(
  'A letter of the conversation',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const letters = (email: string) => lettersTo(server, email);
    const toMorning = async () => {
      await aMinuteLater(room());
      room().clock.advance(26 * HOUR);
      await aMinuteLater(room());
    };

    it('says what a comment says when it leaves, not what it said before it was changed', async () => {
      const [email, later] = [address(), address()];
      const bo = room().person();
      const { href } = await subscribed(room(), server, { email });
      const daily = await subscribed(room(), server, { email: later, href });
      await room().post(`${daily.manage}/pace`, { pace: 'daily' });
      const id = await say(room(), href, { body: 'The ferry sinks.' }, { as: bo });
      await room().post(`/comments/${id}/edit`, { body: 'The ferry sings.' }, { as: bo });
      await aMinuteLater(room());
      await room().post(`/comments/${id}/edit`, { body: 'The ferry swings.' }, { as: bo });
      await toMorning();
      const [atOnce, digest] = [letters(email).at(-1)?.all, letters(later).at(-1)?.all];
      expect(atOnce).toContain('The ferry sings.');
      expect(digest).toContain('The ferry swings.');
      for (const all of [atOnce, digest]) expect(all).not.toContain('sinks');
    });

    it('does not come to who ends their subscription within the minute, or before the morning', async () => {
      const [email, later] = [address(), address()];
      const { href, manage } = await subscribed(room(), server, { email });
      const daily = await subscribed(room(), server, { email: later, href });
      await room().post(`${daily.manage}/pace`, { pace: 'daily' });
      const before = [letters(email).length, letters(later).length];
      await say(room(), href, { body: 'Told to nobody.' });
      await room().settle();
      await room().post(`${manage}/farewell`, {});
      await aMinuteLater(room());
      await room().post(`${daily.manage}/end`, {});
      await toMorning();
      expect([letters(email).length, letters(later).length]).toEqual(before);
    });

    it('tells who follows one thread of what comes in it at any depth, and of nothing else', async () => {
      const email = address();
      const ada = room().person();
      const { href } = await room().publish();
      const root = await say(room(), href, { body: 'A thread.' });
      const other = await say(room(), href, { body: 'Another thread.' });
      await say(room(), href, { body: 'I follow.', email, parent: root, notify: 'thread' }, { as: ada });
      await room().settle();
      expect((await room().post(letters(email).at(-1)?.paths[0] ?? '', {})).status).toBe(303);
      const before = letters(email).length;
      const ids = [root];
      for (let depth = 1; depth <= 8; depth += 1)
        ids.push(await say(room(), href, { body: `At depth ${depth}.`, parent: ids.at(-1) ?? '' }));
      await say(room(), href, { body: 'Elsewhere.', parent: other });
      await say(room(), href, { body: 'A third thread.' });
      await aMinuteLater(room());
      const told = letters(email).slice(before);
      expect(told).toHaveLength(8);
      expect(told.map(({ subject }) => subject).join()).not.toContain('A reply to you');
      for (const { all } of told) expect(all).not.toMatch(/Elsewhere|A third thread/);
    });

    it('tells of replies at any depth below one’s own, however deep they are drawn', async () => {
      const email = address();
      const { href } = await room().publish();
      const mine = await say(room(), href, { body: 'Mine.', email, notify: 'replies' });
      await room().settle();
      await room().post(letters(email).at(-1)?.paths[0] ?? '', {});
      const before = letters(email).length;
      let parent = mine;
      for (let depth = 1; depth <= 12; depth += 1)
        parent = await say(room(), href, { body: `At depth ${depth}.`, parent });
      await aMinuteLater(room());
      expect(letters(email).length - before).toBe(12);
      expect(letters(email).at(-1)?.subject).toContain('A reply to you');
    });

    it('A10: comes at once twenty times an hour at most; all more of it is one letter at the full hour', async () => {
      const email = address();
      const { href } = await subscribed(room(), server, { email });
      const before = letters(email).length;
      for (let many = 0; many < 30; many += 1) {
        await say(room(), href, { body: `Flooding, part ${many}.` });
        await aMinuteLater(room());
      }
      room().clock.advance(HOUR);
      await room().settle();
      const told = letters(email).slice(before);
      expect(told).toHaveLength(21);
      expect(told.at(-1)?.subject).toContain('10 new comments');
      const all = told.map((letter) => letter.all).join();
      for (let many = 0; many < 30; many += 1) expect(all).toContain(`Flooding, part ${many}.`);
      await say(room(), href, { body: 'An hour later.' });
      await aMinuteLater(room());
      expect(letters(email).at(-1)?.all).toContain('An hour later.');
    });

    it('comes for no comment that is brought from an earlier system', async () => {
      const email = address();
      const { id: storyId, href } = await room().publish();
      await subscribed(room(), server, { email, href });
      const before = letters(email).length;
      await bring(room(), storyId, [{ id: `${storyId}-old`, authorName: 'Old Olu' }]);
      await toMorning();
      expect(letters(email)).toHaveLength(before);
    });

    it('has a farewell of one click in its headers, of whichever kind it is, which ends what it says', async () => {
      const { email: authorEmail, href } = await anAuthor({ letters: 'at-once' });
      const [email, daily] = [address(), address()];
      await subscribed(room(), server, { email, href });
      const { manage } = await subscribed(room(), server, { email: daily, href });
      await room().post(`${manage}/pace`, { pace: 'hourly' });
      await say(room(), href, { body: 'To all of them.' });
      await aMinuteLater(room());
      room().clock.advance(HOUR);
      await room().settle();
      const everybody = [email, daily, authorEmail];
      const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' } };
      for (const one of everybody) {
        const letter = letters(one).at(-1);
        expect(letter?.all, one).toContain('To all of them.');
        expect(letter?.header('List-Unsubscribe-Post'), one).toBe('List-Unsubscribe=One-Click');
        expect(letter?.header('Auto-Submitted'), one).toBe('auto-generated');
        const path = letter?.header('List-Unsubscribe')?.match(/^<https?:\/\/[^/]+(\/.*)>$/)?.[1] ?? '';
        const ended = await room().post(path, { 'List-Unsubscribe': 'One-Click' }, foreign);
        // RFC 8058, 3.1: no cookie, and no redirect.
        expect([ended.status, ended.header('set-cookie')], one).toEqual([200, undefined]);
      }
      const before = everybody.map((one) => letters(one).length);
      await say(room(), href, { body: 'To nobody.' });
      await toMorning();
      expect(everybody.map((one) => letters(one).length)).toEqual(before);
    });

    it('comes once for one comment to an author who has subscribed as well, or is named in it', async () => {
      const { email, href } = await anAuthor({ letters: 'at-once' });
      const reader = room().person();
      await signInBySmtp(room(), server, { email, as: reader });
      await say(room(), href, { name: 'Ana', email, body: 'Here I am.' }, { as: reader });
      await room().post('/me/mention-letters', { letters: 'on' }, { as: reader });
      await aMinuteLater(room());
      const told = async (body: string) => {
        const before = letters(email).length;
        await say(room(), href, { name: 'Bo', body });
        await aMinuteLater(room());
        await toMorning();
        return letters(email)
          .slice(before)
          .map(({ subject }) => subject);
      };
      expect(await told('To the author.')).toEqual([expect.stringContaining('A comment on “')]);
      expect(await told('@Ana, to whom it names.')).toEqual([expect.stringContaining('Bo names you')]);
      await room().post(`${href}/subscriptions`, { email, notify: 'story' }, { as: reader });
      expect(await told('@Ana, to the subscriber.')).toEqual([
        expect.stringMatching(/A (new comment|reply to you)/),
      ]);
    });

    it('never tells a member of staff of their own, whatever address they type with it', async () => {
      const { author, email, href } = await anAuthor({ letters: 'at-once' });
      await subscribed(room(), server, { email, href });
      const before = letters(email).length;
      const typed = { name: 'Ana', email: 'desk@bay.example', body: 'From the desk.' };
      await say(room(), href, typed, { as: author });
      await toMorning();
      expect(letters(email)).toHaveLength(before);
    });

    it('of a day leaves in the newsroom’s morning to authors as to subscribers', async () => {
      const { email, href } = await anAuthor({ letters: 'daily' });
      const reader = address();
      const { manage } = await subscribed(room(), server, { email: reader, href });
      await room().post(`${manage}/pace`, { pace: 'daily' });
      const before = [letters(email).length, letters(reader).length];
      await say(room(), href, { body: 'For the morning.' });
      await aMinuteLater(room());
      expect([letters(email).length, letters(reader).length]).toEqual(before);
      const now = room().clock.now().getTime();
      const morning = Date.UTC(2026, 2, 10, 7);
      const day = DAY;
      const next = morning + (Math.floor((now - morning) / day) + 1) * day;
      room().clock.advance(next - now - 1);
      await room().settle();
      expect([letters(email).length, letters(reader).length]).toEqual(before);
      room().clock.advance(1);
      await room().settle();
      expect([letters(email).length, letters(reader).length]).toEqual(before.map((many) => many + 1));
    });

    /** A member of staff with a byline, who is told as often as this, and a story of theirs. */
    async function anAuthor(wish: { readonly letters: string }) {
      const editor = await room().staff('editor');
      const email = `${room().newId()}@staff.example`;
      const author: Person = room().person();
      const link = await room().newsroom.staff.add({ email, role: 'author' });
      await room().post(link, {}, { as: author });
      const { id = '' } = (await room().newsroom.staff.people()).find((one) => one.email === email) ?? {};
      const byline = room().newId();
      await room().database.write((writer) =>
        room().newsroom.stories.keepAuthor(writer, { id: byline, slug: byline, name: 'Ana Reis', about: '' }),
      );
      await room().post(`/desk/bylines/${id}`, { byline }, { as: editor });
      await room().post(`/desk/bylines/${id}`, { letters: wish.letters }, { as: author });
      const { href } = await room().publish({ authorIds: [byline] });
      return { author, email, href };
    }
  },
  { config: { limits: 'off', smtpUrl: server.url } },
);
