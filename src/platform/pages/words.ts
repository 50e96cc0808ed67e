import type { Writer } from '#platform/database';

export type Pieces = readonly (string | Buffer)[];

/** What a shared page is made of, once. */
export interface Drawing {
  readonly status: number;
  /** `text/html; charset=utf-8`, a feed's type, … */
  readonly type: string;
  /** A text, or pieces in their order. What is bytes already is joined as it is, which a long page needs. */
  readonly body: string | Pieces;
  /** Names of the facts that it shows: `story:ID`, `front`, `site`. Touching one draws the page anew. */
  readonly dependsOn: readonly string[];
  /** The instant at which it changes by the passing of time alone. */
  readonly changesAt?: string | undefined;
  /** False where the address asks for what there is not, and something else is drawn: it is not worth keeping. */
  readonly kept?: boolean;
}

export interface SharedPage {
  /**
   * The canonical address of the page: path and the closed list of its parameters in their order. A request
   * for exactly this address is answered from memory before anything else looks at it.
   */
  readonly key: string;
  readonly draw: () => Promise<Drawing>;
}

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Pages {
  /** The page as it is now: from memory, or drawn. At most one drawing of a key is under way. */
  find(page: SharedPage): Promise<KeptPage>;
  /** The page at exactly this address, if it stands in memory and is still true. */
  inMemory(address: string): KeptPage | undefined;
  /**
   * Says that the fact `name` changes with what `writer` commits. Right after the commit no page that shows it
   * is served any more by this process; other processes follow within a second.
   */
  touch(writer: Writer, name: string): Promise<void>;
  /**
   * Calls `then` with each name that is touched, by this process right after the commit, by others when this one
   * learns of it: for what else is kept of the same facts. It is told before a page is drawn anew. Calls `all` where
   * any of them may have changed, as this process has missed what others did.
   */
  onTouch(then: (name: string) => void, all: () => void): void;
  /** Begins what goes on beside serving: best compression, other processes' changes. */
  start(): void;
  stop(): void;
  facts(): { pages: number; bytes: number; drawings: number };
}

export interface KeptPage {
  readonly status: number;
  /** Of the content, whatever its encoding. */
  readonly hash: string;
  readonly type: string;
  /** The bytes and the ready headers for what the browser accepts. */
  as(encoding: Encoding): { readonly bytes: Buffer; readonly headers: readonly string[] };
}
