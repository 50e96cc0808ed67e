/** For so long back tries and refused cards are looked at, in milliseconds. */
export const WATCHED_FOR = 10 * 60 * 1_000;
/** For so long the card way pauses, in milliseconds. */
export const PAUSED_FOR = 30 * 60 * 1_000;

/** Givers mistype a number; within these minutes not so many do. */
const MOST_DECLINES = 12;
/** Tries that were refused on our own pages before a session was opened. */
const MOST_TRIES = 120;

/** Whether what was refused lately looks like somebody who tries out stolen cards. */
export function isTesting({
  declines = 0,
  tries = 0,
}: {
  readonly declines?: number;
  readonly tries?: number;
}): boolean {
  return declines >= MOST_DECLINES || tries >= MOST_TRIES;
}
