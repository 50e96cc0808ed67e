/** What a running newsroom tells the command that asked it: one JSON object a line. */
export type ControlMessage =
  | { readonly kind: 'line'; readonly text: string }
  /** Replaces the last line on a terminal. */
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'end'; readonly exit: number };

/** A deed that a command may ask of a running newsroom. Returns the exit code. */
export type ControlDeed = (
  facts: Readonly<Record<string, unknown>>,
  tell: (message: ControlMessage) => void,
) => Promise<number>;
