import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { addressOf, aPicture, pictureFiles } from '../../../test/comment-pictures.ts';
import { bring } from '../../../test/comments.ts';

describeNewsroom(
  'The picture of a comment of an earlier system',
  (room) => {
    const importer = () => room().newsroom.conversation.importer.pictures;
    const keep = async () => importer().keep(await importer().draw((await aPicture()).bytes));
    const give = async (commentId: string, alt = '') => {
      const picture = { ...(await keep()), alt };
      return room().database.write((writer) => importer().give(writer, { commentId, picture }));
    };
    const takeAway = (commentId: string) =>
      room().database.write((writer) => importer().takeAway(writer, commentId));
    const settled = async () => {
      room().clock.advance(11 * 60_000);
      await room().settle();
      return pictureFiles(room());
    };

    it('is given, replaced and taken away, and no file stays that no comment has', async () => {
      const { id, href } = await room().publish();
      const one = `${id}-1`;
      await bring(room(), id, [{ id: one }]);
      expect(await takeAway(one), 'there is none yet').toBe(false);
      const addresses: string[] = [];
      for (const alt of ['The pier', 'The ferry']) {
        expect((await room().visit(href)).text).not.toContain(`alt="${alt}"`);
        expect(await give(one, alt)).toBe(true);
        const { text } = await room().visit(href);
        expect(text).toContain(`alt="${alt}"`);
        addresses.push(await addressOf(room(), one));
        expect(text).toContain(addresses.at(-1));
      }
      expect((await room().visit(addresses[0] ?? '')).status).toBe(404);
      expect(await settled()).toHaveLength(1);
      expect(await takeAway(one)).toBe(true);
      expect((await room().visit(href)).text).not.toContain('/pictures/');
      expect((await room().visit(addresses[1] ?? '')).status).toBe(404);
      expect(await settled()).toEqual([]);
    });

    it('stays as it is once somebody here has changed the comment, and none comes where there is none', async () => {
      const { id, href } = await room().publish();
      const one = `${id}-1`;
      await bring(room(), id, [{ id: one }]);
      expect(await importer().isWanted(room().database, one)).toBe(true);
      expect(await give(one, 'The pier')).toBe(true);
      await room().post(`/desk/comments/${one}/pin`, {}, { as: await room().staff('moderator') });
      expect(await importer().isWanted(room().database, one)).toBe(false);
      expect(await give(one, 'The ferry')).toBe(false);
      expect(await takeAway(one)).toBe(false);
      expect(await give('no-such-comment')).toBe(false);
      expect((await room().visit(href)).text).toContain('alt="The pier"');
      expect(await settled()).toHaveLength(1);
    });

    it('is not drawn from what is no picture', async () => {
      await expect(importer().draw(Buffer.from('<svg/>'))).rejects.toMatchObject({ name: 'Refusal' });
    });
  },
  { config: { limits: 'off' } },
);
