import { randomBytes } from 'node:crypto';
import type { Clock } from '#platform/clock';
import type { DrawnPicture } from './words.ts';

/** All of them together, in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Who mends a form takes no longer, in milliseconds. */
const KEPT_FOR = 30 * 60 * 1_000;

/** Pictures whose comments were refused, kept in memory for the next try: no browser puts a file into a form again. */
export interface PicturesToTryAgain {
  /** Keeps a picture. Returns what its form brings along: nobody guesses it. */
  keep(picture: DrawnPicture): string;
  /** null: it was kept too long ago, or by another process, or others needed the room. */
  find(kept: string): DrawnPicture | null;
}

/** Nothing rests on it: what is forgotten here is chosen again. */
export function keepPicturesToTryAgain({ clock }: { readonly clock: Clock }): PicturesToTryAgain {
  const pictures = new Map<string, { readonly picture: DrawnPicture; readonly until: number }>();
  let bytes = 0;

  function forget(name: string): void {
    bytes -= pictures.get(name)?.picture.bytes.byteLength ?? 0;
    pictures.delete(name);
  }

  return {
    keep(picture) {
      const name = randomBytes(16).toString('base64url');
      pictures.set(name, { picture, until: clock.now().getTime() + KEPT_FOR });
      bytes += picture.bytes.byteLength;
      for (const [oldest, { until }] of pictures) {
        if (bytes <= MOST_BYTES && until > clock.now().getTime()) break;
        forget(oldest);
      }
      return name;
    },
    find(name) {
      const kept = pictures.get(name);
      return kept && kept.until > clock.now().getTime() ? kept.picture : null;
    },
  };
}
