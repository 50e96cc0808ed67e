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
 *
 * Where they stand on another machine, each of these can throw a `Refusal` (`FILES_OUT_OF_REACH`, 503).
 */
export interface Files {
  /** Keeps the bytes under their own hash: the same bytes twice are one file. */
  keep(content: Content): Promise<KeptFile>;
  /** Keeps bytes under a key of the caller's, for what can be made anew from an original. Replaces. */
  write(key: string, content: Content): Promise<void>;
  /** A path on this machine at which the bytes can be read, for a minute at least, or nothing if the key holds none. */
  pathOf(key: string): Promise<string | null>;
  /** Whether the key holds bytes now, whatever this machine may have a copy of. */
  holds(key: string): Promise<boolean>;
  /** Forgets the bytes. Nothing happens if there are none. */
  delete(key: string): Promise<void>;
  /** Tries whether bytes can be written, read and deleted: one line for a person, which names what to mend. Throws nothing. */
  check(): Promise<{ readonly isWell: boolean; readonly says: string }>;
  /** Begins to tidy up beside answering. */
  start(): void;
  stop(): void;
}

/** The bucket of a store that speaks S3's language, and how it is entered. */
export interface Bucket {
  /** `https://s3.example`, without a path. */
  readonly endpoint: string;
  readonly name: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Where the bucket's name stands in addresses: in the path, or before the host. */
  readonly addressing: 'path' | 'host';
  /** Between one try and the next, in milliseconds. Left out, what a store across a network needs. */
  readonly waits?: readonly number[];
}

/** The code of the refusal when the store of files does not answer, or not as it should. */
export const FILES_OUT_OF_REACH = 'files-out-of-reach';
