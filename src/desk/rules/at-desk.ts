import { DESK_LANGUAGE } from '../messages.ts';

/** Days and times of the desk where the newsroom does not write English: the day first, and 24 hours. */
const ELSEWHERE = 'en-GB';

/**
 * The newsroom as the desk speaks of it: in English, and with days and times as they are written where the newsroom
 * is, if it writes English.
 */
export function atDesk<Site extends { readonly language: string }>(site: Site): Site {
  const isEnglish = site.language.split('-')[0] === DESK_LANGUAGE;
  return { ...site, language: isEnglish ? site.language : ELSEWHERE };
}
