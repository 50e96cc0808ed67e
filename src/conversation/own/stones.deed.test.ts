import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { commentsIn, say } from '../../../test/comments.ts';
import { withdrawComment } from './withdraw-comment.ts';

const STONE = 'This comment was taken back by its author.';

describeNewsroom(
  'An author deletes',
  (room) => {
    const remove = (id: string, as: Person) => room().post(`/comments/${id}/delete`, {}, { as });
    const headingOf = async (href: string) =>
      /data-comment-count="\d+">([^<]*)</.exec((await room().visit(href)).text)?.[1];

    it('a comment that nobody answered, and nothing of it is left', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'To be deleted.' }, { as: ada });
      const asked = await room().visit(`/comments/${id}/delete`, { as: ada });
      expect(asked.text).toContain('To be deleted.');
      expect(await headingOf(href)).toBe('1 Comment');
      expect(await remove(id, ada)).toMatchObject({ status: 303, location: `${href}?me#comments` });
      expect(await headingOf(href)).toBe('0 Comments');
      expect((await room().visit(`${href}?me`, { as: ada })).text).not.toContain('To be deleted.');
      expect((await remove(id, ada)).status).toBe(404);
    });

    it('one that waits, which nobody but its author had seen', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const body = 'Waits. https://a.example https://b.example https://c.example';
      const id = await say(room(), href, { body }, { as: ada });
      expect((await remove(id, ada)).status).toBe(303);
      const moderator = await room().staff('moderator');
      expect((await room().visit(`${href}?me`, { as: moderator })).text).not.toContain('Waits.');
      expect((await room().visit('/desk/comments', { as: moderator })).text).not.toContain(id);
    });

    it('at any time; a stone stands where a reply hangs on it, and goes with the last one', async () => {
      const { href } = await room().publish();
      const [ada, bo, cy] = [room().person(), room().person(), room().person()];
      const root = await say(room(), href, { body: 'The root.' }, { as: ada });
      const reply = await say(room(), href, { body: 'A reply.', parent: root }, { as: bo });
      const last = await say(room(), href, { body: 'The last reply.', parent: reply }, { as: cy });
      room().clock.advance(60 * 60_000);
      expect((await remove(root, ada)).location).toBe(`${href}?me&thread=${root}#comment-${root}`);
      expect((await remove(reply, bo)).status).toBe(303);
      const { text } = await room().visit(href);
      expect(text.split(STONE)).toHaveLength(3);
      expect(commentsIn({ text })).toEqual([root, reply, last]);
      expect(await headingOf(href)).toBe('1 Comment');
      await remove(last, cy);
      expect(commentsIn(await room().visit(href))).toEqual([]);
      expect(await headingOf(href)).toBe('0 Comments');
      expect((await room().visit(`/comments/${root}`)).status).toBe(404);
      room().clock.advance(-60 * 60_000);
    });

    it('and a stone goes when a moderator rejects the last reply, and stands again when it comes back', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const root = await say(room(), href, { body: 'The root.' }, { as: ada });
      const middle = await say(room(), href, { body: 'The middle.', parent: root }, { as: ada });
      const last = await say(room(), href, { body: 'The last reply.', parent: middle });
      await remove(middle, ada);
      await remove(root, ada);
      const as = await room().staff('moderator');
      for (const [act, there, heading] of [
        ['reject', [], '0 Comments'],
        ['approve', [root, middle, last], '1 Comment'],
        ['hold', [], '0 Comments'],
        ['approve', [root, middle, last], '1 Comment'],
      ] as const) {
        expect((await room().post(`/comments/${last}/${act}`, {}, { as })).status, act).toBe(303);
        expect(commentsIn(await room().visit(href)), act).toEqual(there);
        expect(await headingOf(href), act).toBe(heading);
      }
      const seen = await room().visit(`${href}?comments=all`);
      expect(commentsIn(seen)).toEqual([root, middle, last]);
    });

    it('in a row with replies: either a stone stands under the reply, or the reply had nothing to answer', async () => {
      const { href } = await room().publish();
      for (const round of [1, 2, 3, 4]) {
        const ada = room().person();
        const id = await say(room(), href, { body: `Before ${round}.` }, { as: ada });
        const answer = () =>
          room().post(`${href}/comments`, { name: 'Bo', body: `Reply ${round}.`, parent: id });
        const deeds = [() => remove(id, ada), answer];
        const answers = await Promise.all((round % 2 ? deeds : deeds.toReversed()).map((deed) => deed()));
        const [removed, replied] = round % 2 ? answers : answers.toReversed();
        expect(removed?.status).toBe(303);
        const { text } = await room().visit(href);
        expect(text).not.toContain(`Before ${round}.`);
        expect(text.includes(`id="comment-${id}"`)).toBe(replied?.status === 303);
        expect(text.includes(`Reply ${round}.`)).toBe(replied?.status === 303);
      }
    });

    it('and is erased before the deed comes to its turn: what is taken back already is counted out once', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Taken back.' });
      await say(room(), href, { body: 'A reply.', parent: id });
      const { stories, outbox } = room().newsroom;
      await room().database.write(async (writer) => {
        const needs = { clock: room().clock, outbox, stories: () => stories };
        for (const _ of ['by its author', 'by the erasure']) await withdrawComment(writer, id, needs);
      });
      expect(await headingOf(href)).toBe('1 Comment');
    });
  },
  { config: { limits: 'off' } },
);
