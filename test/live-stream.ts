import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { Room } from './a-newsroom.ts';

export interface ToldEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A browser that listens to `GET /live/stories/ID`. */
export interface Listening {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly events: readonly ToldEvent[];
  /** Everything that came, as it came. */
  text(): string;
  /** Waits for the next event of this name that has not been waited for yet. */
  next(event: string): Promise<ToldEvent>;
  /** Resolves when the other side has ended the stream. */
  readonly ended: Promise<void>;
  /** Stops reading without hanging up, as a browser on a lost line does. */
  stall(): void;
  close(): void;
}

/** The port on which the room is reached: a stream needs a connection of its own. */
export async function portOf(room: Room): Promise<number> {
  const { server } = room.newsroom.app;
  if (!server.listening) await room.newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The newsroom listens nowhere.');
  return bound.port;
}

export async function listen(
  room: Room,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Listening> {
  return listenAt(await portOf(room), path, headers);
}

/** The same at any newsroom of this machine. */
export async function listenAt(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Listening> {
  const { request, response } = await open(port, path, headers);
  const events: ToldEvent[] = [];
  const waiting: { event: string; from: number; told: (event: ToldEvent) => void }[] = [];
  const waitedFor = new Map<string, number>();
  let text = '';
  let read = 0;

  function take(): void {
    for (let end = text.indexOf('\n\n', read); end !== -1; end = text.indexOf('\n\n', read)) {
      const event = eventFrom(text.slice(read, end));
      read = end + 2;
      if (event) events.push(event);
    }
    for (const one of waiting.splice(0)) if (!answer(one)) waiting.push(one);
  }

  function answer({ event, from, told }: (typeof waiting)[number]): boolean {
    const found = events.filter((one) => one.event === event)[from];
    if (found) told(found);
    return found !== undefined;
  }

  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    take();
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    text: () => text,
    next(event) {
      const from = waitedFor.get(event) ?? 0;
      waitedFor.set(event, from + 1);
      return new Promise((told) => {
        if (!answer({ event, from, told })) waiting.push({ event, from, told });
      });
    },
    ended: new Promise((resolve) => response.on('close', () => resolve())),
    stall: () => response.pause(),
    close: () => request.destroy(),
  };
}

/** A listener who knows the story as it is now. */
export async function follow(room: Room, storyId: string, from = ''): Promise<Listening> {
  const listening = await listen(room, `/live/stories/${storyId}${from}`);
  await listening.next('count');
  return listening;
}

export const namesOf = ({ events }: Pick<Listening, 'events'>): readonly string[] =>
  events.map(({ event }) => event);

function open(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ request: ClientRequest; response: IncomingMessage }> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false });
    request.once('response', (response) => resolve({ request, response }));
    request.on('error', reject);
  });
}

function eventFrom(lines: string): ToldEvent | null {
  const fields = new Map(lines.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
  const event = fields.get('event');
  if (event === undefined) return null;
  return { id: fields.get('id') ?? '', event, data: JSON.parse(fields.get('data') ?? '{}') };
}
