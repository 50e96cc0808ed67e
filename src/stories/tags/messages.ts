import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Tags',
  lead: 'A tag is made where a story names it. Here it is called otherwise, or becomes one with another.',
  none: 'There is none.',
  begins: 'Begins with',
  show: 'Show',
  more: 'More',
  stories: '{count, plural, =0 {no stories} one {# story} other {# stories}}',
  change: 'Change',
  name: 'Name',
  save: 'Save',
  into: 'Name of the other tag',
  'into-hint':
    'All stories of this one get the other instead. This one’s address leads to the other for ever.',
  'merge-do': 'Make them one',
  'name-wrong': 'Write a name of up to 60 characters.',
  'into-wrong': 'There is no other tag of this name.',
} as const;

const say = defineMessages(words);

/** What the desk says of tags. */
export function sayTags(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
