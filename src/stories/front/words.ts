/** What stands in a place of the front page: what a rule says, or one story. */
export type Choice = 'latest' | 'discussed' | `story:${string}`;

/** A band under the top: a section, or what is talked about most. */
export interface BandChoice {
  readonly of: 'discussed' | `section:${string}`;
  /** How many stories it shows at most. */
  readonly most: number;
}

/** How the front page is arranged. */
export interface Arrangement {
  /** The lead, then the seconds. */
  readonly places: readonly Choice[];
  /** The bands in their order; null: each section of the first level, in the sections' order. */
  readonly bands: readonly BandChoice[] | null;
}
