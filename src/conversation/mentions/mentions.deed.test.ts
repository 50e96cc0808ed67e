import { afterAll, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { signInBySmtp } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'Naming somebody in a comment',
  (room) => {
    /** A reader with a proved address who has written under the story. */
    async function aReader(name: string, href: string, wants: boolean) {
      const email = `${name.toLowerCase()}-${room().newId()}@bay.example`;
      const as: Person = room().person();
      await signInBySmtp(room(), server, { email, as });
      const id = await say(room(), href, { name, email, body: `I am ${name}.` }, { as });
      if (wants) await room().post('/me/mention-letters', { letters: 'on' }, { as });
      await aMinuteLater(room());
      const before = lettersTo(server, email).length;
      return { as, id, email, told: () => lettersTo(server, email).slice(before) };
    }

    it('leads to the latest that they said before, in the page that everybody gets', async () => {
      const { href } = await room().publish();
      await say(room(), href, { name: 'Bo', body: 'First.' });
      const latest = await say(room(), href, { name: 'Bo', body: 'Second.' });
      await say(room(), href, { name: 'Ada', body: '@bo, is that so? @Nobody knows.' });
      await say(room(), href, { name: 'Bo', body: 'Third.' });
      const { text } = await room().visit(href);
      expect(text).toContain(`<a href="/comments/${latest}" rel="nofollow">@bo</a>, is that so? @Nobody`);
    });

    it('means who spoke last, of two names that differ in case alone', async () => {
      const { href } = await room().publish();
      await say(room(), href, { name: 'Bo', body: 'First.' });
      const latest = await say(room(), href, { name: 'BO', body: 'Second.' });
      await say(room(), href, { name: 'Ada', body: '@Bo, is that so?' });
      expect((await room().visit(href)).text).toContain(
        `<a href="/comments/${latest}" rel="nofollow">@Bo</a>`,
      );
    });

    it('A8: finds nobody of whom only hidden words stand there', async () => {
      const { href } = await room().publish();
      const hidden = await say(room(), href, { name: 'Cy', body: 'Hidden.' });
      await room().post(`/comments/${hidden}/reject`, {}, { as: await room().staff('moderator') });
      await say(room(), href, { name: 'Ada', body: '@Cy, are you there?' });
      expect((await room().visit(href)).text).not.toContain(`/comments/${hidden}`);
    });

    it('tells them by mail, once, if they want it, and ends by one click', async () => {
      const { href } = await room().publish();
      const bo = await aReader('Bo', href, true);
      const cy = await aReader('Cy', href, false);
      const id = await say(room(), href, { name: 'Ada', body: '@Bo and @Cy: **really**? @bo' });
      await room().settle();
      expect(bo.told()).toHaveLength(0);
      await aMinuteLater(room());
      expect(cy.told()).toHaveLength(0);
      const [letter, ...more] = bo.told();
      expect(more).toEqual([]);
      expect(letter?.subject).toContain('Ada names you on');
      expect(letter?.paths).toContain(`/comments/${id}`);
      const [words, html] = letter?.all.split('<!doctype html>') ?? [];
      expect(words).toContain('@Bo and @Cy: really? @bo');
      expect(html).toContain('<p>@Bo and @Cy: <strong>really</strong>? @bo</p>');
      expect(html).toContain('>End these letters</a>');
      const farewell = letter?.header('List-Unsubscribe')?.match(/^<https?:\/\/[^/]+(\/.*)>$/)?.[1] ?? '';
      expect((await room().visit(farewell)).text).toContain('No more letters');
      const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' } };
      expect((await room().post(farewell, {}, foreign)).status).toBe(200);
      await say(room(), href, { name: 'Ada', body: '@Bo, once more.' });
      await aMinuteLater(room());
      expect(bo.told()).toHaveLength(1);
    });

    it('tells nobody of their own words, of what was taken back, or twice where a subscription tells', async () => {
      const { href } = await room().publish();
      const bo = await aReader('Bo', href, true);
      await say(room(), href, { name: 'Bo', body: '@Bo thinks so.' }, { as: bo.as });
      const guest = room().person();
      const gone = await say(room(), href, { name: 'Dee', body: '@Bo, sorry' }, { as: guest });
      await room().post(`/comments/${gone}/delete`, {}, { as: guest });
      await aMinuteLater(room());
      expect(bo.told()).toHaveLength(0);
      await room().post(`${href}/subscriptions`, { email: bo.email, notify: 'story' }, { as: bo.as });
      await say(room(), href, { name: 'Ada', body: '@Bo, hear.' });
      await aMinuteLater(room());
      expect(bo.told()).toHaveLength(1);
    });

    it('A6: means who has proved who they are before a guest who types the same name', async () => {
      const { href } = await room().publish();
      const bo = await aReader('Bo', href, true);
      const staff = await room().staff('editor');
      await room().post('/desk/you', { name: 'Gil' }, { as: staff });
      const byStaff = await say(room(), href, { body: 'The newsroom.' }, { as: staff });
      await say(room(), href, { name: 'bo', body: 'So am I.' });
      await say(room(), href, { name: 'Bo', body: 'And I.' });
      await say(room(), href, { name: 'gil', body: 'And I.' });
      await say(room(), href, { name: 'Ada', body: '@Bo, please answer. @Gil too.' });
      const { text } = await room().visit(href);
      expect(text).toContain(`<a href="/comments/${bo.id}" rel="nofollow">@Bo</a>, please answer.`);
      expect(text).toContain(`<a href="/comments/${byStaff}" rel="nofollow">@Gil</a> too.`);
      await aMinuteLater(room());
      expect(bo.told()).toHaveLength(1);
    });

    it('A6: is a setting of a proved address alone', async () => {
      const { href } = await room().publish();
      const guest = room().person();
      await say(room(), href, { name: 'Eve', email: 'eve@bay.example', body: 'I.' }, { as: guest });
      expect((await room().post('/me/mention-letters', { letters: 'on' }, { as: guest })).status).toBe(404);
      expect((await room().post('/me/mention-letters', { letters: 'on' })).status).toBe(404);
      const bo = await aReader('Bo', href, false);
      expect((await room().visit('/me', { as: bo.as })).text).toContain('Send me these letters');
    });

    it('is forgotten with the words of who takes a comment back', async () => {
      const { href } = await room().publish();
      await say(room(), href, { name: 'Bo Withdrawnname', body: 'First.' });
      const as = room().person();
      const id = await say(room(), href, { body: '@Bo Withdrawnname, no.' }, { as });
      await say(room(), href, { body: 'So it hangs.', parent: id });
      await room().post(`/comments/${id}/delete`, {}, { as });
      const row = await room()
        .database.tables<{ comments: { id: string; mentions: string | null } }>()
        .selectFrom('comments')
        .select('mentions')
        .where('id', '=', id)
        .executeTakeFirst();
      expect(row).toEqual({ mentions: null });
    });

    it('follows the words when they are changed', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { name: 'Bo', body: 'First.' });
      const as = room().person();
      const id = await say(room(), href, { name: 'Ada', body: 'Bo is right.' }, { as });
      await room().post(`/comments/${id}/edit`, { body: '@Bo is right.' }, { as });
      expect((await room().visit(href)).text).toContain(
        `<a href="/comments/${first}" rel="nofollow">@Bo</a>`,
      );
    });
  },
  { config: { limits: 'off', smtpUrl: server.url, mailFrom: 'Tidings <news@bay.example>' } },
);
