import type { Pages } from '#platform/pages';
import { type Conversation, drawn, isAsAsked, readConversation } from './read-conversation.ts';

export type ReadConversation = typeof readConversation;

/** In comments, over all conversations that are kept. One without any counts as one. */
const MOST_KEPT = 10_000;

/**
 * Reads conversations and keeps what was read for everybody, as long as the story has the same version: whatever
 * changes what readers see of it raises that in the same transaction. A page that is drawn anew because something
 * else on it has changed then asks for no comment. Where anything may have changed the versions say nothing: those of
 * another server of the database may be the same.
 */
export function keepConversations(pages: Pick<Pages, 'onTouch'>): ReadConversation {
  let kept = new Map<string, { readonly version: number; readonly conversation: Conversation }>();
  let comments = 0;

  pages.onTouch(
    () => {},
    () => {
      kept = new Map();
      comments = 0;
    },
  );

  function forget(key: string): void {
    const known = kept.get(key);
    if (known) comments -= weightOf(known.conversation);
    kept.delete(key);
  }

  return async (reader, story, { own = [], ...asked }) => {
    const isRare = asked.view.kind === 'find' || asked.view.kind === 'since';
    if (own.length > 0 || isRare) return readConversation(reader, story, { ...asked, own });
    const key = `${story.id} ${JSON.stringify(asked)}`;
    const keptNow = kept;
    const before = kept.get(key);
    const isCurrent = before?.version === story.version;
    const conversation = isCurrent ? before.conversation : await readConversation(reader, story, asked);
    // Read before everything was forgotten.
    if (kept !== keptNow) return conversation;
    forget(key);
    if (!isAsAsked(asked, conversation)) return conversation;
    kept.set(key, { version: story.version, conversation });
    comments += weightOf(conversation);
    for (const oldest of kept.keys()) {
      if (comments <= MOST_KEPT) break;
      forget(oldest);
    }
    return conversation;
  };
}

const weightOf = ({ threads }: Conversation) => 1 + drawn(threads);
