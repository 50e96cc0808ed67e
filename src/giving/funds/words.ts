import type { Instant } from '#platform/clock';

/** What gifts may be given for, beside the general fund, which is none of these and always there. */
export interface Fund {
  readonly id: string;
  /** As givers read it. */
  readonly name: string;
  /** Its money may be spent for nothing else. */
  readonly isRestricted: boolean;
  /** Small numbers stand first. */
  readonly position: number;
  /** From then on it takes no new gifts. */
  readonly closedAt: Instant | null;
}

export type FundProblem = 'missing' | 'too-long' | 'carries-details' | 'not-a-position';
