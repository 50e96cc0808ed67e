import type { Instant } from '#platform/clock';

/** The tables of staff. */
export interface StaffTables {
  staff: {
    id: string;
    /** Small letters. */
    email: string;
    name: string;
    created_at: Instant;
    left_at: Instant | null;
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
  };
  staff_acts: {
    id: string;
    at: Instant;
    staff_id: string | null;
    act: string;
    subject: string | null;
  };
}

export type LinkPurpose = 'sign-in' | 'take-over';
