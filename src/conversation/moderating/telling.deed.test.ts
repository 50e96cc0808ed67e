import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { say, whileSettings } from '../../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;
const links = 'https://a.example https://b.example https://c.example';

describeNewsroom(
  'A letter about what waits',
  (room) => {
    it('goes to those who moderate, once, with the way to the queue and no word of the comment', async () => {
      for (const role of ['owner', 'moderator', 'author', 'treasurer']) await room().staff(role);
      const { href } = await room().publish();
      await say(room(), href, { body: `Unseen words. ${links}` });
      await room().settle();
      expect(await lettersOf(room())).toEqual([]);
      room().clock.advance(MINUTE);
      await room().settle();
      const letters = await lettersOf(room());
      expect(letters).toHaveLength(2);
      for (const text of letters) {
        expect(text).toContain('1 comment waits for a moderator.');
        expect(text).toContain('/desk/comments?show=waiting');
        expect(text).not.toContain('Unseen words');
      }
      room().clock.advance(60 * MINUTE);
      await room().settle();
      expect(await lettersOf(room())).toHaveLength(2);
    });

    it('A10: comes once in ten minutes, however much waits', async () => {
      const { href } = await room().publish();
      const before = (await lettersOf(room())).length;
      for (let at = 0; at < 9; at += 1) {
        await say(room(), href, { body: `Number ${at}. ${links}` });
        room().clock.advance(MINUTE);
        await room().settle();
      }
      expect((await lettersOf(room())).length - before).toBe(2);
      room().clock.advance(10 * MINUTE);
      await room().settle();
      expect((await lettersOf(room())).length - before).toBe(4);
    });

    it('says what is reported, and is not written where the newsroom wants none', async () => {
      const { href } = await room().publish();
      const before = (await lettersOf(room())).length;
      room().clock.advance(60 * MINUTE);
      await whileSettings(room(), { moderatorMails: 'off' }, async () => {
        await say(room(), href, { body: `Nobody is told. ${links}` });
        await room().settle();
      });
      room().clock.advance(60 * MINUTE);
      await room().settle();
      expect(await lettersOf(room())).toHaveLength(before);
      const id = await say(room(), href, { body: 'Reported.' });
      await room().post(`/comments/${id}/report`, { reason: 'spam' });
      await room().settle();
      room().clock.advance(MINUTE);
      await room().settle();
      const letters = await lettersOf(room());
      expect(letters).toHaveLength(before + 2);
      expect(letters[0]).toContain('1 comment is reported by readers.');
    });

    it('leaves nothing behind that nobody carries out', async () => {
      await room().settle();
      expect(await room().newsroom.outbox.deadLetters()).toEqual([]);
      const left = await room()
        .database.tables<{ outbox: { topic: string; attempts: number } }>()
        .selectFrom('outbox')
        .select('topic')
        .where('attempts', '>', 0)
        .execute();
      expect(left).toEqual([]);
    });
  },
  lifted,
);

/** The letters about waiting comments, the newest first. */
async function lettersOf(room: Room): Promise<readonly string[]> {
  const letters = await room.newsroom.mail.keptLetters(1_000);
  return letters.filter(({ subject }) => subject.includes('comments wait')).map(({ text }) => text);
}
