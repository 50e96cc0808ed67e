import type { Reason } from '../words.ts';

/** The picture of a comment, as readers see it. */
export interface CommentPicture {
  /** Nobody guesses it; it names the file. */
  readonly id: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, as its sender says; may be empty. */
  readonly alt: string;
}

/** A picture as we have drawn it anew, in memory. */
export interface DrawnPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Equal for equal pictures. */
  readonly print: string;
}

/** The picture that came with a draft; or why the one that came is not taken. */
export type BroughtPicture = { readonly drawn: DrawnPicture } | { readonly refused: Reason };
