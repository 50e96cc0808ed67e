import { expect, it } from 'vitest';
import { ROLES } from '#people';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { commentsIn, say, whileSettings } from '../../../test/comments.ts';
import { ACTS, type Act } from './words.ts';

const lifted = { config: { limits: 'off' } } as const;
const links = 'https://a.example https://b.example https://c.example';

describeNewsroom(
  'A moderator acts in place',
  (room) => {
    it('approves the words that were read, and none that their author put there since', async () => {
      const { href } = await room().publish();
      const [ada, as] = [room().person(), await room().staff('moderator')];
      let id = '';
      await whileSettings(room(), { state: 'held' }, async () => {
        id = await say(room(), href, { body: 'A friendly word.' }, { as: ada });
      });
      const shown = async (path: string) =>
        (await room().visit(path, { as })).text
          .split(id)
          .find((part) => part.includes('name="wording"'))
          ?.match(/name="wording" value="([^"]+)"/)?.[1];
      room().clock.advance(1_000);
      await room().post(`/comments/${id}/edit`, { body: `Buy my pills. ${links}` }, { as: ada });
      expect((await room().visit('/desk/comments', { as })).text).toContain('It holds many links.');
      for (const base of ['/comments', '/desk/comments']) {
        const late = await room().post(`${base}/${id}/approve`, {}, { as });
        expect(late.status, base).toBe(409);
        expect(late.text).toContain('has changed this comment since you opened it');
      }
      expect((await room().visit(href)).text).not.toContain('Buy my pills.');
      const wording = (await shown('/desk/comments')) ?? '';
      expect((await room().post(`/comments/${id}/approve`, { wording }, { as })).status).toBe(303);
      expect((await room().visit(href)).text).toContain('Buy my pills.');
    });

    it('holds what everybody sees, approves it again, and it keeps its time and comes out once', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Seen by all.' });
      const as = await room().staff('moderator');
      const answer = await act(room(), { id, word: 'hold', as });
      expect(answer).toMatchObject({ status: 303, location: `${href}?me&thread=${id}#comment-${id}` });
      expect((await room().visit(href)).text).toContain('>0 Comments<');
      room().clock.advance(60_000);
      for (const _twice of [1, 2]) await act(room(), { id, word: 'approve', as });
      const { text } = await room().visit(href);
      expect(text).toContain('>1 Comment<');
      expect(text).toContain('Seen by all.');
      expect(text).toContain('datetime="2026-03-10T08:00:00.000Z"');
      expect(await actsOn(room(), id)).toEqual(['comment-held', 'comment-approved']);
      expect(await cameOutOf(room(), id)).toBe(1);
      room().clock.advance(-60_000);
    });

    it('finds what waits in the own view of the story, with the buttons, and nobody else does', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: `Waits. ${links}` });
      const as = await room().staff('editor');
      const seen = await room().visit(`${href}?me`, { as });
      expect(commentsIn(seen)).toEqual([id]);
      expect(seen.text).toContain(`formaction="/comments/${id}/approve"`);
      for (const role of ['author', 'treasurer', 'contributor']) {
        const { text } = await room().visit(`${href}?me`, { as: await room().staff(role) });
        expect(text, role).not.toContain('Waits.');
        expect(text, role).not.toContain('formaction=');
      }
      expect((await room().visit(href, { as })).text).not.toContain('formaction=');
    });

    it('pins, picks and closes a thread, and takes each back', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { body: 'The first.' });
      const second = await say(room(), href, { body: 'The second.' });
      const as = await room().staff('moderator');
      await act(room(), { id: second, word: 'pin', as });
      const pinned = await room().visit(href);
      expect(commentsIn(pinned)).toEqual([second, first]);
      expect(pinned.text).toContain('>Pinned<');
      await act(room(), { id: second, word: 'unpin', as });
      expect(commentsIn(await room().visit(href))).toEqual([first, second]);
      await act(room(), { id: first, word: 'pick', as });
      expect(commentsIn(await room().visit(`${href}?filter=picks`))).toEqual([first]);
      await act(room(), { id: first, word: 'unpick', as });
      await act(room(), { id: first, word: 'close-thread', as });
      const late = { name: 'Ada', body: 'Late.', parent: first };
      expect((await room().post(`${href}/comments`, late)).text).toContain('takes no more replies');
      await act(room(), { id: first, word: 'reopen-thread', as });
      const reply = await say(room(), href, { body: 'In time.', parent: first });
      const refused = await act(room(), { id: reply, word: 'pin', as });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Only a comment of the first level');
      expect(await actsOn(room(), first)).toEqual([
        ...['comment-picked', 'comment-unpicked', 'thread-closed', 'thread-reopened'],
      ]);
    });

    it('rejects with a reason, which its author alone reads, without the words that were rejected', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: 'An outrage.' }, { as: author });
      const as = await room().staff('moderator');
      await act(room(), { id, word: 'reject', as, form: { because: 'insulting', words: 'No <names>.' } });
      const own = await room().visit(`${href}?me`, { as: author });
      expect(own.text).toContain('It insults somebody.');
      expect(own.text).toContain('No &lt;names>.');
      expect(own.text).not.toContain('An outrage.');
      for (const other of [undefined, room().person()]) {
        const seen = await room().visit(`${href}?me`, other ? { as: other } : {});
        expect(seen.text).not.toContain('It insults somebody.');
      }
      const rejected = await room().visit('/desk/comments?show=rejected', { as });
      expect(rejected.text).toContain('No &lt;names>.');
    });

    it('counts what is seen rightly, when a thread with a stone goes and comes back', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const root = await say(room(), href, { body: 'Root.' });
      const stone = await say(room(), href, { body: 'Taken back.', parent: root }, { as: author });
      await say(room(), href, { body: 'Hangs on it.', parent: stone });
      await room().post('/me/erase', {}, { as: author });
      const as = await room().staff('moderator');
      expect(headingOf(await room().visit(href))).toBe('2 Comments');
      await act(room(), { id: root, word: 'hold', as });
      expect(headingOf(await room().visit(href))).toBe('0 Comments');
      await act(room(), { id: root, word: 'approve', as });
      expect(headingOf(await room().visit(href))).toBe('2 Comments');
    });

    it('A6: is owner, editor or moderator; nobody else learns even whether there is a comment', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Judged. ${links}` }, { as: author });
      await room().staff('owner');
      const others = ROLES.filter((role) => !['owner', 'editor', 'moderator'].includes(role));
      for (const as of [room().person(), author]) {
        for (const word of ACTS) {
          expect((await act(room(), { id, word, as })).status, word).toBe(401);
          expect((await act(room(), { id: 'none', word, as })).status, word).toBe(401);
        }
      }
      for (const role of others) {
        const as = await room().staff(role);
        for (const word of ACTS) {
          expect((await act(room(), { id, word, as })).status, `${role} ${word}`).toBe(403);
          expect((await act(room(), { id: 'none', word, as })).status, `${role} ${word}`).toBe(403);
          expect((await room().post(`/desk/comments/${id}/${word}`, {}, { as })).status).toBe(403);
        }
      }
      expect(await actsOn(room(), id)).toEqual([]);
      for (const role of ['owner', 'editor', 'moderator']) {
        const as = await room().staff(role);
        expect((await act(room(), { id, word: 'approve', as })).status, role).toBe(303);
        expect((await act(room(), { id: 'none', word: 'approve', as })).status, role).toBe(404);
        const headers = { 'sec-fetch-site': 'cross-site' };
        const forged = await room().post(`/comments/${id}/reject`, {}, { as, headers });
        expect(forged.status, 'A4').toBe(403);
        for (const word of ACTS) {
          expect((await room().visit(`/comments/${id}/${word}`, { as })).status, 'A13').toBe(404);
        }
      }
      expect((await room().visit(href)).text).toContain('Judged.');
    });

    it('leads back to the part of the queue where it was done, and nowhere else', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'Queued.' });
      const as = await room().staff('moderator');
      const done = (back: string) => room().post(`/desk/comments/${id}/hold`, { back }, { as });
      const there = '/desk/comments?show=latest&page=2';
      expect((await done(there)).location).toBe(`${there}&done=hold`);
      for (const back of ['https://evil.example', '//evil.example', '/desk/comments?x=//e', '/desk']) {
        expect((await done(back)).location).toBe('/desk/comments?done=hold');
      }
    });
  },
  lifted,
);

describeNewsroom(
  'Two who act on one comment at once',
  (room) => {
    it('count it once, whichever moderator was first', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: `Twice. ${links}` });
      const both = [await room().staff('moderator'), await room().staff('editor')];
      await Promise.all([...both, ...both, ...both].map((as) => act(room(), { id, word: 'approve', as })));
      expect((await room().visit(href)).text).toContain('>1 Comment<');
      expect(await actsOn(room(), id)).toEqual(['comment-approved']);
      expect(await cameOutOf(room(), id)).toBe(1);
      await Promise.all(both.map((as, at) => act(room(), { id, word: at === 0 ? 'hold' : 'reject', as })));
      expect((await room().visit(href)).text).toContain('>0 Comments<');
    });

    it('leave no comment of somebody who erases themselves meanwhile', async () => {
      for (const order of [0, 1]) {
        const { href } = await room().publish();
        const author = room().person();
        const id = await say(room(), href, { body: `Mine. ${links}` }, { as: author });
        const as = await room().staff('moderator');
        const deeds = [
          () => act(room(), { id, word: 'approve', as }),
          () => room().post('/me/erase', {}, { as: author }),
        ];
        await Promise.all((order === 0 ? deeds : deeds.reverse()).map((deed) => deed()));
        const seen = await room().visit(href);
        expect(seen.text).not.toContain('Mine.');
        expect(headingOf(seen)).toBe('0 Comments');
      }
    });
  },
  lifted,
);

function act(
  room: Room,
  { id, word, as, form = {} }: { id: string; word: Act; as: Person; form?: Record<string, string> },
) {
  return room.post(`/comments/${id}/${word}`, form, { as });
}

/** What the audit trail says was done to a comment, the first first. */
async function actsOn(room: Room, id: string): Promise<readonly string[]> {
  const acts = await room.newsroom.staff.acts({ most: 500 });
  return acts
    .filter(({ subject }) => subject === `comment:${id}`)
    .map(({ act: done }) => done)
    .reverse();
}

/** How often the comment was put out for all that follows. */
async function cameOutOf(room: Room, id: string): Promise<number> {
  const rows = await room.database
    .tables<{ outbox: { topic: string; payload: string } }>()
    .selectFrom('outbox')
    .select('payload')
    .where('topic', '=', 'comment-came-out')
    .execute();
  return rows.filter(({ payload }) => payload.includes(`"commentId":"${id}"`)).length;
}

function headingOf({ text }: { readonly text: string }): string {
  return /data-comment-count="\d+">([^<]*)</.exec(text)?.[1] ?? '';
}
