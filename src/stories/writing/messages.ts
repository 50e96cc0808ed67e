import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';
import { writingWords } from './desk/words-said.ts';

const say = defineMessages(writingWords);

/** What the desk says of stories. */
export function sayWriting(key: keyof typeof writingWords, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
