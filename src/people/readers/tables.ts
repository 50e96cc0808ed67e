import type { Instant } from '#platform/clock';
import type { PasskeyTables } from '../passkeys/tables.ts';

/** The tables of readers. */
export interface ReadersTables extends PasskeyTables {
  readers: {
    id: string;
    name: string;
    /** As they typed it, in its one form; unproved. */
    email: string;
    website: string;
    created_at: Instant;
    /** The last deed. Reading is not noted. */
    seen_at: Instant;
  };
  /** One row a browser in which a reader is known. */
  reader_secrets: {
    id: string;
    /** SHA-256 of the return secret, base64url. */
    secret_hash: string;
    reader_id: string;
    came_by: CameBy;
    made_at: Instant;
    /** The last deed with it. */
    seen_at: Instant;
  };
  /** The address is the key, so it has one reader: with a row here a reader has an account. */
  proved_addresses: { email: string; reader_id: string; proved_at: Instant };
  reader_links: {
    id: string;
    /** Of the secret in the link, which follows from the id and the newsroom's own secret. */
    hash: string;
    purpose: ReaderLinkPurpose;
    /** Whose return link it is; null for a sign-in link, which is for whoever has the address. */
    reader_id: string | null;
    /** Where it is mailed to; for a return link only until the letter has left. */
    email: string | null;
    made_at: Instant;
    /** Null: until its reader ends it. */
    ends_at: Instant | null;
  };
  passkeys: {
    /** The credential's id, base64url. */
    id: string;
    reader_id: string;
    /** COSE key, base64url. */
    public_key: string;
    /** Of signatures, as far as the authenticator counts them. PostgreSQL hands it out as text. */
    counter: number | string;
    /** How a browser reaches it, as a JSON list. */
    transports: string;
    made_at: Instant;
    seen_at: Instant;
  };
}

/** How a browser came to know its reader. */
export type CameBy = 'deed' | 'return-link' | 'mailed-link' | 'passkey';
export type ReaderLinkPurpose = 'return' | 'sign-in';
