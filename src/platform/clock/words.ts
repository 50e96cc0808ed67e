/** What a feature may know of time and chance. Handed in, never reached for, so that tests decide it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** Makes ids: UUIDv7 text, sortable by the time of their making. */
export type NewId = () => string;

/** An instant as it stands in the database: ISO 8601, UTC, with milliseconds. Sorts as text. */
export type Instant = string;
