import type { Instant } from '#platform/clock';
import type { CameBy } from '../words.ts';

/** The tables of staff. */
export interface StaffTables {
  staff: {
    id: string;
    /** Small letters. */
    email: string;
    name: string;
    created_at: Instant;
    left_at: Instant | null;
    /** Since when they have signed in at all; null: invited. */
    joined_at: Instant | null;
  };
  staff_roles: { staff_id: string; role: string; given_at: Instant };
  staff_sessions: {
    /** Of the session's secret, which stands in the browser alone. */
    hash: string;
    staff_id: string;
    created_at: Instant;
    /** The last deed. Reading is not noted. */
    seen_at: Instant;
    ends_at: Instant;
    /** When its person last showed who they are. Signing in counts. */
    proved_at: Instant;
    /** Names it to its person. */
    id: string;
    /** Browser and system in words, as the browser names them: `Firefox on Windows`. Empty: it did not say. */
    browser: string;
    came_by: CameBy;
  };
  staff_passwords: {
    staff_id: string;
    /** With what it was made: `scrypt:15:8:3:SALT:HASH`. */
    hash: string;
    set_at: Instant;
  };
  staff_passkeys: {
    /** The credential's id, base64url. */
    id: string;
    staff_id: string;
    /** What its person calls it. */
    name: string;
    /** COSE key, base64url. */
    public_key: string;
    /** Of signatures, as far as the authenticator counts them. PostgreSQL hands it out as text. */
    counter: number | string;
    /** How a browser reaches it, as a JSON list. */
    transports: string;
    made_at: Instant;
    seen_at: Instant;
  };
  /** The key that a person's authenticator app shares with us (RFC 6238). */
  staff_code_keys: {
    staff_id: string;
    /** Encrypted under the newsroom's own secret: the database alone makes no code. */
    sealed_key: string;
    made_at: Instant;
    /** Null: no code of it was typed yet, and none is asked for. */
    confirmed_at: Instant | null;
    /** The step of the newest code that was used: none counts twice. PostgreSQL hands it out as text. */
    last_step: number | string;
  };
  staff_recovery_codes: {
    /** Of the code under the newsroom's own secret. */
    hash: string;
    staff_id: string;
    made_at: Instant;
    used_at: Instant | null;
  };
  /** A code that was mailed to show again who one is; it follows from the id and the newsroom's own secret. */
  proof_codes: {
    id: string;
    /** In this session alone it proves something. */
    session_hash: string;
    /** How often a wrong one was typed. PostgreSQL hands it out as text. */
    tries: number | string;
    made_at: Instant;
    ends_at: Instant;
  };
  sign_in_links: {
    hash: string;
    /** Null while nobody owns the newsroom. */
    staff_id: string | null;
    purpose: LinkPurpose;
    made_at: Instant;
    ends_at: Instant;
    used_at: Instant | null;
    /** Of a second step: how the first one was done. */
    came_by: CameBy | null;
  };
  staff_acts: {
    id: string;
    at: Instant;
    staff_id: string | null;
    act: string;
    subject: string | null;
  };
  /** Each act that stands in the trail, once: few, whatever its length. */
  staff_act_names: { act: string };
}

/**
 * `machine`: a sign-in link that was made on the newsroom's own machine, and asks for no second factor;
 * `second-step`: not a link, but what a page for the second factor carries.
 */
export type LinkPurpose = 'sign-in' | 'take-over' | 'machine' | 'invitation' | 'second-step';
