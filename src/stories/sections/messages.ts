import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Sections',
  lead: 'Those of the first level are the site’s main menu, in this order, until somebody arranges it (Newsroom, Menus). Readers see a change at once.',
  none: 'There is no section yet.',
  name: 'Name',
  stories: '{count, plural, =0 {no stories} one {# story} other {# stories}}',
  'move-up': 'Move {name} up',
  'move-down': 'Move {name} down',
  add: 'Add a section',
  'add-do': 'Add',
  parent: 'Stands in',
  'no-parent': 'The first level',
  word: 'Last word of its address',
  'word-hint': 'Links to the old address lead to the new one for ever.',
  save: 'Save',
  saved: 'Saved. Readers see it now.',
  back: 'All sections',
  remove: 'Remove this section',
  'remove-why': 'It holds no story and no other section. Its address will lead nowhere.',
  'remove-not': 'A section that holds stories or other sections cannot be removed.',
  refused: 'Nothing was changed. What has to be changed is marked below.',
  'name-wrong': 'Write a name of up to 80 characters.',
  'word-wrong': 'Write a word of letters or digits.',
  'word-reserved': 'The site itself uses this word. Choose another one.',
  'word-taken': 'Something else has this address, or had it and leads on from there. Choose another word.',
  'parent-wrong': 'It cannot stand in itself, in one of its parts, or in what there is not.',
} as const;

const say = defineMessages(words);

/** What the desk says of sections. */
export function saySections(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
