import type { ConversationState } from '../words.ts';

/** Anybody may comment unless the conversation is closed. */
export function mayComment(state: ConversationState): boolean {
  return state !== 'closed';
}

/** A comment that waits is seen by its author alone, who is known by the return secret and nothing else. */
export function maySeeWhileHeld(
  reader: string | null,
  comment: { readonly readerId: string | null },
): boolean {
  return reader !== null && comment.readerId === reader;
}

/** A story that takes no comments closes its conversation whatever the site says. */
export function stateOf(
  site: ConversationState,
  story: { readonly commentsOpen: boolean },
): ConversationState {
  return story.commentsOpen ? site : 'closed';
}
