import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, MORNING } from '../../../test/a-newsroom.ts';
import { say, whileSettings } from '../../../test/comments.ts';
import { follow, namesOf } from '../../../test/live-stream.ts';

describeNewsroom(
  'Who listens while a conversation or a thread is closed',
  (room) => {
    it('sees a thread close and open again, in each of its comments', async () => {
      const { id, href } = await room().publish();
      const moderator = await room().staff('moderator');
      const root = await say(room(), href, { body: 'A root.' });
      const reply = await say(room(), href, { body: 'Under the root.', parent: root });
      const gone = await say(room(), href, { body: 'Gone before.', parent: root });
      const other = await say(room(), href, { body: 'Another root.' });
      await room().post(`/desk/comments/${gone}/reject`, {}, { as: moderator });
      await room().post(`/comments/${reply}/vote`, { value: '1' }, { as: moderator });
      const listening = await follow(room(), id);
      const told = async () => {
        const edits = [await listening.next('edit'), await listening.next('edit')];
        return new Map(edits.map(({ data }) => [data['id'], String(data['html'])]));
      };
      await room().post(`/comments/${root}/close-thread`, {}, { as: moderator });
      const closed = await told();
      expect([...closed.keys()].sort()).toEqual([root, reply].sort());
      for (const html of closed.values()) {
        expect(html).not.toContain('class="vote"');
        expect((await room().visit(href)).text).toContain(html);
      }
      expect(closed.get(reply)).toContain('Score +1');
      await room().post(`/comments/${root}/reopen-thread`, {}, { as: moderator });
      for (const html of (await told()).values()) expect(html).toContain('class="vote"');
      expect(listening.text()).not.toContain(other);
      expect(listening.text()).not.toContain(gone);
      listening.close();
    });

    it('is told once that the newsroom closes the story’s conversation, and once that it opens it again', async () => {
      const { id, href } = await room().publish();
      const editor = await room().staff('editor');
      const listening = await follow(room(), id);
      expect(listening.events[0]?.data).toEqual({ isOpen: true });
      const decide = (state: string) =>
        room().post(`/desk/conversation/stories/${id}`, { state }, { as: editor });
      await listening.next('state');
      await decide('closed');
      const told = (await listening.next('state')).data;
      expect(told).toEqual({ isOpen: false, html: expect.stringContaining('Comments are closed.') });
      expect((await room().visit(href)).text).toContain(told['html']);
      await decide('held');
      expect((await listening.next('state')).data).toEqual({ isOpen: true });
      await decide('');
      await say(room(), href, { body: 'Open again.' });
      await listening.next('comment');
      expect(namesOf(listening).filter((name) => name === 'state')).toHaveLength(3);
      listening.close();
    });

    it('is told of it too where the whole site or its section closes, whatever they knew, and when they come', async () => {
      const { id, href } = await room().publish();
      await say(room(), href, { body: 'Before.' });
      const listening = await follow(room(), id);
      await listening.next('state');
      await whileSettings(room(), { state: 'closed' }, async () => {
        expect((await listening.next('state')).data['isOpen']).toBe(false);
        const late = await follow(room(), id);
        expect(late.events[0]).toMatchObject({ event: 'state', data: { isOpen: false } });
        late.close();
      });
      expect((await listening.next('state')).data).toEqual({ isOpen: true });
      listening.close();
    });

    it('is told at its moment that it closes by its age', async () => {
      const { id } = await room().publish();
      await whileSettings(room(), { closesAfterDays: 2 }, async () => {
        room().clock.advance(2 * DAY - 20);
        const listening = await follow(room(), id);
        expect((await listening.next('state')).data).toEqual({ isOpen: true });
        room().clock.advance(20);
        expect((await listening.next('state')).data['isOpen']).toBe(false);
        listening.close();
      });
      room().clock.set(MORNING);
    });

    it('is still told where the newsroom closed it, and not where it is over', async () => {
      const { id, href } = await room().publish();
      const editor = await room().staff('editor');
      const isFollowed = async () => (await room().visit(href)).text.includes(`data-live="${id}"`);
      await room().post(`/desk/conversation/stories/${id}`, { state: 'closed' }, { as: editor });
      expect(await isFollowed()).toBe(true);
      await room().publish({ id, commentsClosedAt: '2026-03-10T07:00:00.000Z' });
      expect(await isFollowed()).toBe(false);
    });

    it('is not offered votes that a closed thread would refuse', async () => {
      const { id, href } = await room().publish();
      const moderator = await room().staff('moderator');
      const root = await say(room(), href, { body: 'A root.' });
      await room().post(`/comments/${root}/vote`, { value: '1' }, { as: moderator });
      await room().post(`/comments/${root}/close-thread`, {}, { as: moderator });
      const listening = await follow(room(), id, '?last=0');
      expect(listening.text()).toContain(root);
      expect(listening.text()).not.toContain('class=\\"vote\\"');
      listening.close();
    });
  },
  { config: { limits: 'off' } },
);
