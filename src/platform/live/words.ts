import type { Answer } from '#platform/http';

/** What listeners are told. They come in the order of their ids; several may bear the same one. */
export interface LiveEvent {
  /** Where a listener goes on who lost the line: it comes back as `Last-Event-ID`. */
  readonly id: number;
  /** A word of the channel's own vocabulary. */
  readonly event: string;
  readonly data: unknown;
  /** It says how something is, whatever its id: whoever listens is told, and being told again does no harm. */
  readonly toAll?: true;
}

/** A place on a channel, from before it is known what the listener has missed. */
export interface Seat {
  /**
   * The stream: first what was missed, up to the id `at`, then whatever comes later than that, or to all. What was
   * sent to the channel since the seat was taken is not lost.
   */
  answer(missed: readonly LiveEvent[], at: number): Answer;
  /** Gives the place up before there was a stream. */
  leave(): void;
}

/** Streams of events to browsers (server-sent events), by channel. Knows nothing of what they say. */
export interface Live {
  /** Takes a place; null where this network, or this process, has as many as it may. */
  take(channel: string, network: string): Seat | null;
  /** Encodes the events once, and sends the same bytes to all who listen. */
  send(channel: string, events: readonly LiveEvent[]): void;
  /** Tells a last thing and ends all streams of the channel. */
  end(channel: string, events?: readonly LiveEvent[]): void;
  /** Calls `then` when the last listener of a channel has left it. */
  onEmpty(then: (channel: string) => void): void;
  facts(): { listeners: number };
  /** Begins to keep quiet lines open. */
  start(): void;
  /** Ends all streams and asks each browser to come back at another moment. Resolves when all are closed. */
  close(): Promise<void>;
}
