import { expect, it } from 'vitest';
import { hashOfPassword } from '#stories';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { addressOf, aPicture, sayWith, sendWith, whilePictures } from '../../../test/comment-pictures.ts';
import { postedId, say } from '../../../test/comments.ts';
import { aGuest } from '../../../test/links.ts';
import { listen } from '../../../test/live-stream.ts';

const off = { config: { limits: 'off' } } as const;

describeNewsroom(
  'Who sees the picture of a comment',
  (room) => {
    const statuses = async (address: string, viewers: Readonly<Record<string, Person>>) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(viewers).map(async ([who, as]) => {
            const { status, header } = await room().visit(address, { as });
            if (status === 200) expect(header('cache-control')).toBe('private, no-store');
            return [who, status] as const;
          }),
        ),
      );

    it('is who sees the comment, at every moment', async () => {
      await whilePictures(room(), async () => {
        const author = room().person();
        const viewers = {
          author,
          stranger: room().person(),
          guest: await aGuest(room(), { name: 'Another' }),
          treasurer: await room().staff('treasurer'),
          moderator: await room().staff('moderator'),
        };
        const all = (of: number) => ({ author: of, stranger: of, guest: of, treasurer: of, moderator: of });
        const alone = { ...all(404), author: 200, moderator: 200 };
        const story = await room().publish();
        const { id, address } = await sayWith(room(), story.href, { as: author });
        for (const as of Object.values(viewers)) {
          const seen = await room().visit(address, { as });
          expect(seen.status).toBe(200);
          expect(seen.header('cache-control')).toBe('no-cache');
        }
        const act = (what: string) => room().post(`/comments/${id}/${what}`, {}, { as: viewers.moderator });
        await act('hold');
        expect(await statuses(address, viewers)).toEqual(alone);
        expect((await room().visit(`${story.href}?me`, { as: author })).text).toContain(address);
        expect((await room().visit(`${story.href}/mine`, { as: author })).text).toContain(address);
        await act('reject');
        expect(await statuses(address, viewers)).toEqual({ ...all(404), moderator: 200 });
        await act('approve');
        expect((await room().visit(address)).status).toBe(200);
        for (const hidden of [{ status: 'withdrawn' }, { visibility: 'private' }] as const) {
          await room().publish({ id: story.id, ...hidden });
          expect(await statuses(address, viewers), JSON.stringify(hidden)).toEqual(alone);
        }
      });
    });

    it('is who listens to the conversation, from the moment at which all see it until it is taken away', async () => {
      await whilePictures(room(), async () => {
        const { id: storyId, href } = await room().publish();
        const listening = await listen(room(), `/live/stories/${storyId}`);
        const { id, address } = await sayWith(room(), href);
        expect((await listening.next('comment')).data['html']).toContain(`src="${address}"`);
        const as = await room().staff('moderator');
        await room().post(`/comments/${id}/remove-picture`, {}, { as });
        expect((await listening.next('edit')).data['html']).not.toContain('pictures/');
        const answer = await room().postParts(`/comments/${id}/reply`, [
          ['body', 'An answer with one'],
          ['picture', await aPicture()],
          ['name', 'Bo'],
        ]);
        const reply = await addressOf(room(), postedId(answer));
        expect((await listening.next('comment')).data['html']).toContain(`src="${reply}"`);
        listening.close();
      });
    });

    it('goes with the thread that its comment hangs in', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const root = await say(room(), href, { body: 'Root' });
        const { address } = await sayWith(room(), href, { form: { parent: root } });
        expect((await room().visit(address)).status).toBe(200);
        const as = await room().staff('moderator');
        await room().post(`/comments/${root}/reject`, {}, { as });
        expect((await room().visit(address)).status).toBe(404);
      });
    });

    it('is who has opened a story behind a password, under its own address', async () => {
      await whilePictures(room(), async () => {
        const story = await room().publish({
          visibility: 'password',
          passwordHash: await hashOfPassword('open sesame'),
        });
        const as = room().person();
        await room().post(`${story.href}/password`, { password: 'open sesame' }, { as });
        const id = postedId(await sendWith(room(), story.href, await aPicture(), { as }));
        const { text } = await room().visit(story.href, { as });
        const [, src = ''] = /<img src="([^"]*comment-picture[^"]*)"/.exec(text) ?? [];
        const address = src.replaceAll('&amp;', '&');
        const opened = room().person();
        await room().post(`${story.href}/password`, { password: 'open sesame' }, { as: opened });
        const seen = await room().visit(address, { as: opened });
        expect([seen.status, seen.header('cache-control')]).toEqual([200, 'private, no-store']);
        expect((await room().visit(address)).status).toBe(404);
        expect((await room().visit(await addressOf(room(), id), { as: opened })).status).toBe(404);
        const small = await room().visit(`${story.href}/report?of=${id}`, { as: opened });
        expect(small.text).toContain(src);
      });
    });
  },
  off,
);
