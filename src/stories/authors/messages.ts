import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Authors',
  lead: 'The names that stories are signed with. Each has a page with its stories and with what is said here.',
  none: 'There is none yet.',
  add: 'Add an author',
  'add-do': 'Add',
  name: 'Name',
  about: 'About',
  'about-hint': 'A few sentences for the author’s page. May stay empty.',
  change: 'Change',
  save: 'Save',
  saved: 'Saved.',
  stories: '{count, plural, =0 {no stories} one {# story} other {# stories}}',
  refused: 'Nothing was changed. What has to be changed is marked below.',
  'name-wrong': 'Write a name of up to 80 characters.',
  'about-wrong': 'Write up to 1,000 characters.',
} as const;

const say = defineMessages(words);

/** What the desk says of authors. */
export function sayAuthors(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
