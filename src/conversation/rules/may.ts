import type { ConversationState } from '../words.ts';

/** Anybody may comment unless the conversation is closed. */
export function mayComment(state: ConversationState): boolean {
  return state !== 'closed';
}

/** A story that takes no comments closes its conversation whatever the site says. */
export function stateOf(
  site: ConversationState,
  story: { readonly commentsOpen: boolean },
): ConversationState {
  return story.commentsOpen ? site : 'closed';
}
