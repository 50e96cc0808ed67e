import { expect, it } from 'vitest';
import { aNewsroom, describeNewsroom } from '../../../test/a-newsroom.ts';
import { broughtComment, say, whileSettings } from '../../../test/comments.ts';
import { follow, listen, namesOf } from '../../../test/live-stream.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'Who listens to a conversation',
  (room) => {
    it('is told of a comment once, as it stands in the page, and how many there are', async () => {
      const { id, href } = await room().publish();
      const listening = await follow(room(), id);
      expect(listening.headers).toMatchObject({
        ...{ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
        'content-security-policy': expect.stringContaining("default-src 'self'"),
      });
      const commentId = await say(room(), href, { name: 'Bo', body: 'It **is** late.' });
      const told = await listening.next('comment');
      const { text } = await room().visit(href);
      expect(told.data).toMatchObject({ id: commentId, parentId: null, rootId: commentId, name: 'Bo' });
      expect(told.data['text']).toBe('It is late.');
      expect(text).toContain(told.data['html']);
      expect(await listening.next('count')).toMatchObject({
        ...{ id: told.id, event: 'count', data: { count: 1, heading: '1 Comment' } },
      });
      const replyId = await say(room(), href, { body: 'So it is.', parent: commentId });
      const reply = await listening.next('comment');
      expect(reply.data).toMatchObject({ id: replyId, parentId: commentId, rootId: commentId });
      await listening.next('count');
      expect(namesOf(listening)).toEqual(['state', 'count', 'comment', 'count', 'comment', 'count']);
      listening.close();
    });

    it('gets the same bytes as all others', async () => {
      const { id, href } = await room().publish();
      const all = [await follow(room(), id), await follow(room(), id), await follow(room(), id)];
      await say(room(), href, { body: 'To all of you.' });
      for (const one of all) await one.next('count');
      const [first, ...others] = all.map((one) => one.text().replace(/^retry: \d+\n\n/, ''));
      for (const other of others) expect(other).toBe(first);
      for (const one of all) one.close();
    });

    it('gets what they missed when they come back, and nothing twice', async () => {
      const { id, href } = await room().publish();
      const listening = await follow(room(), id);
      await say(room(), href, { body: 'Heard.' });
      const last = (await listening.next('count')).id;
      listening.close();
      await say(room(), href, { body: 'Missed.' });
      const again = await listen(room(), `/live/stories/${id}?last=0`, { 'last-event-id': last });
      await again.next('count');
      await say(room(), href, { body: 'Heard again.' });
      await again.next('count');
      const told = again.events.filter(({ event }) => event === 'comment').map(({ data }) => data['text']);
      expect(told).toEqual(['Missed.', 'Heard again.']);
      again.close();
    });

    it('comes with the version of the page, in its address', async () => {
      const { id, href } = await room().publish();
      await say(room(), href, { body: 'Before the page.' });
      const [, version = ''] = /data-version="(\d+)"/.exec((await room().visit(href)).text) ?? [];
      await say(room(), href, { body: 'After the page.' });
      const listening = await follow(room(), id, `?last=${version}`);
      expect(namesOf(listening)).toEqual(['comment', 'state', 'count']);
      expect(listening.events[0]?.data['text']).toBe('After the page.');
      listening.close();
    });

    it('hears nothing of what waits for a moderator, until it is approved', async () => {
      const { id, href } = await room().publish();
      const moderator = await room().staff('moderator');
      const listening = await follow(room(), id);
      let heldId = '';
      await whileSettings(room(), { state: 'held' }, async () => {
        const held = await room().postJson(`${href}/comments`, { name: 'Ada', body: 'Unread.' });
        heldId = String((held.json() as { id: unknown }).id);
      });
      await say(room(), href, { body: 'Open.' });
      await listening.next('comment');
      expect(listening.text()).not.toContain('Unread.');
      await room().post(`/desk/comments/${heldId}/approve`, {}, { as: moderator });
      expect((await listening.next('comment')).data).toMatchObject({ id: heldId, text: 'Unread.' });
      listening.close();
    });

    it('is told at once of what is taken away, and of what comes back', async () => {
      const { id, href } = await room().publish();
      const moderator = await room().staff('moderator');
      const commentId = await say(room(), href, { body: 'Away with it.' });
      const listening = await follow(room(), id);
      await room().post(`/desk/comments/${commentId}/reject`, {}, { as: moderator });
      expect((await listening.next('remove')).data).toEqual({ id: commentId });
      expect((await listening.next('count')).data).toMatchObject({ count: 0 });
      await room().post(`/desk/comments/${commentId}/approve`, {}, { as: moderator });
      expect((await listening.next('comment')).data).toMatchObject({ id: commentId });
      listening.close();
    });

    it('hears no reply of a thread that was taken away', async () => {
      const { id, href } = await room().publish();
      const moderator = await room().staff('moderator');
      const root = await say(room(), href, { body: 'A root.' });
      const reply = await say(room(), href, { body: 'Under the root.', parent: root });
      await room().post(`/desk/comments/${root}/reject`, {}, { as: moderator });
      const listening = await follow(room(), id, '?last=0');
      const removed = listening.events.filter(({ event }) => event === 'remove');
      expect(removed.map(({ data }) => data['id'])).toEqual(expect.arrayContaining([root, reply]));
      expect(listening.text()).not.toContain('Under the root.');
      listening.close();
    });

    it('sees what moderators mark, in the comment itself', async () => {
      const { id, href } = await room().publish();
      const moderator = await room().staff('moderator');
      const commentId = await say(room(), href, { body: 'Worth reading.' });
      const listening = await follow(room(), id);
      await room().post(`/desk/comments/${commentId}/pin`, {}, { as: moderator });
      const told = await listening.next('edit');
      expect(told.data['id']).toBe(commentId);
      expect(told.data['html']).toContain('Pinned');
      listening.close();
    });

    it('sees votes move, without the words again', async () => {
      const { id, href } = await room().publish();
      const commentId = await say(room(), href, { body: 'I am for it.' });
      const listening = await follow(room(), id);
      await room().post(`/comments/${commentId}/vote`, { value: '1' }, { as: await room().staff('author') });
      const told = await listening.next('vote');
      expect(told.data).toMatchObject({ id: commentId, up: 1, down: 0, score: 1 });
      expect(told.data['html']).toContain('+1');
      expect(listening.text()).not.toContain('I am for it.');
      listening.close();
    });

    it('is sent away when the story is withdrawn, and finds no stream there any more', async () => {
      const { id } = await room().publish();
      const listening = await follow(room(), id);
      await room().publish({ id, status: 'withdrawn' });
      await listening.next('gone');
      await listening.ended;
      expect((await listen(room(), `/live/stories/${id}`)).status).toBe(404);
    });

    it('finds no stream at a story that not everybody may read', async () => {
      for (const story of [
        { visibility: 'private' },
        { visibility: 'password' },
        { status: 'draft' },
      ] as const) {
        const { id } = await room().publish(story);
        expect((await listen(room(), `/live/stories/${id}`)).status, JSON.stringify(story)).toBe(404);
      }
    });

    it('is told to load the page anew where too much was missed', async () => {
      const { id, href } = await room().publish();
      await room().database.write(async (writer) => {
        const comments = Array.from({ length: 201 }, (_, at) => ({ id: `${id}-${at}` }));
        for (const comment of comments) {
          await room().newsroom.conversation.importer.importComment(writer, broughtComment(id, comment));
        }
        await room().newsroom.conversation.importer.closeImport(writer, id);
        await writer
          .tables<{ comments: { story_id: string; changed_version: number } }>()
          .updateTable('comments')
          .set({ changed_version: 1 })
          .where('story_id', '=', id)
          .execute();
      });
      const listening = await listen(room(), `/live/stories/${id}?last=0`);
      expect((await listening.next('count')).data).toMatchObject({ count: 201, reload: true });
      await say(room(), href, { body: 'And on.' });
      await listening.next('comment');
      expect(namesOf(listening).slice(0, 3)).toEqual(['state', 'count', 'comment']);
      listening.close();
    });

    it('is sent away when the newsroom wants no live conversations', async () => {
      const { id } = await room().publish();
      const listening = await follow(room(), id);
      await whileSettings(room(), { live: 'off' }, async () => {
        await listening.ended;
        expect((await listen(room(), `/live/stories/${id}`)).status).toBe(404);
      });
    });
  },
  lifted,
);

describeNewsroom('Listeners of one network', (room) => {
  it('A10: come sixty times a minute, and are asked to come later then', async () => {
    const { id } = await room().publish();
    const open = async () => {
      const listening = await listen(room(), `/live/stories/${id}?last=0`);
      listening.close();
      return listening.status;
    };
    const statuses: number[] = [];
    for (let at = 0; at < 61; at += 1) statuses.push(await open());
    expect(new Set(statuses.slice(0, 60))).toEqual(new Set([200]));
    expect(statuses[60]).toBe(429);
  });
});

for (const engine of ['sqlite', 'postgres'] as const) {
  it(`A newsroom ends although somebody listens, even one who takes nothing (${engine})`, async () => {
    const room = await aNewsroom({ engine, ...lifted });
    const { id } = await room.publish();
    const listening = [await follow(room, id), await follow(room, id), await follow(room, id)];
    listening[0]?.stall();
    await room.close();
    await Promise.all(listening.slice(1).map(({ ended }) => ended));
    expect(listening[1]?.text()).toMatch(/retry: \d+\n\n$/);
  });
}
