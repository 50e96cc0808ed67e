import type { Claim, Eraser, Exporter, Merge, MySection } from '#people';
import type { BodyKind } from '../words.ts';

/** What the conversation knows of one person, for their own page. */
export interface OwnOffers {
  readonly claim: Claim;
  readonly merge: Merge;
  readonly mySection: MySection;
  readonly exporter: Exporter;
  readonly eraser: Eraser;
}

/** What a comment said before an edit. */
export interface EarlierWording {
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly writtenAt: string;
}
