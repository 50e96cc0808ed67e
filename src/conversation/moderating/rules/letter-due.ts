import type { ConversationSettings } from '../../settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** At once is after a short while: what is judged meanwhile needs no letter. */
const SHORT_WHILE = MINUTE;
/** The day's letter leaves at this hour, UTC. */
const MORNING = 6 * HOUR;
/** Between two letters to the same moderator lies at least so much, in milliseconds. */
export const BETWEEN_LETTERS = 10 * MINUTE;

/** When moderators are told of what came now; null: never. */
export function letterDue(mails: ConversationSettings['moderatorMails'], now: Date): Date | null {
  const at = now.getTime();
  switch (mails) {
    case 'off':
      return null;
    case 'at-once':
      return new Date(at + SHORT_WHILE);
    case 'hourly':
      return new Date((Math.floor(at / HOUR) + 1) * HOUR);
    case 'daily':
      return new Date((Math.floor((at - MORNING) / DAY) + 1) * DAY + MORNING);
  }
}

/** Whether a moderator gets a letter now, later, or none as nothing is new since the last. */
export function letterNow(
  last: { readonly newest: string; readonly postedAt: string } | undefined,
  newest: string,
  now: Date,
): 'now' | 'none' | { readonly later: Date } {
  if (last === undefined) return 'now';
  if (last.newest >= newest) return 'none';
  const earliest = Date.parse(last.postedAt) + BETWEEN_LETTERS;
  return earliest <= now.getTime() ? 'now' : { later: new Date(earliest) };
}
