import type { Claim, Eraser, Exporter, Merge, MySection } from '#people';

/** What the conversation knows of one person, for their own page. */
export interface OwnOffers {
  readonly claim: Claim;
  readonly merge: Merge;
  readonly mySection: MySection;
  readonly exporter: Exporter;
  readonly eraser: Eraser;
}
