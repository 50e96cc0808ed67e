import { MINUTE } from '#platform/clock';
import { BEFORE_LETTERS, letterTime } from '../../letters/rules/letter-times.ts';
import type { ConversationSettings } from '../../settings.ts';

/** Between two letters to the same moderator lies at least so much, in milliseconds. */
export const BETWEEN_LETTERS = 10 * MINUTE;

/**
 * When moderators and authors are told of what came now; null: never. At once is after a while: what is judged
 * meanwhile needs no letter.
 */
export function letterDue(
  mails: ConversationSettings['moderatorMails'],
  now: Date,
  timeZone: string,
): Date | null {
  if (mails === 'off') return null;
  return mails === 'at-once' ? new Date(now.getTime() + BEFORE_LETTERS) : letterTime(mails, now, timeZone);
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
