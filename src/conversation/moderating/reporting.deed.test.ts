import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { commentsIn, say, whileSettings } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';
import { reportedBy } from './reporter.ts';

const lifted = { config: { limits: 'off', trustProxy: '127.0.0.1' } } as const;

describeNewsroom(
  'A report',
  (room) => {
    /** A reader who is known by a return secret, as they have written before. */
    async function somebody(href: string): Promise<Person> {
      const person = room().person();
      await say(room(), href, { body: `Of somebody: ${room().newId()}.` }, { as: person });
      return person;
    }

    it('is made on a small page that is linked under each comment, and is thanked for', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Reported words.' });
      expect((await room().visit(href)).text).toMatch(
        new RegExp(`href="/comments/${id}/report"[^>]*rel="nofollow"`),
      );
      const form = await room().visit(`/comments/${id}/report`);
      expect(form.text).toContain('Reported words.');
      expect(form.header('cache-control')).toBe('no-store');
      const sent = await report(room(), id, { network: 1, form: { reason: 'spam', words: 'A <shop>.' } });
      expect(sent).toMatchObject({ status: 303, location: `${href}/report?sent` });
      expect((await room().visit(sent.location ?? '')).text).toContain('Thank you');
      const as = await room().staff('moderator');
      const queue = await room().visit('/desk/comments?show=reported', { as });
      expect(queue.text).toContain('Reported words.');
      expect(queue.text).toContain('A &lt;shop>.');
      expect((await room().visit('/desk', { as })).text).toContain('comment is reported');
      await room().post(`/desk/comments/${id}/settle`, {}, { as });
      const settled = await room().visit('/desk/comments?show=reported', { as });
      expect(settled.text).not.toContain('Reported words.');
      expect(commentsIn(await room().visit(href))).toEqual([id]);
    });

    it('comes back filled in, with the reason at its field', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Hm.' });
      const refused = await report(room(), id, { network: 1, form: { reason: '', words: 'Kept words.' } });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Please choose what is wrong with it.');
      expect(refused.text).toContain('Kept words.');
      const program = await room().postJson(`/comments/${id}/report`, { reason: 'mean' });
      expect(program.status).toBe(422);
      expect(program.json()).toMatchObject({ field: 'reason' });
    });

    it('holds with those of other networks, counted once each, and anew once a moderator has looked', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Held by readers.' });
      const as = await room().staff('moderator');
      const seen = async () => commentsIn(await room().visit(href)).includes(id);
      await whileSettings(room(), { reportsToHold: 3 }, async () => {
        for (const network of [1, 1, 1, 2]) await report(room(), id, { network });
        const person = room().person();
        await say(room(), href, { body: 'I am somebody.' }, { as: person });
        for (const _again of [1, 2, 3]) await report(room(), id, { network: 2, as: person });
        expect(await seen()).toBe(true);
        await report(room(), id, { network: 3 });
        expect(await seen()).toBe(false);
        const queue = await room().visit('/desk/comments', { as });
        expect(queue.text).toContain('Several readers have reported it.');
        await room().post(`/comments/${id}/approve`, {}, { as });
        expect(await seen()).toBe(true);
        for (const network of [1, 2, 3, 4, 5]) await report(room(), id, { network });
        expect(await seen()).toBe(true);
        await report(room(), id, { network: 6 });
        expect(await seen()).toBe(false);
      });
    });

    it('is known to who made it, in their own view and on its page, and to nobody else', async () => {
      const { href } = await room().publish();
      const [ada, bo] = [await somebody(href), await somebody(href)];
      const id = await say(room(), href, { body: 'An insult.' });
      const other = await say(room(), href, { body: 'Nobody minds.' });
      const form = { reason: 'insulting', words: 'He <means> me.' };
      expect((await report(room(), id, { network: 1, as: ada, form })).status).toBe(303);

      const seen = await room().visit(`${href}?me`, { as: ada });
      expect(reportedIn(seen.text)).toEqual([id]);
      expect((await room().visit(`${href}/mine`, { as: ada })).json()).toMatchObject({
        reported: { ids: [id], words: 'You reported this' },
      });
      const page = async (as?: Person) =>
        (await room().visit(`/comments/${id}/report`, as ? { as } : {})).text;
      expect(await page(ada)).toContain('You reported this comment: It insults or threatens somebody.');
      expect(await page(ada)).toContain('He &lt;means> me.');
      expect(await page(ada)).toContain('A moderator will look at it.');
      expect(await page(ada)).not.toContain('Send report');
      for (const as of [bo, undefined]) {
        const { text } = await room().visit(`${href}?me`, as ? { as } : {});
        expect(reportedIn(text)).toEqual([]);
        expect(await page(as)).toContain('Send report');
        expect(await page(as)).not.toContain('means');
      }
      expect((await room().visit(href)).text).not.toContain('You reported this');
      expect((await room().visit(`/comments/${other}/report`, { as: ada })).text).toContain('Send report');

      await room().post(`/comments/${id}/settle`, {}, { as: await room().staff('moderator') });
      expect(await page(ada)).toContain('A moderator has looked at it since.');
      await room().post(`/comments/${id}/reject`, {}, { as: await room().staff('moderator') });
      const mine = (await room().visit(`${href}/mine`, { as: ada })).json();
      expect(mine).toMatchObject({ reported: { ids: [] } });
    });

    it('A10: costs who looks one hash for each reported comment on the page, however many reports there are', async () => {
      const { id: storyId, href } = await room().publish();
      const ada = await somebody(href);
      const ids = [];
      for (const body of ['The first.', 'The second.', 'The third.'])
        ids.push(await say(room(), href, { body }));
      const [first = '', second = ''] = ids;
      for (const network of [1, 2]) await report(room(), first, { network });
      await report(room(), second, { network: 3, as: ada });
      const cookie = (name: string) => ada.cookies.get(name);
      const reader = await room().newsroom.readers.readerOf({ cookie });
      const asked = async (among: readonly string[] | null) => {
        const hashed: string[] = [];
        const found = await reportedBy(
          { reader, staff: null },
          { story: { id: storyId }, ids: among },
          { database: room().database, secret: Buffer.from('secret') },
          ({ commentId }) => {
            hashed.push(commentId);
            return commentId;
          },
        );
        return { hashed: hashed.toSorted(), found: [...found] };
      };
      expect(await asked(null)).toEqual({ hashed: [first, second].toSorted(), found: [] });
      expect((await asked([second, ids[2] ?? ''])).hashed).toEqual([second]);
      expect((await asked([])).hashed).toEqual([]);
      expect(reportedIn((await room().visit(`${href}?me`, { as: ada })).text)).toEqual([second]);
    });

    it('of the same person counts once, wherever they are and however often they send it', async () => {
      const { href } = await room().publish();
      const ada = await somebody(href);
      const id = await say(room(), href, { body: 'An insult, again.' });
      const words = (at: number) => ({ reason: 'other', words: `The report from ${at}.` });
      await Promise.all([1, 2, 3].map((at) => report(room(), id, { network: at, as: ada, form: words(at) })));
      const as = await room().staff('moderator');
      const queue = await room().visit('/desk/comments?show=reported', { as });
      expect(queue.text.match(/The report from \d\./g)).toHaveLength(1);
      expect(commentsIn(await room().visit(href))).toContain(id);
    });

    it('A19: holds once, however many arrive together', async () => {
      const { href } = await room().publish();
      await say(room(), href, { body: 'Another.' });
      const id = await say(room(), href, { body: 'Many at once.' });
      await Promise.all(Array.from({ length: 12 }, (_, network) => report(room(), id, { network })));
      expect((await room().visit(href)).text).toContain('>1 Comment<');
    });

    it('never holds what staff wrote, nor anything where the newsroom wants none held', async () => {
      const { href } = await room().publish();
      const staff = await room().staff('author');
      const byStaff = await say(room(), href, { body: 'By the newsroom.' }, { as: staff });
      const other = await say(room(), href, { body: 'By a guest.' });
      await whileSettings(room(), { reportsToHold: 0 }, async () => {
        for (const network of [1, 2, 3, 4]) await report(room(), other, { network });
      });
      for (const network of [1, 2, 3, 4]) await report(room(), byStaff, { network });
      expect(commentsIn(await room().visit(href))).toEqual([byStaff, other]);
    });

    it('A8: is taken of nothing that its reporter cannot see, and a program’s is not kept', async () => {
      const { href } = await room().publish();
      const links = 'https://a.example https://b.example https://c.example';
      const held = await say(room(), href, { body: `Waiting words. ${links}` });
      expect((await report(room(), held, { network: 1 })).status).toBe(404);
      expect((await room().visit(`/comments/${held}/report`)).status).toBe(404);
      expect((await room().visit(`/comments/${held}/report?sent`)).status, 'A8').toBe(404);
      const id = await say(room(), href, { body: 'Nobody minds.' });
      await report(room(), id, { network: 1, form: { reason: 'spam', topic: 'filled in' } });
      const as = await room().staff('moderator');
      const queue = await room().visit('/desk/comments?show=reported', { as });
      expect(queue.text).not.toContain('Nobody minds.');
    });

    it('A11: keeps neither who reported nor from where', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Watched.' });
      await report(room(), id, { network: 234 });
      expect(await everyRow(room())).not.toContain('198.51.234');
    });
  },
  lifted,
);

/** The comments under which the page says that its reader has reported them. */
function reportedIn(text: string): readonly string[] {
  return [...text.matchAll(/href="\/comments\/([\w-]+)\/report"[^>]*>You reported this</g)].map(
    ([, id = '']) => id,
  );
}

/** Reports a comment as somebody from a network of their own. */
function report(
  room: Room,
  id: string,
  from: { readonly network: number; readonly as?: Person; readonly form?: Record<string, string> },
) {
  const { network, as, form = { reason: 'insulting' } } = from;
  const headers = { 'x-forwarded-for': `198.51.${network}.7` };
  return room.post(`/comments/${id}/report`, form, { headers, ...(as ? { as } : {}) });
}
