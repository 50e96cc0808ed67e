import type { Instant } from '#platform/clock';
import type { Money } from '#platform/money';

/** Gifts of one way, day and currency that are entered together, once they agree with the control total. */
export interface Batch {
  readonly id: string;
  readonly name: string;
  readonly wayId: string;
  readonly currency: string;
  /** `2026-11-26`, in the newsroom's time zone. */
  readonly day: string;
  /** What was counted beforehand: so many gifts, of so much together. */
  readonly control: { readonly count: number; readonly minor: number };
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
}

/** What becomes a gift of the same id when the batch is closed. */
export interface BatchLine extends Money {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly fundId: string;
  readonly campaignId: string | null;
  readonly word: string;
}

/** How far a batch is from its control total; less than nothing: there is too much. */
export interface BatchGap {
  readonly count: number;
  readonly minor: number;
  readonly agrees: boolean;
}
