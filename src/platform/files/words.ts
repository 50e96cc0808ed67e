/** Bytes at hand, or bytes on their way (a Node stream is one). */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** Bytes that were kept. */
export interface KeptFile {
  /** `ab/ab12…`: the SHA-256 of the bytes in hexadecimal, below a folder named by its first two digits. */
  readonly key: string;
  readonly bytes: number;
}

/**
 * Where the bytes of pictures, recordings and documents stand. A key is a path of plain names in small
 * letters. Nothing is ever seen half written: it appears whole and durable, or not at all.
 */
export interface Files {
  /** Keeps the bytes under their own hash: the same bytes twice are one file. */
  keep(content: Content): Promise<KeptFile>;
  /** Keeps bytes under a key of the caller's, for what can be made anew from an original. Replaces. */
  write(key: string, content: Content): Promise<void>;
  /** A path on this machine at which the bytes can be read, or nothing if the key holds none. */
  pathOf(key: string): Promise<string | null>;
  /** Forgets the bytes. Nothing happens if there are none. */
  delete(key: string): Promise<void>;
}
