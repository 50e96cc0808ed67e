import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewsroom, type Room } from '../../test/a-newsroom.ts';
import { say } from '../../test/comments.ts';
import { follow, listen } from '../../test/live-stream.ts';
import { markedText } from '../../test/marked-text.ts';
import type { ConversationTables } from './tables.ts';

/** After so long without a look a process cannot tell what it missed. */
const UNHEARD_FOR = 20 * 60_000;

/** SQLite has no other server. What it holds otherwise is written beneath the newsroom: no version tells of it. */
describe('When another server of the database may hold something else under the same version', () => {
  let room: Room;
  let told = () => {};
  beforeAll(async () => {
    room = await aNewsroom({ engine: 'postgres', config: { limits: 'off' } });
    room.newsroom.pages.onTouch(
      () => {},
      () => told(),
    );
    const first = anythingMayHaveChanged();
    room.newsroom.pages.start();
    await first;
  });
  afterAll(() => room.close());

  const anythingMayHaveChanged = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });

  async function takenOver(): Promise<void> {
    const all = anythingMayHaveChanged();
    room.clock.advance(UNHEARD_FOR);
    await all;
  }

  const setBody = (id: string, body: string) =>
    room.database.write((writer) =>
      writer
        .tables<ConversationTables>()
        .updateTable('comments')
        .set({ body })
        .where('id', '=', id)
        .execute(),
    );

  const setQuestion = (id: string, question: string) =>
    room.database.write((writer) =>
      writer
        .tables<ConversationTables>()
        .updateTable('passage_questions')
        .set({ question })
        .where('passage_id', '=', id)
        .execute(),
    );

  /** What the page says before another server has taken over, it says no more after; it says what is there by then. */
  async function isReadAnew(
    href: string,
    [before, after]: readonly [string, string],
    change: (to: string) => Promise<unknown>,
  ): Promise<void> {
    expect((await room.visit(href)).text).toContain(before);
    await change(after);
    await takenOver();
    const { text } = await room.visit(href);
    expect(text).toContain(after);
    expect(text).not.toContain(before);
  }

  it('the comments of a page are read anew', async () => {
    const { href } = await room.publish();
    const id = await say(room, href, { body: 'On the first server.' });
    await isReadAnew(href, ['On the first server.', 'On the second.'], (body) => setBody(id, body));
  });

  it('the questions of a story are read anew', async () => {
    const id = room.newId();
    const document = markedText(['Nobody knows ', ['who pays', id], ' for it.']);
    const { id: storyId, href } = await room.publish({ document });
    await room.database.write((writer) =>
      room.newsroom.conversation.importer.importQuestion(writer, {
        ...{ passageId: id, storyId, question: 'Do you, at first?', words: 'who pays' },
        ...{ openedAt: '2026-03-10T08:00:00.000Z', closedAt: null, atFirst: 'closed' },
      }),
    );
    await isReadAnew(href, ['Do you, at first?', 'Do you, after it?'], (asked) => setQuestion(id, asked));
  });

  it('who listens is told to load the page anew, and comes back for what is new from then on', async () => {
    const { id, href } = await room.publish();
    await say(room, href, { body: 'Heard by all.' });
    const listening = await follow(room, id);
    await takenOver();
    const { id: last, data } = await listening.next('count');
    expect(data).toMatchObject({ count: 1, reload: true });
    await listening.ended;
    await say(room, href, { body: 'Said since.' });
    const again = await listen(room, `/live/stories/${id}`, { 'last-event-id': last });
    expect((await again.next('comment')).data['text']).toBe('Said since.');
    expect((await again.next('count')).data).not.toHaveProperty('reload');
    again.close();
  });

  it('what was read for those who come is read for them anew', async () => {
    const { id, href } = await room.publish();
    const commentId = await say(room, href, { body: 'On the first server.' });
    const missed = async () => {
      const listening = await listen(room, `/live/stories/${id}?last=0`);
      const text = (await listening.next('comment')).data['text'];
      listening.close();
      return text;
    };
    expect(await missed()).toBe('On the first server.');
    await setBody(commentId, 'On the second.');
    expect(await missed()).toBe('On the first server.');
    await takenOver();
    expect(await missed()).toBe('On the second.');
  });

  it('who comes with a higher version than there is loads the page anew, and hears what is new', async () => {
    const { id, href } = await room.publish();
    const listening = await listen(room, `/live/stories/${id}`, { 'last-event-id': '9000' });
    expect((await listening.next('count')).data).toMatchObject({ count: 0, reload: true });
    await say(room, href, { body: 'Said since.' });
    expect((await listening.next('comment')).data['text']).toBe('Said since.');
    listening.close();
  });
});
