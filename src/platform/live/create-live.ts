import type { ServerResponse } from 'node:http';
import { encodeEvents, encodeRetry, HEART_BEAT } from './encode.ts';
import type { Live, LiveEvent, Seat } from './words.ts';

/** Proxies close a line on which nothing comes for a minute, some after half of one. Milliseconds. */
const HEART_BEATS_EVERY = 25_000;
/** Who has so many bytes still to take is too slow: it is cheaper to let them come back for what they miss. */
const MOST_UNSENT = 64 * 1024;
const MOST_OF_A_NETWORK = 500;
const MOST_LISTENERS = 20_000;
/** Browsers come back at a moment between these, so that not all come at once. Milliseconds. */
const AFTER_A_LOST_LINE = [2_000, 6_000] as const;
const AFTER_A_SHUTDOWN = [3_000, 15_000] as const;
/** So long a browser has to take its last words, in milliseconds. */
const LAST_WORDS_WITHIN = 1_000;

interface Listener {
  readonly channel: string;
  readonly network: string;
  /** Not before it is known what was missed. */
  response: ServerResponse | null;
  /** What was sent before there was a stream. */
  readonly waiting: LiveEvent[];
  /** The id up to which it knows everything. */
  at: number;
}

export interface LiveNeeds {
  /** `off`: as many listeners as come, for load tests. */
  readonly limits: 'on' | 'off';
  /** Of the range from 0 up to 1. */
  readonly chance: () => number;
  readonly mostUnsent?: number;
}

/** The streams of this process: each event is one piece of memory, however many listen. */
export function createLive({ limits, chance, mostUnsent = MOST_UNSENT }: LiveNeeds): Live {
  const channels = new Map<string, Set<Listener>>();
  const networks = new Map<string, number>();
  const followers: ((channel: string) => void)[] = [];
  let listeners = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const between = ([least, most]: readonly [number, number]) => least + chance() * (most - least);

  function isFull(network: string): boolean {
    if (closed) return true;
    const many = networks.get(network) ?? 0;
    return limits === 'on' && (many >= MOST_OF_A_NETWORK || listeners >= MOST_LISTENERS);
  }

  function leave(listener: Listener): void {
    const there = channels.get(listener.channel);
    if (!there?.delete(listener)) return;
    listeners -= 1;
    const rest = (networks.get(listener.network) ?? 1) - 1;
    if (rest > 0) networks.set(listener.network, rest);
    else networks.delete(listener.network);
    if (there.size > 0) return;
    channels.delete(listener.channel);
    for (const follow of followers) follow(listener.channel);
  }

  function drop(listener: Listener): void {
    leave(listener);
    listener.response?.destroy();
  }

  function write(listener: Listener, bytes: Buffer): void {
    if (bytes.length === 0 || listener.response === null) return;
    if (listener.response.writableLength > mostUnsent) drop(listener);
    else listener.response.write(bytes);
  }

  function begin(listener: Listener, response: ServerResponse, missed: readonly LiveEvent[]): void {
    if (closed || response.destroyed || !channels.get(listener.channel)?.has(listener)) {
      leave(listener);
      response.destroy();
      return;
    }
    listener.response = response;
    response.on('close', () => leave(listener));
    const since = listener.waiting.splice(0).filter(isNewsTo(listener));
    response.write(
      Buffer.concat([encodeRetry(between(AFTER_A_LOST_LINE)), encodeEvents([...missed, ...since])]),
    );
    listener.at = Math.max(listener.at, since.at(-1)?.id ?? 0);
  }

  function beat(): void {
    for (const there of channels.values()) for (const listener of there) write(listener, HEART_BEAT);
  }

  /** Says a last thing to each and ends the streams; who does not take it in time is cut off. */
  async function sendAway(leaving: readonly Listener[], words: () => Buffer): Promise<void> {
    const open = leaving.flatMap(({ response }) => response ?? []);
    const closing = open.map(closingOf);
    for (const listener of leaving) {
      leave(listener);
      listener.response?.end(words());
    }
    const late = setTimeout(() => {
      for (const response of open) response.destroy();
    }, LAST_WORDS_WITHIN);
    await Promise.all(closing);
    clearTimeout(late);
  }

  return {
    take(channel, network): Seat | null {
      if (isFull(network)) return null;
      const listener: Listener = { channel, network, response: null, waiting: [], at: 0 };
      const there = channels.get(channel) ?? new Set();
      channels.set(channel, there.add(listener));
      networks.set(network, (networks.get(network) ?? 0) + 1);
      listeners += 1;
      return {
        answer(missed, at) {
          listener.at = at;
          return {
            kind: 'stream',
            begin: (response) => begin(listener, response, missed),
            refused: () => leave(listener),
          };
        },
        leave: () => leave(listener),
      };
    },
    send(channel, events) {
      const last = events.at(-1);
      if (last === undefined) return;
      const bytes = encodeEvents(events);
      for (const listener of channels.get(channel) ?? []) {
        if (listener.response === null) listener.waiting.push(...events);
        else {
          const news = events.filter(isNewsTo(listener));
          write(listener, news.length === events.length ? bytes : encodeEvents(news));
          listener.at = Math.max(listener.at, last.id);
        }
      }
    },
    end(channel, events = []) {
      const bytes = encodeEvents(events);
      void sendAway([...(channels.get(channel) ?? [])], () => bytes);
    },
    onEmpty: (then) => void followers.push(then),
    facts: () => ({ listeners }),
    start() {
      timer = setInterval(beat, HEART_BEATS_EVERY);
      timer.unref();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      const all = [...channels.values()].flatMap((there) => [...there]);
      await sendAway(all, () => encodeRetry(between(AFTER_A_SHUTDOWN)));
    },
  };
}

function isNewsTo({ at }: Pick<Listener, 'at'>): (event: LiveEvent) => boolean {
  return ({ id, toAll }) => toAll === true || id > at;
}

function closingOf(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => response.on('close', () => resolve()));
}
