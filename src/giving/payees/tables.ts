import type { PayeeDeed, ProposalOutcome } from './words.ts';

export interface PayeesTables {
  /** Changes of payment details that were asked for. At most one of a way is open. */
  payee_proposals: {
    id: string;
    way_id: string;
    deed: PayeeDeed;
    /** JSON: how the way is to stand, and which parts of it are meant. */
    what: string;
    made_at: string;
    made_by: string;
    made_by_name: string;
    due_at: string | null;
    ended_at: string | null;
    ended_by: string | null;
    ended_by_name: string;
    outcome: ProposalOutcome | null;
  };
}
