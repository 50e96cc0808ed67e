import type { Writer } from '#platform/database';

/** A consequence that is owed: written in the same transaction as its cause, carried out after it. */
export interface Consequence {
  /** What happened, in the feature's words: `comment-posted`. */
  readonly topic: string;
  /** Ids and facts, never addresses or secrets. */
  readonly payload: Readonly<Record<string, string | number | null>>;
  /** Not to be carried out before this instant. */
  readonly notBefore?: string;
}

/** Carries out one consequence. It may be called again for the same one, and must then do nothing new. */
export type ConsequenceHandler = (payload: Readonly<Record<string, string | number | null>>) => Promise<void>;

export interface DeadLetter {
  readonly id: string;
  readonly topic: string;
  readonly payload: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly deadAt: string;
}

export interface Outbox {
  /** Owes `consequence`, together with whatever else `writer` commits. */
  put(writer: Writer, consequence: Consequence): Promise<void>;
  /** Names who carries out a topic. Exactly one handler a topic. */
  on(topic: string, handler: ConsequenceHandler): void;
  /** Begins to carry out what is owed, now and from now on. */
  start(): void;
  /** Finishes what is in hand and stops. */
  stop(): Promise<void>;
  /** Carries out all that is due, and what follows from it, until nothing is due any more. For tests. */
  settle(): Promise<void>;
  /** What failed too often; the newest first. */
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** Owes a dead letter anew. */
  revive(id: string): Promise<void>;
}
