import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, MORNING, type Person } from '../../../test/a-newsroom.ts';
import { commentsIn, whileSettings } from '../../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'The verdict',
  (room) => {
    const posted = async (href: string, form: Record<string, string>, as?: Person) => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const how = { headers, ...(as ? { as } : {}) };
      const answer = await room().postJson(`${href}/comments`, { name: 'Ada', ...form }, how);
      return answer.json() as { readonly id?: string; readonly state?: string; readonly code?: string };
    };
    const verdictOn = async (...what: Parameters<typeof posted>) => {
      const { state, code } = await posted(...what);
      return state ?? code;
    };

    it('refuses a listed word at its field and keeps what was typed', async () => {
      const { href } = await room().publish();
      await whileSettings(room(), { refusedWords: 'dunce*', heldWords: 'shop' }, async () => {
        const refused = await room().post(`${href}/comments`, { name: 'Ada', body: 'You dün\u200bces!' });
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('words that are not taken here');
        expect(refused.text).toContain('You dün');
        expect(await verdictOn(href, { body: 'Visit my SHOP.' })).toBe('held');
      });
    });

    it('holds more links than the newsroom allows, however they are written', async () => {
      const { href } = await room().publish();
      const links = (one: string) =>
        Array.from({ length: 3 }, (_, at) => one.replace('N', `${at}`)).join(' ');
      for (const one of ['_https://N.example', '||https://N.example||', '[a](&#104;ttps://N.example)']) {
        expect(await verdictOn(href, { body: links(one) }), one).toBe('held');
      }
      expect(await verdictOn(href, { body: '_https://1.example _https://2.example' })).toBe('published');
    });

    it('refuses names that pose as staff or the newsroom', async () => {
      const { href } = await room().publish();
      for (const name of ['A new newsroom', 'Аdmin', 'The Editor']) {
        expect(await verdictOn(href, { name, body: 'Trust me.' }), name).toBe('name-poses');
      }
    });

    it('holds the same words elsewhere within a day, and lets them be after it', async () => {
      const [one, other, third] = [await room().publish(), await room().publish(), await room().publish()];
      const body = 'Come and see what I have found, dear readers.';
      expect(await verdictOn(one.href, { body })).toBe('published');
      expect(await verdictOn(other.href, { body: `${body.toUpperCase()}!!`, name: 'Bo' })).toBe('held');
      room().clock.advance(2 * DAY);
      expect(await verdictOn(third.href, { body })).toBe('published');
      room().clock.set(MORNING);
    });

    it('tells signs from other signs where there are no words', async () => {
      const [one, other] = [await room().publish(), await room().publish()];
      const eve = room().person();
      expect(await verdictOn(one.href, { body: '🎉'.repeat(30) }, eve)).toBe('published');
      expect(await verdictOn(other.href, { body: '🌊'.repeat(30) }, eve)).toBe('published');
      expect(await verdictOn(other.href, { body: '🎉'.repeat(30) }, eve)).toBe('held');
      const { id } = await posted(one.href, { body: '🐍' }, eve);
      await room().post(`/comments/${id}/reject`, {}, { as: await room().staff('moderator') });
      expect(await verdictOn(one.href, { body: '🐍 ' }, eve)).toBe('held');
      expect(await verdictOn(one.href, { body: '🌻' }, eve)).toBe('published');
    });

    it('holds the first comment of somebody where first ones are read, until one of theirs stands', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      await whileSettings(room(), { firstComment: 'hold' }, async () => {
        const { id, state } = await posted(href, { body: 'The first.' }, ada);
        expect(state).toBe('held');
        expect(await verdictOn(href, { body: 'The second.' }, ada)).toBe('held');
        const as = await room().staff('moderator');
        const { text } = await room().visit('/desk/comments', { as });
        expect(text).toContain('First comments are read before they appear.');
        await room().post(`/desk/comments/${id}/approve`, {}, { as });
        expect(await verdictOn(href, { body: 'The third.' }, ada)).toBe('published');
      });
      expect(commentsIn(await room().visit(href))).toHaveLength(2);
    });
  },
  lifted,
);

describeNewsroom('One person', (room) => {
  it('cannot flood a conversation', async () => {
    const { href } = await room().publish();
    const eve = room().person();
    const statuses: number[] = [];
    for (let at = 0; at < 17; at += 1) {
      const form = { name: 'Eve', body: `Number ${at}.` };
      statuses.push((await room().post(`${href}/comments`, form, { as: eve })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 15 }, () => 303), 422, 422]);
  });
});
