import { percentDecoded, urlFrom } from '#platform/text';

const SIZE = /-\d{1,5}x\d{1,5}(?=\.[^./]+$)/;
const REWORKED = /-(?:scaled|rotated)(?=\.[^./]+$)/;
const EXTENSION = /(?=\.[^./]+$)/;

/** The path of an address as the table of old places knows it: decoded, NFC, whatever the host. Or nothing. */
export function sourcePath(address: string): string | null {
  const url = urlFrom(address, 'http://localhost');
  return (url && percentDecoded(url.pathname)?.normalize('NFC')) ?? null;
}

/**
 * The paths under which the original of an old upload may be known, the likeliest first. WordPress makes
 * `a-300x200.jpg` out of `a.jpg`, and gives out `a-scaled.jpg` or `a-rotated.jpg` for an original that was
 * very large or lay on its side.
 */
export function likelyOriginals(path: string): readonly string[] {
  const original = path.replace(SIZE, '').replace(REWORKED, '');
  const reworked = ['-scaled', '-rotated'].map((word) => original.replace(EXTENSION, word));
  return [...new Set([path, path.replace(SIZE, ''), original, ...reworked])];
}

/** The width in pixels that an old path asks for by its size suffix, or nothing. */
export function widthInPath(path: string): number | null {
  const suffix = SIZE.exec(path)?.[0];
  return suffix === undefined ? null : Number.parseInt(suffix.slice(1), 10);
}
