import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Translations',
  of: 'Translations of “{title}”',
  back: 'Back to the story',
  lead: 'The same story in other languages. Readers find the others under its title, and search engines in its head, once they are published.',
  none: 'None is linked yet.',
  'not-public': 'not published',
  untitled: 'Without a title yet',
  part: 'Take out: “{title}”',
  'part-do': 'Take out',
  'part-itself': 'Take this story out',
  add: 'Link a translation',
  address: 'Address of the other story',
  'address-hint': 'As readers see it, or as it stands at the desk.',
  'add-do': 'Link',
  'no-story': 'No story of yours to link stands at this address.',
  'shows-at-once': 'Readers would see it at once: authors and editors do it.',
  itself: 'This is the story itself.',
  'same-language': 'There is one in {language} already. Give this story, or that one, its language first.',
} as const;

const say = defineMessages(words);

/** What the desk says of translations. */
export function sayTranslations(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
