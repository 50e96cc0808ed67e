import { availableParallelism } from 'node:os';
import type { Sharp, SharpConstructor } from 'sharp';
import { createTurns } from './turns.ts';

/** A picture of more pixels is not decoded at all, whatever it says of itself. */
export const MOST_MEGAPIXELS = 100;

/** No honest picture takes as long, and a hostile one must not hold a thread for ever. */
const LONGEST_SECONDS = 60;

/** What is transparent is put on white, as the sites have it for which such pictures are made. */
const PAPER = '#ffffff';

/** Decoding and encoding pictures, beside the event loop and never too much of it at once. */
export interface ImageWork {
  /** Opens a picture for reading its header; nothing is decoded before it is asked for pixels. */
  open(source: Uint8Array | string): Promise<Sharp>;
  /** Waits for its turn, then works. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * libvips brings threads of its own. Each picture gets one of them, and at most half the machine works on
 * pictures, so that readers and the database keep theirs.
 */
export function createImageWork(): ImageWork {
  // Loaded with the first picture: a newsroom that only serves what it has keeps the memory for readers.
  let library: Promise<SharpConstructor> | undefined;
  async function load(): Promise<SharpConstructor> {
    const { default: sharp } = await import('sharp');
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  }
  return {
    async open(source) {
      library ??= load();
      const sharp = await library;
      const limits = {
        failOn: 'error',
        limitInputPixels: MOST_MEGAPIXELS * 1e6,
        sequentialRead: true,
      } as const;
      return sharp(source, limits).timeout({ seconds: LONGEST_SECONDS });
    },
    inTurn: createTurns(Math.max(1, Math.floor(availableParallelism() / 2))),
  };
}

/** Upright, in sRGB, on white. Nothing that stood beside the pixels (place, camera, colour profile) goes along. */
export function plain(picture: Sharp): Sharp {
  return picture.autoOrient().flatten({ background: PAPER }).toColourspace('srgb');
}
