import { momentText, type SiteFacts } from '#ui';
import type { Day } from '../pledges/rules/rhythm.ts';

/** A day of the newsroom's calendar in words. It is no instant: no time zone moves it. */
export function dayText(day: Day, { language }: Pick<SiteFacts, 'language'>): string {
  return momentText(`${day}T12:00:00.000Z`, { language, timeZone: 'UTC' });
}
