import { afterAll, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { signInBySmtp, subscribed } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'Subscribing',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const letters = (email: string) => lettersTo(server, email);

    it('goes from “Subscribe” over the confirmation to one mail for one comment, and ends by one click', async () => {
      const email = address();
      const { href } = await room().publish();
      expect((await room().visit(href)).text).toMatch(/<summary>Subscribe<\/summary>.*Notify of/s);

      const alone = (await room().visit(`${href}/subscribe`)).text;
      expect(alone).toMatch(/<button[^>]* class="button">Subscribe/);
      const asked = await room().post(`${href}/subscriptions`, { email, notify: 'story' });
      expect([asked.status, asked.location]).toEqual([303, `${href}/subscribe?asked`]);
      expect((await room().visit(`${href}/subscribe?asked`)).text).toContain('Look into your mail');
      await room().settle();
      const [asking, ...more] = letters(email);
      expect(more).toEqual([]);
      const confirming = asking?.paths[0] ?? '';

      await say(room(), href, { body: 'Before anything was confirmed.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(1);

      const page = await room().visit(confirming);
      expect(page.text).toContain('Confirm');
      expect(page.header('referrer-policy')).toBe('same-origin');
      const confirmed = await room().post(confirming, {});
      expect(confirmed.status).toBe(303);
      expect((await room().visit(confirmed.location ?? '')).text).toContain(email);

      const first = await say(room(), href, { body: 'The kiosk is *open*.', name: 'Bo' });
      const second = await say(room(), href, { body: 'Since Tuesday?', parent: first, name: 'Olu' });
      await room().settle();
      expect(letters(email)).toHaveLength(1);
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(3);
      const told = letters(email).find(({ all }) => all.includes('Since Tuesday?'));
      expect(told?.all).toContain('Olu wrote on');
      expect(told?.all).toContain('> The kiosk is open.');
      expect(letters(email).some(({ all }) => all.includes('<p>The kiosk is <em>open</em>.</p>'))).toBe(true);
      expect(told?.paths).toContain(`/comments/${second}`);
      expect(told?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      const farewell = told?.header('List-Unsubscribe')?.match(/^<https?:\/\/[^/]+(\/.*)>$/)?.[1] ?? '';

      expect((await room().visit(farewell)).text).toContain('No more letters about comments on');
      const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' } };
      const ended = await room().post(farewell, { 'List-Unsubscribe': 'One-Click' }, foreign);
      expect(ended.status).toBe(200);
      expect((await room().post(farewell, { 'List-Unsubscribe': 'One-Click' }, foreign)).status).toBe(200);
      await say(room(), href, { body: 'After the farewell.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(3);
    });

    it('takes a one-click farewell as it comes in several parts (RFC 8058)', async () => {
      const { manage } = await subscribed(room(), server, { email: address() });
      const payload =
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
      const answer = await room().newsroom.app.inject({
        ...{ method: 'POST', url: `${manage}/farewell`, payload },
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      });
      expect(answer.statusCode).toBe(200);
      expect((await room().visit(manage)).text).toContain('No letters about comments go to');
    });

    it('tells nobody of their own comments, nor of what was rejected or withdrawn within the minute', async () => {
      const email = address();
      const ada = room().person();
      const moderator = await room().staff('moderator');
      const { href } = await room().publish();
      await say(room(), href, { body: 'By which I am known.' }, { as: ada });
      await subscribed(room(), server, { email, href, as: ada });
      const before = letters(email).length;
      await say(room(), href, { body: 'My own words.', email }, { as: ada });
      const bad = await say(room(), href, { body: 'Rejected words.' });
      expect((await room().post(`/comments/${bad}/reject`, {}, { as: moderator })).status).toBe(303);
      const bo = room().person();
      await say(room(), href, { body: 'Erased words.' }, { as: bo });
      await room().post('/me/erase', {}, { as: bo });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before);
    });

    it('A6: tells the owner of an address what a stranger writes who types it, and what is answered there', async () => {
      const email = address();
      const ada = room().person();
      const { href } = await subscribed(room(), server, { email, as: ada });
      await say(room(), href, { body: 'Mine.', email, notify: 'replies' }, { as: ada });
      await signInBySmtp(room(), server, { email, as: ada });
      const before = letters(email).length;
      const eve = await say(room(), href, { body: 'Eve as Ada.', email }, { as: room().person() });
      await say(room(), href, { body: 'Ada to Eve.', email, parent: eve }, { as: ada });
      await aMinuteLater(room());
      const told = letters(email).slice(before);
      expect(told).toHaveLength(1);
      expect(told[0]?.all).toContain('Eve as Ada.');
    });

    it('tells of what was held once it is public, and not before', async () => {
      const email = address();
      const moderator = await room().staff('moderator');
      const { href } = await subscribed(room(), server, { email });
      const before = letters(email).length;
      const body = 'Look: https://a.example https://b.example https://c.example';
      const waiting = await say(room(), href, { body });
      await aMinuteLater(room());
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before);
      await room().post(`/comments/${waiting}/approve`, {}, { as: moderator });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
    });

    it('writes one letter for one comment to one address, with several subscriptions and events that come twice', async () => {
      const email = address();
      const { id: storyId, href } = await room().publish();
      const ada = room().person();
      const mine = await say(room(), href, { body: 'Mine.', email, notify: 'replies' }, { as: ada });
      await confirmNewest(room(), email, ada);
      await say(room(), href, { body: 'Mine too.', email, parent: mine, notify: 'thread' }, { as: ada });
      await confirmNewest(room(), email, ada);
      await subscribed(room(), server, { email, href, as: ada });
      const before = letters(email).length;
      const commentId = await say(room(), href, { body: 'An answer.', parent: mine });
      await room().database.write(async (writer) => {
        const payload = { commentId, storyId, rootId: mine };
        await room().newsroom.outbox.put(writer, { topic: 'comment-came-out', payload });
      });
      await aMinuteLater(room());
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
      expect(letters(email).at(-1)?.subject).toContain('A reply to you');
    });

    it('tells answers at any depth to who asked for them, and nothing else', async () => {
      const email = address();
      const { href } = await room().publish();
      const ada = room().person();
      const mine = await say(room(), href, { body: 'Mine.', email, notify: 'replies' }, { as: ada });
      await confirmNewest(room(), email);
      const before = letters(email).length;
      const answer = await say(room(), href, { body: 'An answer.', parent: mine });
      await say(room(), href, { body: 'An answer to the answer.', parent: answer });
      await say(room(), href, { body: 'Something else.' });
      await aMinuteLater(room());
      const told = letters(email).slice(before);
      expect(told).toHaveLength(2);
      for (const { all } of told) expect(all).not.toContain('Something else.');
    });

    it('gathers the comments of a morning in one letter', async () => {
      const email = address();
      const { href, manage } = await subscribed(room(), server, { email });
      expect((await room().post(`${manage}/pace`, { pace: 'daily' })).status).toBe(303);
      const before = letters(email).length;
      for (const body of ['One of three.', 'Two of three.', 'Three of three.'])
        await say(room(), href, { body });
      const moderator = await room().staff('moderator');
      const bad = await say(room(), href, { body: 'Rejected before the morning.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before);
      await room().post(`/comments/${bad}/reject`, {}, { as: moderator });
      room().clock.advance(DAY);
      await room().settle();
      await room().settle();
      expect(letters(email)).toHaveLength(before + 1);
      const digest = letters(email).at(-1);
      for (const body of ['One of', 'Two of', 'Three of']) expect(digest?.all).toContain(body);
      expect(digest?.all).not.toContain('Rejected');
      expect(digest?.subject).toContain('3 new comments');
    });

    it('needs no second confirmation of an address that its reader has proved', async () => {
      const email = address();
      const ada = room().person();
      await signInBySmtp(room(), server, { email, as: ada });
      const before = letters(email).length;
      const { href } = await room().publish();
      const asked = await room().post(`${href}/subscriptions`, { email, notify: 'story' }, { as: ada });
      expect(asked.location).toMatch(/^\/subscriptions\//);
      await say(room(), href, { body: 'Told at once.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
    });

    it('stops where the mail server refuses an address for good, says so, and goes on when that is lifted', async () => {
      const email = address();
      const { href, manage } = await subscribed(room(), server, { email });
      server.refuse(550);
      await say(room(), href, { body: 'Not to be had.' });
      await aMinuteLater(room());
      server.refuse(null);
      expect((await room().visit(manage)).text).toContain('came back or were refused');
      const before = letters(email).length;
      await say(room(), href, { body: 'Not to be had either.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before);
      await room().post('/desk/outbox/lift', { email }, { as: await room().staff('owner') });
      await say(room(), href, { body: 'To be had again.' });
      await aMinuteLater(room());
      expect(letters(email)).toHaveLength(before + 1);
      expect((await room().visit(manage)).text).not.toContain('came back or were refused');
    });

    async function confirmNewest(at: Room, email: string, as?: Person): Promise<void> {
      await at.settle();
      const path = letters(email).at(-1)?.paths[0] ?? '';
      expect((await at.post(path, {}, as ? { as } : {})).status).toBe(303);
    }
  },
  { config: { limits: 'off', smtpUrl: server.url } },
);
