import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { SetCookie } from '#platform/http';
import { hashOf, hashOfBrought, newSecret as systemSecret } from '../secret.ts';
import { findReaderBySecret, insertReader, updateReader } from './store.ts';
import type { KnownReader, Readers } from './words.ts';

/** The return secret: whoever brings it is this reader. No script can read it. */
const RETURN_COOKIE = 'tidings_return';
/** Tells our script that there is something personal to ask for. Gives no right. */
const MARKER_COOKIE = 'tidings_me';
/** 400 days, the longest that browsers keep a cookie (RFC 6265bis, 5.5). */
const KEPT_FOR = 400 * 24 * 60 * 60;

/**
 * Readers without an account. After the first deed a reader has a private secret of 256 bits; the database
 * knows its hash alone. A name or an address that somebody types never makes them anybody.
 */
export function createReaders(needs: {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** 256 bits in base64url; the system's own unless a test decides. */
  readonly newSecret?: () => string;
}): Readers {
  const { database, clock, newId, newSecret = systemSecret } = needs;
  return {
    async readerOf(request) {
      const hash = hashOfBrought(request.cookie(RETURN_COOKIE));
      return hash === null ? null : findReaderBySecret(database, hash);
    },
    async receive(writer, known, signs) {
      const now = instantOf(clock.now());
      if (known) {
        const reader: KnownReader = { id: known.id, ...signs };
        await updateReader(writer, reader, now);
        return { reader, cookies: [] };
      }
      const secret = newSecret();
      const reader: KnownReader = { id: newId(), ...signs };
      await insertReader(writer, { reader, secretHash: hashOf(secret), now });
      return { reader, cookies: cookiesFor(secret) };
    },
  };
}

function cookiesFor(secret: string): readonly SetCookie[] {
  return [
    { name: RETURN_COOKIE, value: secret, maxAge: KEPT_FOR },
    { name: MARKER_COOKIE, value: '1', maxAge: KEPT_FOR, readable: true },
  ];
}
