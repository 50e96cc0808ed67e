import { afterAll, expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { signInBySmtp, subscribed } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'A letter that does not leave',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const counted = (reason: string) =>
      room()
        .newsroom.mail.withheld()
        .find((one) => one.reason === reason)?.count ?? 0;
    /** How many more were withheld for this reason when it was done. */
    const more = async (reason: string, deed: () => Promise<unknown>) => {
      const before = counted(reason);
      await deed();
      await aMinuteLater(room());
      return counted(reason) - before;
    };

    it('was asked for a short while ago, or too often', async () => {
      const email = address();
      const { href } = await room().publish();
      const ask = (at: string) => room().post(`${at}/subscriptions`, { email, notify: 'story' });
      await ask(href);
      expect(await more('asked-lately', () => ask(href))).toBe(1);
      const many = await more('over-budget', async () => {
        for (let at = 0; at < 12; at += 1) await ask((await room().publish()).href);
      });
      expect(many).toBeGreaterThan(0);
    });

    it('has nobody to go to, or tells of what is hidden, old or not wanted any more', async () => {
      const ada = room().person();
      const email = address();
      await signInBySmtp(room(), server, { email, as: ada });
      const { href } = await room().publish();
      const asked = await room().post(`${href}/subscriptions`, { email, notify: 'story' }, { as: ada });
      const manage = asked.location?.replace(/\?.*/, '') ?? '';
      const before = lettersTo(server, email).length;
      expect(await more('nobody-to-tell', () => say(room(), href, { body: 'My own.' }, { as: ada }))).toBe(1);
      const bo = room().person();
      const hidden = await more('hidden', async () => {
        const id = await say(room(), href, { body: 'Taken back.' }, { as: bo });
        await room().settle();
        await room().post(`/comments/${id}/delete`, {}, { as: bo });
      });
      expect(hidden).toBe(1);
      const old = await more('too-old', async () => {
        await say(room(), href, { body: 'The outbox was ill.' });
        await room().settle();
        room().clock.advance(25 * HOUR);
      });
      expect(old).toBe(1);
      expect(lettersTo(server, email)).toHaveLength(before);
      await room().post(`${manage}/pace`, { pace: 'hourly' });
      const ended = await more('not-wanted', async () => {
        await say(room(), href, { body: 'Of an hour.' });
        await aMinuteLater(room());
        await room().post(`${manage}/farewell`, {});
        room().clock.advance(2 * HOUR);
      });
      expect(ended).toBe(1);
    });

    it('goes to an address that takes none, or that another letter tells of it', async () => {
      const email = address();
      const ada = room().person();
      const { href } = await room().publish();
      await signInBySmtp(room(), server, { email, as: ada });
      await say(room(), href, { name: 'Ada', body: 'I am Ada.' }, { as: ada });
      await room().post('/me/mention-letters', { letters: 'on' }, { as: ada });
      await room().post(`${href}/subscriptions`, { email, notify: 'story' }, { as: ada });
      const said = () => say(room(), href, { body: `@Ada, hear ${room().newId()}.` });
      expect(await more('told-otherwise', said)).toBe(1);
      const guest = address();
      const { href: other } = await subscribed(room(), server, { email: guest });
      await room().database.write((writer) => room().newsroom.mail.suppress(writer, guest, 'bounced'));
      expect(await more('suppressed', () => say(room(), other, { body: 'To nobody.' }))).toBe(1);
    });

    it('is counted by its reason for programs, and in words for the owner, without an address', async () => {
      room().newsroom.mail.withhold('in-doubt', { letter: 'comment:1:to:2' });
      const { text } = await room().visit('/metrics');
      expect(text).toMatch(/^tidings_letters_withheld_total\{reason="in-doubt"\} [1-9]/m);
      const as = await room().staff('owner');
      const desk = (await room().visit('/desk/outbox', { as })).text;
      expect(desk).toContain('Letters that did not leave');
      expect(desk).toContain('After a crash it may have left');
      expect(desk).not.toContain('@bay.example');
    });
  },
  { config: { limits: 'off', smtpUrl: server.url } },
);
