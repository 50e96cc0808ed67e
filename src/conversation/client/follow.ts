import type { ConversationEvent } from '../live/words.ts';

const EVENTS: readonly ConversationEvent['event'][] = [
  'comment',
  'edit',
  'vote',
  'remove',
  'state',
  'count',
  'gone',
];
/** Where the server refuses the stream, it is asked again much later. Milliseconds. */
const ASK_AGAIN_AFTER = 60_000;

/**
 * Follows a story while this tab is looked at. All tabs of a browser share one stream: the tab that holds the lock
 * has it and passes on what comes. `last` says up to which version this tab knows everything.
 */
export function follow(storyId: string, { last, hear }: Following, signal: AbortSignal): void {
  let looking: AbortController | undefined;

  function look(): void {
    looking?.abort();
    looking = undefined;
    if (document.hidden || signal.aborted) return;
    looking = new AbortController();
    shareStream(storyId, { last, hear }, looking.signal);
  }

  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', look);
  look();
}

interface Following {
  readonly last: () => number;
  readonly hear: (event: ConversationEvent) => void;
}

function shareStream(storyId: string, { last, hear }: Following, signal: AbortSignal): void {
  if (!navigator.locks || !('BroadcastChannel' in window)) {
    openStream(storyId, { last, hear }, signal);
    return;
  }
  const name = `tidings live ${storyId}`;
  const others = new BroadcastChannel(name);
  let leads = false;
  const tell = (event: ConversationEvent) => {
    hear(event);
    if (!signal.aborted) others.postMessage(event);
  };
  others.onmessage = ({ data }: MessageEvent<ConversationEvent | { readonly from: number }>) => {
    if ('event' in data) hear(data);
    else if (leads && data.from < last()) catchUp(storyId, { last: () => data.from, hear: tell }, signal);
  };
  signal.addEventListener('abort', () => others.close());
  others.postMessage({ from: last() });
  navigator.locks
    .request(name, { signal }, () => {
      leads = true;
      openStream(storyId, { last, hear: tell }, signal);
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    })
    .catch(() => {}); // given up before it was its turn
}

/** Reads once more for another tab, whose page is older than this one's stream. What it misses ends with a count. */
function catchUp(storyId: string, { last, hear }: Following, signal: AbortSignal): void {
  const done = new AbortController();
  signal.addEventListener('abort', () => done.abort());
  const hearUntil = (event: ConversationEvent) => {
    hear(event);
    if (event.event === 'count') done.abort();
  };
  openStream(storyId, { last, hear: hearUntil }, done.signal);
}

function openStream(storyId: string, { last, hear }: Following, signal: AbortSignal): void {
  if (signal.aborted) return;
  const stream = new EventSource(`/live/stories/${encodeURIComponent(storyId)}?last=${last()}`);
  signal.addEventListener('abort', () => stream.close());
  for (const event of EVENTS) {
    stream.addEventListener(event, ({ lastEventId, data }: MessageEvent<string>) =>
      hear({ id: Number(lastEventId), event, data: JSON.parse(data) } as ConversationEvent),
    );
  }
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED) return; // it comes back by itself
    setTimeout(() => openStream(storyId, { last, hear }, signal), ASK_AGAIN_AFTER * (1 + Math.random()));
  });
}
