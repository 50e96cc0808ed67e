import { atDesk } from '#desk';
import type { MessageFacts } from '#platform/messages';
import type { SiteFacts } from '#ui';
import { sayConversation } from '../messages.ts';

/** How the newsroom speaks: its sentences in its language, its dates in its time zone. */
export interface Speech {
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
  say(key: Parameters<typeof sayConversation>[1], facts?: MessageFacts): string;
}

export function speechOf(site: Speech['site']): Speech {
  return { site, say: (key, facts) => sayConversation(site.language, key, facts) };
}

/** How the desk speaks: its own language, and the times of the newsroom. */
export function deskSpeechOf(site: Speech['site']): Speech {
  return speechOf(atDesk(site));
}
