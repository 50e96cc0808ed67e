import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationSettings } from '#conversation';
import { type NewsroomProcess, startNewsroom } from '../../scripts/newsroom-process.js';
import { aNewsroom, type Room } from '../a-newsroom.ts';
import { type Listening, listenAt } from '../live-stream.ts';
import { aLogo, giveLogo, noLogo } from '../logos.ts';

/**
 * Two processes behind a balancer: one PostgreSQL, one data folder, and nothing in memory that they share. On SQLite
 * the second one does not start (`start.test.ts`). The story is published and withdrawn by a third, as a command does.
 */
describe('Two processes of one newsroom', () => {
  let room: Room;
  let processes: readonly NewsroomProcess[] = [];

  beforeAll(async () => {
    room = await aNewsroom({ engine: 'postgres' });
    const env = { TIDINGS_LIMITS: 'off', DATABASE_URL: room.databaseUrl ?? '' };
    const wish = { folder: room.folder, words: ['--empty'], env };
    processes = [await startNewsroom(wish), await startNewsroom(wish)];
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.stop()));
    await room?.close();
  });

  /** A story that both have in memory, with somebody who listens at each. */
  async function followed(): Promise<{ id: string; href: string; listening: readonly Listening[] }> {
    const { id, href } = await room.publish();
    for (const one of processes) {
      for (const _twice of [1, 2]) expect((await pageOf(one, href)).text).toContain('0 Comments');
    }
    const listening = await Promise.all(processes.map(({ port }) => listenAt(port, `/live/stories/${id}`)));
    for (const one of listening) {
      await one.next('state');
      await one.next('count');
    }
    return { id, href, listening };
  }

  it('show and push each other’s comments, whichever took them', async () => {
    const { href, listening } = await followed();
    for (const [at, taker] of processes.entries()) {
      const body = `Taken by process ${at}.`;
      await comment(taker, href, { body });
      for (const [other, { url }] of processes.entries()) {
        const told = await listening[other]?.next('comment');
        expect(told?.data['text']).toBe(body);
        // The page of another process follows within a second: the word of it may be here sooner.
        const drawn = async () => (await pageOf({ url }, href)).text;
        await expect.poll(drawn, { timeout: 5_000 }).toContain(told?.data['html']);
      }
    }
    for (const one of listening) one.close();
  });

  it('close and open a conversation together', async () => {
    const { href, listening } = await followed();
    for (const state of ['closed', 'open'] as const) {
      await room.database.write((writer) =>
        room.newsroom.settings.change(writer, conversationSettings, { state }),
      );
      for (const [at, one] of processes.entries()) {
        expect((await listening[at]?.next('state'))?.data['isOpen']).toBe(state === 'open');
        const { text } = await pageOf(one, href);
        expect(text.includes('Comments are closed.')).toBe(state === 'closed');
      }
    }
    for (const one of listening) one.close();
  });

  it('hear what a long deed changed, though many that began later were committed before it', async () => {
    const [one, other] = [await followed(), await followed()];
    await room.database.write(async (writer) => {
      await room.newsroom.settings.change(writer, conversationSettings, { state: 'closed' });
      for (let nth = 0; nth < 600; nth += 1) await touchAlone(room, `nothing:${nth}`);
      const body = 'Said while a long deed went on.';
      await comment(processes[0] as NewsroomProcess, other.href, { body });
      for (const listening of other.listening) await listening.next('comment');
      for (const at of processes) {
        const drawn = async () => (await pageOf(at, other.href)).text;
        await expect.poll(drawn, { timeout: 5_000 }).toContain(body);
      }
    });
    for (const [at, process] of processes.entries()) {
      expect((await one.listening[at]?.next('state'))?.data['isOpen']).toBe(false);
      expect((await pageOf(process, one.href)).text).toContain('Comments are closed.');
    }
    await room.database.write((writer) =>
      room.newsroom.settings.change(writer, conversationSettings, { state: 'open' }),
    );
    for (const listening of one.listening) await listening.next('state');
    for (const listening of [...one.listening, ...other.listening]) listening.close();
  });

  it('clear a story that is withdrawn, and send away who listens', async () => {
    const { id, href, listening } = await followed();
    await room.publish({ id, slug: `story-${id}`, status: 'withdrawn' });
    for (const [at, one] of processes.entries()) {
      await listening[at]?.next('gone');
      await listening[at]?.ended;
      const { status, text } = await pageOf(one, href);
      expect([404, 410]).toContain(status);
      expect(text).not.toContain('The ferry runs again.');
    }
  });

  it('both serve a logo as soon as one of them can show it', async () => {
    // The processes have the hour of today: what is owed in ten minutes must not be long overdue for them.
    room.clock.set(new Date().toISOString());
    const owner = await room.staff('owner');
    for (const one of processes)
      expect((await pageOf(one, `/pictures/site/${'0'.repeat(32)}.webp`)).status).toBe(404);
    await giveLogo(room, 'light', await aLogo({ width: 600, height: 200 }), owner);
    const [href = ''] = /\/pictures\/site\/\w+\.webp/.exec((await room.visit('/')).text) ?? [];
    for (const one of processes) expect((await pageOf(one, href)).status).toBe(200);
    await noLogo(room, owner);
  });

  it('know a reader, and what they wrote, wherever they come next', async () => {
    const { href, listening } = await followed();
    const [first, second] = processes as [NewsroomProcess, NewsroomProcess];
    const cookie = await comment(first, href, { body: 'Mine, at both.' });
    const own = await pageOf(second, `${href}?me`, cookie);
    expect(own.text).toContain('Mine, at both.');
    expect(own.text).toContain('/delete"');
    for (const one of listening) one.close();
  });
});

/** A deed of its own that changes the fact `name`. */
async function touchAlone(room: Room, name: string): Promise<void> {
  await room.database.write((writer) =>
    writer.tables<{ changes: { name: string } }>().insertInto('changes').values({ name }).execute(),
  );
}

async function pageOf(
  { url }: Pick<NewsroomProcess, 'url'>,
  path: string,
  cookie = '',
): Promise<{ status: number; text: string }> {
  const answer = await fetch(url + path, { headers: { accept: 'text/html', cookie }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

/** Posts as somebody new. Returns the cookies by which they are known from then on. */
async function comment(
  { url }: Pick<NewsroomProcess, 'url'>,
  href: string,
  { body }: { readonly body: string },
): Promise<string> {
  const answer = await fetch(`${url}${href}/comments`, {
    method: 'POST',
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ name: 'Ada', body }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
