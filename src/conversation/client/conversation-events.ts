import type { LiveComment, LiveState } from '../live/words.ts';

/** What the parts of a page tell each other of its conversation. */
interface ConversationEvents {
  /** Comments came into the page. */
  readonly come: undefined;
  /** One of the reader's own did. */
  readonly placed: undefined;
  /** Comments wait to be shown; empty for none any more. `latest`: what came last of them. */
  readonly waiting: { readonly sentence: string; readonly latest: LiveComment | undefined };
  readonly counted: { readonly many: number; readonly heading: string };
  /** It was closed or opened. */
  readonly turned: LiveState;
}
type Name = keyof ConversationEvents;

export function tell<One extends Name>(name: One, detail: ConversationEvents[One]): void {
  document.dispatchEvent(new CustomEvent(`tidings:${name}`, { detail }));
}

export function hear<One extends Name>(
  name: One,
  deed: (detail: ConversationEvents[One]) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    `tidings:${name}`,
    (event) => deed((event as CustomEvent<ConversationEvents[One]>).detail),
    { signal },
  );
}

/** Does it now, and again whenever comments have come into the page. What is done already must stay as it is. */
export function whenCommentsCome(signal: AbortSignal, deed: () => void): void {
  deed();
  hear('come', deed, signal);
}
