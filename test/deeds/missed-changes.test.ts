import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationSettings } from '#conversation';
import { createSettings } from '#platform/settings';
import { aNewsroom, type Room } from '../a-newsroom.ts';
import { follow } from '../live-stream.ts';

/** What others changed so long ago that the word of it is forgotten. */
describe('A process of several on PostgreSQL that slept for an hour', () => {
  let room: Room;
  beforeAll(async () => {
    room = await aNewsroom({ engine: 'postgres' });
  });
  afterAll(async () => room?.close());

  it('forgets its pages and settings by itself, and tells those who listen', async () => {
    const { pages } = room.newsroom;
    await new Promise<void>((resolve) => {
      pages.onTouch(() => {}, resolve);
      pages.start();
    });
    const { id, href } = await room.publish();
    const listening = await follow(room, id);
    await listening.next('state');
    await room.visit(href);
    const wordless = createSettings({ pages: { touch: async () => {}, onTouch: () => {} } });
    await room.database.write((writer) => wordless.change(writer, conversationSettings, { state: 'closed' }));
    expect((await room.visit(href)).text).not.toContain('Comments are closed.');

    room.clock.advance(60 * 60_000);
    expect((await listening.next('state')).data['isOpen']).toBe(false);
    expect((await room.visit(href)).text).toContain('Comments are closed.');
    listening.close();
  });
});
