const COME = 'tidings:comments';

/** Does it now, and again whenever comments have come into the page. What is done already must stay as it is. */
export function whenCommentsCome(signal: AbortSignal, deed: () => void): void {
  deed();
  document.addEventListener(COME, deed, { signal });
}

/** To be called after comments were put into the page. */
export function tellCommentsCame(): void {
  document.dispatchEvent(new Event(COME));
}
