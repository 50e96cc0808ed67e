import type { ConversationSettings } from '../../settings.ts';
import type { Notify } from '../words.ts';

/**
 * What a comment's form offers to be notified of: nothing where no letter can be sent, where the conversation
 * knows no addresses, or under a story that not everybody may read, as letters would carry its conversation out.
 */
export function notifyOffered(place: {
  readonly mailWorks: boolean;
  readonly email: ConversationSettings['email'];
  readonly visibility: 'public' | 'password' | 'private';
  readonly isReply: boolean;
}): readonly Notify[] {
  if (!place.mailWorks || place.email === 'off' || place.visibility !== 'public') return [];
  return ['none', ...(place.isReply ? (['thread'] as const) : []), 'replies', 'story'];
}
