import { afterAll, describe, expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { aNewsroom, describeNewsroom } from '../../../test/a-newsroom.ts';
import { sayWith, whilePictures } from '../../../test/comment-pictures.ts';
import { bring, commentsIn, say, whileSettings } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { subscribed } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'A letter about comments',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const letters = (email: string) => lettersTo(server, email);

    it('A7: keeps titles and names within their line, and markup as words', async () => {
      const email = address();
      const evil = '<img src=x onerror=alert(1)>\r\nBcc: eve@evil.example\r\n\r\nPay here {name} &amp;';
      const line = '<img src=x onerror=alert(1)> Bcc: eve@evil.example Pay here {name} &amp;';
      const { id: storyId, href } = await room().publish({ title: evil });
      await subscribed(room(), server, { email, href });
      const [asking] = letters(email);
      expect(asking?.all).toContain(`on “${line}”`);
      const parent = `${storyId}-old`;
      await bring(room(), storyId, [{ id: parent, authorName: `Old\r\n\r\n${evil}` }]);
      const name = 'Eve\r\nBcc: eve@evil.example <b>';
      await say(room(), href, { body: 'An *answer* <script>alert(1)</script>.', name, parent });
      await aMinuteLater(room());
      const told = letters(email).at(-1);
      expect(told?.subject).toBe(`A new comment on “${line}”`);
      expect(told?.header('Bcc')).toBeUndefined();
      expect(told?.all).not.toMatch(/^(> )?(Bcc|Pay here)/m);
      const [words = '', html = ''] = told?.all.split('<!doctype html>') ?? [];
      expect(words).toContain('An answer <script>alert(1)</script>.');
      expect(words).toContain(`In answer to Old ${line}:`);
      expect(html).not.toMatch(/<(img|script|b)\b/);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).toMatch(/&lt;img src=x onerror=alert\(1\)(>|&gt;) Bcc/);
    });

    it('A7: carries no picture of a reader’s, and no word that its writer hid', async () => {
      const email = address();
      const { href, manage } = await subscribed(room(), server, { email });
      const body = '![dot](https://evil.example/dot.png) It ends ||with the ferry sunk||.';
      const hidden = await say(room(), href, { body });
      await say(room(), href, { body: 'Oh no.', parent: hidden });
      await aMinuteLater(room());
      await room().post(`${manage}/pace`, { pace: 'hourly' });
      await say(room(), href, { body: `Again: ${body}` });
      await aMinuteLater(room());
      room().clock.advance(HOUR);
      await room().settle();
      const told = letters(email).slice(1);
      expect(told).toHaveLength(3);
      for (const { all } of told) {
        expect(all).not.toContain('<img');
        expect(all).not.toContain('sunk');
        expect(all).toContain('It ends');
        expect(all).toContain('[…]');
      }
    });

    it('A7: says in words that a comment has a picture, and loads none', async () => {
      const email = address();
      const { href } = await subscribed(room(), server, { email });
      await whilePictures(room(), async () => {
        await sayWith(room(), href, { form: { alt: 'The <pier>' } });
        await aMinuteLater(room());
      });
      const told = letters(email).at(-1);
      const [words = '', html = ''] = told?.all.split('<!doctype html>') ?? [];
      expect(words).toContain('With a picture: The <pier>');
      expect(html).toContain('<p>With a picture: The &lt;pier></p>');
      expect(told?.all).not.toMatch(/<img|\.webp/);
    });

    it('gathers those of an hour, in one letter at the next full hour, story by story', async () => {
      const email = address();
      const first = await subscribed(room(), server, { email });
      const second = await subscribed(room(), server, { email });
      await room().post(`${first.manage}/pace`, { pace: 'hourly' });
      const before = letters(email).length;
      await toMinutePast(1);
      await say(room(), first.href, { body: 'One on the first.' });
      await say(room(), second.href, { body: 'One on the second.' });
      await say(room(), first.href, { body: 'Two on the first.' });
      await aMinuteLater(room());
      room().clock.advance(50 * 60_000);
      await room().settle();
      expect(letters(email)).toHaveLength(before);
      room().clock.advance(10 * 60_000);
      await room().settle();
      expect(letters(email)).toHaveLength(before + 1);
      const all = letters(email).at(-1)?.all ?? '';
      const at = ['One on the first.', 'Two on the first.', 'One on the second.'].map((one) =>
        all.indexOf(one),
      );
      expect(at).toEqual(at.toSorted((one, other) => one - other));
      expect(at[0]).toBeGreaterThan(0);
      room().clock.advance(HOUR);
      await room().settle();
      expect(letters(email)).toHaveLength(before + 1);
    });

    it('A10: of a comment that is held goes to nobody, and once to each when it is approved, whatever follows', async () => {
      const email = address();
      const moderator = await room().staff('moderator');
      const { href } = await subscribed(room(), server, { email });
      const before = letters(email).length;
      await whileSettings(room(), { state: 'held' }, async () => {
        const waiting = await say(room(), href, { body: 'Read me first.' });
        room().clock.advance(48 * HOUR);
        await aMinuteLater(room());
        expect(letters(email)).toHaveLength(before);
        for (const act of ['approve', 'hold', 'approve', 'reject', 'approve']) {
          await room().post(`/comments/${waiting}/${act}`, {}, { as: moderator });
          await aMinuteLater(room());
        }
        expect(commentsIn(await room().visit(href))).toContain(waiting);
      });
      expect(letters(email)).toHaveLength(before + 1);
    });

    it('says nothing of a story that was withdrawn or put behind a password meanwhile', async () => {
      const email = address();
      for (const changed of [{ visibility: 'password' }, { status: 'withdrawn' }] as const) {
        const { id, href } = await room().publish({ title: 'Secret plans' });
        await subscribed(room(), server, { email, href });
        const before = letters(email).length;
        await say(room(), href, { body: 'Words of a guarded story.' });
        await room().publish({ id, title: 'Secret plans', slug: `story-${id}`, ...changed });
        await aMinuteLater(room());
        expect(letters(email), JSON.stringify(changed)).toHaveLength(before);
      }
      const { manage } = await subscribed(room(), server, { email });
      const seen = await room().visit(manage);
      expect(seen.text).toContain('A story that is no longer here');
      expect(seen.text).not.toContain('Secret plans');
    });

    it('needs an address that a letter can go to: what the mailer would not take is refused at its field', async () => {
      const { href } = await room().publish();
      const says = 'Before the @ there can be only the letters a to z, digits and signs.';
      for (const [path, form] of [
        [`${href}/subscriptions`, { notify: 'story' }],
        [`${href}/comments`, { name: 'Olu', body: 'Words.', notify: 'replies' }],
      ] as const) {
        const refused = await room().post(path, { ...form, email: 'é@or.example' });
        expect(refused.status, path).toBe(422);
        expect(refused.text).toContain(says);
        expect(refused.text).toContain('value="é@or.example"');
      }
    });

    it('needs an address: the form of a comment comes back with the reason there, and with all that was typed', async () => {
      const { href } = await room().publish();
      const typed = { name: 'Olu', email: '', body: 'Words that took long.', notify: 'replies' };
      const refused = await room().post(`${href}/comments`, typed);
      expect(refused.status).toBe(422);
      const reason =
        /<p class="field__error" id="comment-form-email-error">.*?Please give your e-mail address/;
      expect(refused.text).toMatch(reason);
      expect(refused.text).toMatch(/<input[^>]*name="email"[^>]*="comment-form-email-error"/);
      expect(refused.text).toContain('Words that took long.');
      expect(refused.text).toMatch(/<option value="replies" selected/);
      expect((await room().post(`${href}/comments`, { ...typed, notify: 'none' })).status).toBe(303);
      const program = await room().postJson(`${href}/comments`, { ...typed, body: 'Other words.' });
      expect([program.status, program.json()]).toMatchObject([422, { field: 'email' }]);
    });

    it('is not asked for by a comment that is refused, nor twice by one that is sent twice', async () => {
      const email = address();
      const { href } = await room().publish();
      const typed = { name: 'Olu', email, notify: 'story' };
      expect((await room().post(`${href}/comments`, { ...typed, body: '' })).status).toBe(422);
      await room().settle();
      expect(letters(email)).toEqual([]);
      expect(await everyRow(room())).not.toContain(email);
      for (const _again of [1, 2]) await room().post(`${href}/comments`, { ...typed, body: 'Good words.' });
      await room().settle();
      expect(letters(email)).toHaveLength(1);
    });

    it('is not to be had where the conversation is closed', async () => {
      const email = address();
      const { href } = await room().publish();
      await whileSettings(room(), { state: 'closed' }, async () => {
        const story = (await room().visit(href)).text;
        expect(story).not.toContain('<summary>Subscribe');
        expect(story).toContain('Web feed of these comments');
        const page = await room().visit(`${href}/subscribe`);
        expect(page.text).toContain('This conversation is closed');
        expect(page.text).not.toContain('name="email"');
        const refused = await room().post(`${href}/subscriptions`, { email, notify: 'story' });
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('This conversation is closed');
        const program = await room().postJson(`${href}/subscriptions`, { email, notify: 'story' });
        expect([program.status, program.json()]).toMatchObject([
          422,
          { title: expect.stringContaining('This conversation is closed') },
        ]);
      });
      await room().settle();
      expect(letters(email)).toEqual([]);
      expect(await everyRow(room())).not.toContain(email);
    });

    async function toMinutePast(minute: number): Promise<void> {
      const into = room().clock.now().getTime() % HOUR;
      room().clock.advance(HOUR - into + minute * 60_000);
      await room().settle();
    }
  },
  { config: { limits: 'off', smtpUrl: server.url } },
);

describe.each(['sqlite', 'postgres'] as const)('A public newsroom without a mail server (%s)', (engine) => {
  it('offers the web feed alone, and lets nothing pile up', async () => {
    const config = { limits: 'off', loopback: false, siteUrl: 'https://bay.example' } as const;
    const room = await aNewsroom({ engine, config });
    try {
      const { href } = await room.publish();
      const story = (await room.visit(href)).text;
      expect(story).toContain('Web feed of these comments');
      for (const words of ['<summary>Subscribe', 'Notify of', 'name="notify"'])
        expect(story).not.toContain(words);
      const page = await room.visit(`${href}/subscribe`);
      expect(page.text).toContain('This newsroom sends no mail.');
      expect(page.text).not.toContain('name="email"');
      const email = 'ada@bay.example';
      const refused = await room.post(`${href}/subscriptions`, { email, notify: 'story' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('This newsroom sends no mail.');
      const program = await room.postJson(`${href}/subscriptions`, { email, notify: 'story' });
      expect(program.status).toBe(422);
      await say(room, href, { body: 'Without an address.', notify: 'story' });
      await room.settle();
      const rows = JSON.parse(await everyRow(room));
      expect([rows.subscribers, rows.subscriptions, rows.letters]).toEqual([[], [], []]);
    } finally {
      await room.close();
    }
  });
});
