import type { LiveEvent } from './words.ts';

/** Events as they stand in the stream (HTML, 9.2.5). JSON has no line breaks, so each is one line of data. */
export function encodeEvents(events: readonly LiveEvent[]): Buffer {
  return Buffer.from(
    events
      .map(({ id, event, data }) => `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      .join(''),
  );
}

/** Asks the browser to wait so long, in milliseconds, before it comes back after a lost line. */
export function encodeRetry(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${Math.round(milliseconds)}\n\n`);
}

/** A line that browsers overlook. It keeps proxies from closing a quiet stream, and finds dead ones. */
export const HEART_BEAT = Buffer.from(':\n\n');
