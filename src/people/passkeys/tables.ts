import type { Instant } from '#platform/clock';

/** What browsers are asked, of readers and of staff. */
export interface PasskeyTables {
  passkey_challenges: {
    hash: string;
    purpose: ChallengePurpose;
    /** Whose passkey is to be made; null: whoever comes. */
    person_id: string | null;
    ends_at: Instant;
  };
}

export type ChallengePurpose = 'add' | 'sign-in' | 'staff-add' | 'staff-sign-in';
