import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFiles } from '#platform/files';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { aPicture, pictureFiles, sayWith, sendWith, whilePictures } from '../../../test/comment-pictures.ts';
import { say, whileSettings } from '../../../test/comments.ts';
import { givePicture, keepPicture } from './keep-picture.ts';
import { pictureKey } from './rules/comment-picture.ts';

const off = { config: { limits: 'off' } } as const;

describeNewsroom(
  'The file of a picture',
  (room) => {
    const settled = async () => {
      await room().settle();
      return pictureFiles(room());
    };

    it('goes when its author deletes the comment, also where a stone stays', async () => {
      await whilePictures(room(), async () => {
        for (const isAnswered of [false, true]) {
          const { href } = await room().publish();
          const as = room().person();
          const { id, address } = await sayWith(room(), href, { as });
          if (isAnswered) await say(room(), href, { body: 'An answer', parent: id });
          expect(await settled()).toHaveLength(1);
          await room().post(`/comments/${id}/delete`, {}, { as });
          expect((await room().visit(address, { as })).status).toBe(404);
          expect(await settled()).toEqual([]);
          expect((await room().visit(href)).text).not.toContain('pictures/');
        }
      });
    });

    it('goes when its author is erased, whatever was decided about the comment', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const as = room().person();
        const moderator = await room().staff('moderator');
        for (const act of ['hold', 'reject', 'pick']) {
          const { id } = await sayWith(room(), href, { as });
          await room().post(`/comments/${id}/${act}`, {}, { as: moderator });
        }
        expect(await settled()).toHaveLength(3);
        expect((await room().post('/me/erase', {}, { as })).status).toBeLessThan(400);
        expect(await settled()).toEqual([]);
      });
    });

    it('goes with the stories under which it stands', async () => {
      await whilePictures(room(), async () => {
        const [gone, other] = [await room().publish(), await room().publish()];
        const { address } = await sayWith(room(), gone.href);
        const stays = await sayWith(room(), other.href);
        await room().database.write((writer) =>
          room().newsroom.conversation.removeOfStories(writer, [gone.id]),
        );
        expect(await settled()).toHaveLength(1);
        expect((await room().visit(address)).status).toBe(404);
        expect((await room().visit(stays.address)).status).toBe(200);
        const as = await room().staff('moderator');
        await room().post(`/comments/${stays.id}/remove-picture`, {}, { as });
        expect(await settled()).toEqual([]);
      });
    });

    it('goes when a moderator removes the picture, or its author takes it away, and the words stay', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const as = room().person();
        const moderator = await room().staff('moderator');
        const deeds = [
          (id: string) => room().post(`/comments/${id}/remove-picture`, {}, { as: moderator }),
          (id: string) =>
            room().post(`/comments/${id}/edit`, { body: 'My words', 'no-picture': 'yes' }, { as }),
        ];
        for (const deed of deeds) {
          const page = room().person();
          const { id, address } = await sayWith(room(), href, { as, form: { body: 'My words' } });
          expect((await room().visit(`/comments/${id}/edit`, { as })).text).toContain('name="no-picture"');
          expect((await deed(id)).status).toBe(303);
          expect((await room().visit(address, { as: page })).status).toBe(404);
          expect(await settled()).toEqual([]);
          const { text } = await room().visit(href);
          expect(text).toContain('My words');
          expect(text).not.toContain('pictures/');
          expect((await room().visit(`/comments/${id}/edit`, { as })).text).not.toContain('no-picture');
          await room().post(`/comments/${id}/delete`, {}, { as });
        }
        expect((await room().post(`/comments/none/remove-picture`, {}, { as: moderator })).status).toBe(404);
      });
    });

    it('stays as long as its comment does, however often its going is carried out', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const { id, address } = await sayWith(room(), href);
        const [pictureId = ''] = /\w{32}/.exec(address) ?? [];
        const owe = () =>
          room().database.write((writer) =>
            room().newsroom.outbox.put(writer, { topic: 'comment-picture-let-go', payload: { pictureId } }),
          );
        await owe();
        room().clock.advance(11 * 60_000);
        expect(await settled()).toHaveLength(1);
        expect((await room().visit(address)).status).toBe(200);
        const as = await room().staff('moderator');
        await room().post(`/comments/${id}/remove-picture`, {}, { as });
        await owe();
        await owe();
        expect(await settled()).toEqual([]);
        expect(await room().newsroom.outbox.deadLetters()).toEqual([]);
      });
    });

    it('is missed by the doctor where its bytes are gone, and only while a comment has it', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const { conversation, files } = room().newsroom;
        const kept = await sayWith(room(), href);
        const { id, address } = await sayWith(room(), href);
        expect(await conversation.checkPictures()).toMatchObject({ isWell: true });
        const [pictureId = ''] = /\w{32}/.exec(address) ?? [];
        await files.delete(pictureKey(pictureId));
        expect(await conversation.checkPictures()).toEqual({
          isWell: false,
          says: `1 of 2 pictures of comments has lost its bytes: ${pictureId}.`,
        });
        const as = await room().staff('moderator');
        for (const comment of [id, kept.id]) {
          await room().post(`/comments/${comment}/remove-picture`, {}, { as });
        }
        expect(await settled()).toEqual([]);
        const nothing = { isWell: true, says: '' };
        expect(await conversation.checkPictures()).toEqual(nothing);
      });
    });

    it('is not written for what is refused', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        for (const form of [
          { topic: 'trapped' },
          { name: '' },
          { parent: 'gone' },
          { alt: 'x'.repeat(501) },
        ]) {
          expect((await sendWith(room(), href, await aPicture(), { form })).status).toBe(422);
        }
        await whileSettings(room(), { state: 'closed' }, async () => {
          expect((await sendWith(room(), href, await aPicture())).status).toBe(422);
        });
        expect(pictureFiles(room())).toEqual([]);
      });
    });

    it('goes where it was written and its comment did not come, and can be given to none after that', async () => {
      const { database, clock, newsroom, folder } = room();
      const files = createFiles(join(folder, 'files'));
      const { bytes } = await aPicture();
      const drawn = { bytes, width: 90, height: 60, print: 'x' };
      const kept = await keepPicture(drawn, { database, clock, files, outbox: newsroom.outbox });
      expect(await settled()).toHaveLength(1);
      clock.advance(11 * 60_000);
      expect(await settled()).toEqual([]);
      await expect(database.write((writer) => givePicture(writer, kept, 'late'))).rejects.toThrow(
        'went before',
      );
    });
  },
  off,
);
