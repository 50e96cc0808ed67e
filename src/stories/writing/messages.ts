import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';
import { leadPictureWords } from './desk/lead-picture-words.ts';
import { writingWords } from './desk/words-said.ts';

const words = { ...writingWords, ...leadPictureWords } as const;
const say = defineMessages(words);

/** What the desk says of stories. */
export function sayWriting(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
