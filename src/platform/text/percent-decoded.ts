import { storable } from './storable.ts';

/**
 * Percent-decoded once, without U+0000, of which `%00` speaks and which no table takes; null where it is no code.
 *
 *     percentDecoded('/caf%C3%A9') // '/café'
 *     percentDecoded('/100%') // null
 */
export function percentDecoded(text: string): string | null {
  try {
    return storable(decodeURIComponent(text));
  } catch {
    return null;
  }
}
