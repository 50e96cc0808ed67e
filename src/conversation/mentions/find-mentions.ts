import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { mentioned } from '../rules/comment-text.ts';
import { foldedName, keptMentions } from './rules/mention.ts';
import { speakersUnder } from './store.ts';

/** Without one of these nobody is named, and nothing needs to be asked. */
const AT = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u;

/** Whom these words name of those who take part in the conversation, as a comment's row keeps it. */
export async function findMentions(reader: Reader, story: StoryContext, body: string): Promise<string> {
  if (!AT.test(body)) return '';
  const latest = new Map<string, string>();
  // The latest come first: of two names that differ in case alone, who spoke last is meant.
  for (const { name, latestId } of await speakersUnder(reader, story)) {
    const folded = foldedName(name);
    if (!latest.has(folded)) latest.set(folded, latestId);
  }
  const mentions = mentioned(body, latest).flatMap((folded): [string, string][] => {
    const id = latest.get(folded);
    return id === undefined ? [] : [[folded, id]];
  });
  return keptMentions(mentions);
}
