import type { Writer } from '#platform/database';
import type { Request, SetCookie } from '#platform/http';

/** Someone who has written here before, known by the secret that their browser brings back. */
export interface KnownReader {
  readonly id: string;
  /** As they last signed with it. */
  readonly name: string;
  /** Unproved: filled into their own forms, and worth nothing else. */
  readonly email: string;
  readonly website: string;
}

export interface Readers {
  /** Whose return secret the request brings, if it is anybody's. Changes nothing. */
  readerOf(request: Pick<Request, 'cookie'>): Promise<KnownReader | null>;
  /**
   * Receives a reader who has just done something: keeps how they sign now, and makes them known if they were
   * not. The cookies let them return; only the answer to a POST may set them.
   */
  receive(
    writer: Writer,
    known: KnownReader | null,
    signs: Omit<KnownReader, 'id'>,
  ): Promise<{ readonly reader: KnownReader; readonly cookies: readonly SetCookie[] }>;
}
