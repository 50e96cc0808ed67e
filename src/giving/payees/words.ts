import type { Instant } from '#platform/clock';
import type { CheckedWay } from '../rules/way-schema.ts';
import type { ChangedPart } from '../words.ts';

/** What can only be proposed of a way: each would send givers' money elsewhere. */
export const PAYEE_DEEDS = ['added', 'changed', 'switched-on'] as const;
export type PayeeDeed = (typeof PAYEE_DEEDS)[number];

/** How a proposal ended: it holds, somebody said no, its proposer took it back, or a later one took its place. */
export const PROPOSAL_OUTCOMES = ['applied', 'refused', 'taken-back', 'superseded'] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

/** A change of payment details that one person asks for, and that no one person can make. */
export interface PayeeProposal {
  readonly id: string;
  readonly wayId: string;
  readonly deed: PayeeDeed;
  /** How the way is to stand. */
  readonly way: CheckedWay;
  /** What of it a `changed` way takes from here; the rest has changed already, or stays. */
  readonly parts: readonly ChangedPart[];
  readonly madeAt: Instant;
  readonly madeBy: ByWhom;
  /** When it holds by itself, as there is nobody else who could confirm it; null: it waits for a second person. */
  readonly dueAt: Instant | null;
  /** Null while it is open. */
  readonly ended: ProposalEnd | null;
}

export interface ProposalEnd {
  readonly at: Instant;
  readonly outcome: ProposalOutcome;
  /** Null: the program itself, when it was due. */
  readonly by: ByWhom | null;
}

/** A member of staff, by the name that they had then. */
export interface ByWhom {
  readonly id: string;
  readonly name: string;
}

/** Why somebody may not confirm a proposal. */
export type NoConfirming = 'own-proposal' | 'too-new' | 'not-open';
