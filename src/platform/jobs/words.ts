/** Something that is done again and again, by one process of the newsroom at a time. */
export interface Job {
  readonly name: string;
  /** From the end of one round to the next, in milliseconds. */
  readonly every: number;
  run(turn: Turn): Promise<void>;
}

export interface Turn {
  /**
   * Whether to go on: not once the newsroom closes, nor when another process has taken over. Ask between the steps
   * of what takes long; nobody takes over from who asks at least once a minute.
   */
  goesOn(): Promise<boolean>;
}

export interface Jobs {
  add(job: Job): void;
  start(): void;
  /** Lets the rounds in hand come to an end and begins no other. */
  stop(): Promise<void>;
  /** One round now, unless it is another process's turn. For tests. */
  run(name: string): Promise<void>;
}
