import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { mentioned } from '../rules/comment-text.ts';
import { foldedName, keptMentions } from './rules/mention.ts';
import { latestBy, namesUnder } from './store.ts';

/** Without one of these nobody is named, and nothing needs to be asked. */
const AT = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u;

/** Whom these words name of those who take part in the conversation, as a comment's row keeps it. */
export async function findMentions(reader: Reader, story: StoryContext, body: string): Promise<string> {
  if (!AT.test(body)) return '';
  const names = new Map((await namesUnder(reader, story)).map((name) => [foldedName(name), name]));
  const mentions: [string, string][] = [];
  for (const folded of mentioned(body, names)) {
    const id = await latestBy(reader, story, names.get(folded) ?? '');
    if (id !== undefined) mentions.push([folded, id]);
  }
  return keptMentions(mentions);
}
