import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createLive } from './create-live.ts';
import type { LiveEvent } from './words.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** Streams of one channel, served bare. */
async function serve(
  wish: { limits?: 'on' | 'off'; mostUnsent?: number; missed?: readonly LiveEvent[] } = {},
) {
  const live = createLive({ limits: 'off', chance: () => 0.5, ...wish });
  const server = createServer((_request, response) => {
    const answer = live
      .take('ferry', '192.0.2.0/24')
      ?.answer(wish.missed ?? [], wish.missed?.at(-1)?.id ?? 0);
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { connection: 'close' });
    response.flushHeaders();
    if (answer?.kind === 'stream') answer.begin(response);
    else response.end('full');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    live,
    async join() {
      const response = await new Promise<IncomingMessage>((resolve) =>
        get({ host: '127.0.0.1', port, agent: false }, resolve),
      );
      response.on('error', () => {}); // a stream that is cut off
      return response;
    },
  };
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  await new Promise((resolve) => response.on('close', resolve));
  return text;
}

const event = (id: number, data: unknown = {}): LiveEvent => ({ id, event: 'word', data });

it('Listeners get what they missed, then what comes, each once', async () => {
  const { live, join } = await serve({ missed: [event(1), event(2)] });
  const text = textOf(await join());
  live.send('ferry', [event(2), event(3)]);
  live.send('tram', [event(9)]);
  live.end('ferry', [event(4)]);
  const ids = [...(await text).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids).toEqual([1, 2, 3, 4]);
});

it('What is sent while it is still read what a listener missed is not lost', async () => {
  const live = createLive({ limits: 'off', chance: () => 0.5 });
  const seat = live.take('ferry', '192.0.2.0/24');
  live.send('ferry', [event(5), event(6)]);
  const written: Buffer[] = [];
  const answer = seat?.answer([event(4), event(5)], 5);
  if (answer?.kind !== 'stream') throw new Error('There is no stream.');
  answer.begin({
    ...{ writableLength: 0, destroyed: false, on: () => {} },
    write: (bytes: Buffer) => written.push(bytes),
  } as never);
  expect([...String(written).matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['4', '5', '6']);
});

it('What says how something is now reaches all, also who knows everything up to its id', async () => {
  const { live, join } = await serve({ missed: [event(5)] });
  const text = textOf(await join());
  live.send('ferry', [event(5), { ...event(5), event: 'state', toAll: true }]);
  live.end('ferry');
  expect([...(await text).matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)).toEqual(['word', 'state']);
});

it('A listener who does not take what is sent is dropped, and the others hear on', async () => {
  const { live, join } = await serve({ mostUnsent: 1_000 });
  const slow = await join();
  slow.pause();
  const quick = await join();
  let heard = 0;
  quick.on('data', (bytes: Buffer) => (heard += bytes.length));
  const large = 'far '.repeat(250_000);
  for (let id = 1; live.facts().listeners > 1 && id < 200; id += 1) {
    live.send('ferry', [event(id, large)]);
    while (heard < id * large.length) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(live.facts().listeners).toBe(1);
  quick.destroy();
});

it('A shutdown sends everybody away to different moments, also who does not listen', async () => {
  const { live, join } = await serve();
  const listening = textOf(await join());
  const silent = await join();
  silent.pause();
  await live.close();
  expect(await listening).toMatch(/retry: \d+\n\nretry: 9000\n\n$/);
  expect(live.facts().listeners).toBe(0);
  expect(live.take('ferry', '192.0.2.0/24')).toBeNull();
  silent.destroy();
});

it('One network takes some hundreds of places and no more, and leaves the others theirs', () => {
  const live = createLive({ limits: 'on', chance: () => 0 });
  const seats = Array.from({ length: 501 }, () => live.take('ferry', '192.0.2.0/24'));
  expect(seats.filter((seat) => seat !== null)).toHaveLength(500);
  expect(live.take('ferry', '198.51.100.0/24')).not.toBeNull();
  const left: string[] = [];
  live.onEmpty((channel) => left.push(channel));
  for (const seat of seats) seat?.leave();
  expect(live.facts().listeners).toBe(1);
  expect(left).toEqual([]);
  expect(live.take('ferry', '192.0.2.0/24')).not.toBeNull();
});
