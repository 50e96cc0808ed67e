import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import type { Mine } from '../words.ts';

const links = 'https://a.example https://b.example https://c.example';

describeNewsroom(
  'The second, personal response',
  (room) => {
    const mineOf = async (href: string, as?: Person) =>
      (await room().visit(`${href}/mine`, as ? { as } : {})).json() as Mine;

    it('holds one’s own comments with what can be done, and the words of those that wait', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const form = { name: 'Ada Quay', email: 'ada@bay.example' };
      const old = await say(room(), href, { ...form, body: 'An old one.' }, { as: ada });
      room().clock.advance(16 * 60_000);
      const seen = await say(room(), href, { ...form, body: 'Seen by all.' }, { as: ada });
      const waits = await say(room(), href, { ...form, body: `Waits. ${links}` }, { as: ada });
      await say(room(), href, { body: 'Somebody else’s.' });
      const mine = await mineOf(href, ada);
      expect(mine.signature).toEqual({
        name: 'Ada Quay',
        email: 'ada@bay.example',
        website: '',
        nameHint: null,
      });
      expect(mine.comments.map(({ id }) => id)).toEqual([old, seen, waits]);
      expect(mine.comments.map(({ own }) => own.includes('/edit"'))).toEqual([false, true, true]);
      expect(mine.comments.every(({ own }) => own.includes('/delete"'))).toBe(true);
      expect(mine.comments.map(({ html }) => html.includes('Waits.'))).toEqual([false, false, true]);
      room().clock.advance(-16 * 60_000);
    });

    it('is kept by nobody, and tells a stranger nothing', async () => {
      const { href } = await room().publish();
      await say(room(), href, { body: `Waits. ${links}` });
      const answer = await room().visit(`${href}/mine`);
      expect(answer.header('cache-control')).toContain('no-store');
      expect(answer.json()).toEqual({
        ...{ comments: [], notes: '', votes: {}, moderate: '' },
        reported: { ids: [], words: 'You reported this' },
        signature: { name: '', email: '', website: '', nameHint: null },
      });
    });

    it('knows how one has voted, why a comment was rejected, and who decides here', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'Good news.' });
      const own = await say(room(), href, { body: 'An outrage.' }, { as: ada });
      expect((await room().post(`/comments/${id}/vote`, { value: '1' }, { as: ada })).status).toBe(303);
      const as = await room().staff('moderator');
      await room().post(`/comments/${own}/reject`, { because: 'insulting' }, { as });
      const mine = await mineOf(href, ada);
      expect(mine.votes).toEqual({ [id]: 1 });
      expect(mine.notes).toContain('It insults somebody.');
      expect(mine.moderate).toBe('');
      expect((await mineOf(href, as)).moderate).toContain(`href="${href}?me#comments"`);
    });
  },
  { config: { limits: 'off' } },
);
