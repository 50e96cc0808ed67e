import type { CommentPicture } from '../words.ts';

/** What a telephone makes stays below it, in megabytes of a million bytes. */
export const MOST_MEGABYTES = 8;

/** As large as a picture stands in a comment, in CSS pixels: as wide as the words, and no tower. */
const WIDEST = 640;
const HIGHEST = 480;

/** A picture as the row of its comment keeps it. */
export function keptPicture({ id, width, height, alt }: CommentPicture): string {
  return JSON.stringify([id, width, height, alt]);
}

/** The picture that a comment's row keeps; null for none. */
export function pictureFrom(kept: string): CommentPicture | null {
  if (kept === '') return null;
  const [id, width, height, alt] = JSON.parse(kept) as [string, number, number, string];
  return { id, width, height, alt };
}

/** The size at which a picture is shown, in its own shape and never enlarged: so much room is kept free for it. */
export function shownSize({ width, height }: Pick<CommentPicture, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where the bytes of a picture stand in the file store: by our own name, whatever its sender called it. */
export function pictureKey(id: string): string {
  return `comments/${id.slice(0, 2)}/${id}.webp`;
}
