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

/** The codes of one character in UTF-8, or what begins like such and is none. */
const CODES =
  /%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}|%[0-9a-f]{0,2}/gi;

/**
 * A path that can be decoded: codes that stand for no character are written as the marks that they are, as in a slug
 * that was cut at so many bytes.
 *
 *     withWholeCodes('/caf%c3') // '/caf%25C3', which reads '/caf%C3'
 *     withWholeCodes('/caf%C3%A9') // '/caf%C3%A9'
 */
export function withWholeCodes(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(CODES, (codes) =>
    percentDecoded(codes) === null ? codes.toUpperCase().replaceAll('%', '%25') : codes,
  );
}

/** Percent-decoded once; codes that stand for no character stay, in capitals: two spellings of them are one path. */
export function percentRead(text: string): string {
  return percentDecoded(withWholeCodes(text)) ?? text;
}
