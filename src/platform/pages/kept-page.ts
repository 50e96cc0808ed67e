import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Drawing, Encoding, KeptPage, Pieces } from './words.ts';

/** Below this a page is sent as it is: the header would weigh more than what is saved. */
const WORTH_COMPRESSING = 500;

interface Packed {
  readonly bytes: Buffer;
  readonly headers: readonly string[];
}

/** A drawn page with its encodings, each made when it is first asked for. */
export class Kept implements KeptPage {
  readonly status: number;
  readonly type: string;
  readonly hash: string;
  readonly dependsOn: readonly string[];
  /** Milliseconds since 1970, or infinity. */
  readonly changesAt: number;
  readonly identity: Buffer;
  /** Order of the last use, for the eviction of what nobody reads. */
  usedAt = 0;
  /** The bytes that the cache has counted for it. */
  counted = 0;
  reads = 0;
  /** Milliseconds since 1970. */
  keptSince = 0;
  best = false;
  /** It will hardly live long enough for the bytes that a better compression saves. */
  changesOften = false;
  readonly #commonHeaders: readonly string[];
  readonly #packed: { [key in Encoding]?: Packed } = {};

  constructor(drawing: Drawing, common: { build: string; headers: readonly string[] }) {
    this.status = drawing.status;
    this.type = drawing.type;
    this.dependsOn = drawing.dependsOn;
    this.changesAt =
      drawing.changesAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(drawing.changesAt);
    this.identity = bytesOf(drawing.body);
    this.hash = digest(Buffer.concat([digest(common.build), printOf(drawing.body, this.identity)]))
      .toString('base64url')
      .slice(0, 16);
    this.#commonHeaders = common.headers;
  }

  /** The bytes it takes in memory. What is packed for few counts as soon as the page is kept. */
  get size(): number {
    const packed = this.#packed.br?.bytes.length ?? 0;
    return this.identity.length + packed + (this.#packed.gzip?.bytes.length ?? packed);
  }

  as(encoding: Encoding): Packed {
    const wanted = this.identity.length < WORTH_COMPRESSING ? 'identity' : encoding;
    const known = this.#packed[wanted];
    if (known) return known;
    const packed = this.#pack(wanted, compressFast(this.identity, wanted, this.changesOften), wanted);
    this.#packed[wanted] = packed;
    return packed;
  }

  /** Replaces the brotli bytes by others of the same content, if they are fewer. */
  improve(bytes: Buffer): void {
    if (bytes.length < this.as('br').bytes.length) this.#packed.br = this.#pack('br', bytes, 'br11');
  }

  #pack(encoding: Encoding, bytes: Buffer, variant: string): Packed {
    const headers = [
      ...this.#commonHeaders,
      'content-type',
      this.type,
      'etag',
      `"${this.hash}-${variant}"`,
      'content-length',
      String(bytes.length),
    ];
    if (encoding !== 'identity') headers.push('content-encoding', encoding);
    return { bytes, headers };
  }
}

/** The bytes of a drawing's body. */
export function bytesOf(body: string | Pieces): Buffer {
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.concat(body.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

/** Digests of the bytes that stand in one drawing after another, such as a conversation's threads. */
const prints = new WeakMap<Buffer, Buffer>();

/** What tells one body from another. Of what was joined already in an earlier page only its digest is looked at. */
function printOf(body: string | Pieces, bytes: Buffer): Buffer {
  if (typeof body === 'string') return digest(bytes);
  return digest(
    Buffer.concat(body.map((piece) => (typeof piece === 'string' ? digest(piece) : printOfKept(piece)))),
  );
}

function printOfKept(piece: Buffer): Buffer {
  const known = prints.get(piece) ?? digest(piece);
  prints.set(piece, known);
  return known;
}

function digest(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest();
}

function compressFast(bytes: Buffer, encoding: Encoding, changesOften: boolean): Buffer {
  if (encoding === 'br') {
    return brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: changesOften ? 1 : 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
  }
  return encoding === 'gzip' ? gzipSync(bytes, { level: 5 }) : bytes;
}
