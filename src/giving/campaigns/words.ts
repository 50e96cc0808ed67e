import type { Instant } from '#platform/clock';
import type { Money } from '#platform/money';

/** Something that the newsroom asks gifts for, with a page of its own and a bar that shows what has arrived. */
export interface Campaign {
  readonly id: string;
  /** The last word of its address, `/give/SLUG`: for good, once the campaign was public. */
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  /** Plain text; an empty line parts paragraphs. */
  readonly text: string;
  readonly pictureId: string | null;
  /** What the picture shows, for those who do not see it. */
  readonly pictureAlt: string;
  /** Minor units; null: there is none, and so no bar. */
  readonly goalMinor: number | null;
  /** ISO 4217: of the goal, and what fills the bar. */
  readonly currency: string;
  /** `2026-12-31`: the last day on which it takes gifts, in the newsroom's time zone. */
  readonly endsOn: string | null;
  readonly fundId: string;
  /** Whether it names the givers who agreed to be named. */
  readonly hasWall: boolean;
  /** Belongs to the sample newsroom. */
  readonly sample: boolean;
  /** Since when it is public; null: a draft. */
  readonly openedAt: Instant | null;
  /** It was closed by hand. */
  readonly closedAt: Instant | null;
}

/** A campaign as other parts bring one. */
export type CampaignToKeep = Omit<Campaign, 'id' | 'openedAt' | 'closedAt' | 'fundId'> & {
  /** The general one where it is left out. */
  readonly fundId?: string;
};

/** `draft`: nobody outside knows of it; `open`: it takes gifts; `closed` by hand; `ended` with its last day. */
export type CampaignState = 'draft' | 'open' | 'closed' | 'ended';

/** What stands on the bar of a campaign. */
export interface Progress {
  /** What was received and did not go back, in the currency of the goal. */
  readonly received: Money;
  readonly goal: Money | null;
  /** Whole percents, rounded down; more than a hundred where more came; null without a goal. */
  readonly percent: number | null;
  /** What came in other currencies: named beside the bar, and no part of it. */
  readonly others: readonly Money[];
  /** So many gifts are promised and have not arrived. */
  readonly promised: number;
}

export type CampaignField =
  | 'title'
  | 'slug'
  | 'standfirst'
  | 'text'
  | 'picture'
  | 'alt'
  | 'goal'
  | 'currency'
  | 'ends-on'
  | 'fund';

export type CampaignProblem =
  | 'missing'
  | 'too-long'
  | 'carries-details'
  | 'no-letters'
  | 'reserved'
  | 'taken'
  | 'not-an-amount'
  | 'not-a-currency'
  | 'not-a-day'
  | 'fund-closed'
  | 'picture-too-large'
  | 'picture-no-room'
  | 'files-out-of-reach'
  | 'picture-is-a-drawing'
  | 'picture-unknown'
  | 'picture-damaged';

/** A gift whose giver agreed to be named. */
export interface WallGift extends Money {
  readonly id: string;
  /** As the giver wrote it. */
  readonly name: string;
  /** As the wall shows it; null: it is blank or an address, and stays off. */
  readonly shownAs: string | null;
  readonly arrivedAt: Instant;
}
