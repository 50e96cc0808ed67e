const SLASH = 0x2f;

/** The path without the slashes at its end. In one walk, however many slashes stand elsewhere in it. */
export function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === SLASH) end -= 1;
  return path.slice(0, end);
}
