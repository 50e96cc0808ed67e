import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { mentioned } from '../rules/comment-text.ts';
import { tooLong } from '../rules/verdict.ts';
import type { ConversationSettings } from '../settings.ts';
import type { Draft } from '../words.ts';
import { keptMentions, meantBy } from './rules/mention.ts';
import { speakersUnder } from './store.ts';

/** Without one of these nobody is named, and nothing needs to be asked. */
const AT = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u;

/**
 * Whom these words name of those who take part in the conversation, as a comment's row keeps it. Of what is too long
 * to be posted nothing is looked up and nothing parsed.
 */
export async function findMentions(
  reader: Reader,
  story: StoryContext,
  { draft, settings }: { readonly draft: Pick<Draft, 'body'>; readonly settings: ConversationSettings },
): Promise<string> {
  if (tooLong({ draft, settings }) || !AT.test(draft.body)) return '';
  const names = meantBy(await speakersUnder(reader, story));
  return keptMentions(
    mentioned(draft.body, names).flatMap((name): [string, string][] => {
      const id = names.get(name);
      return id === undefined ? [] : [[name, id]];
    }),
  );
}
