import { DESK_LANGUAGE } from '#desk';
import { defineMessages } from '#platform/messages';

const words = {
  title: 'Words over the ways to give',
  lead: 'They stand at the page of giving; the heading also beside stories and on campaigns.',
  heading: 'Heading',
  'heading-all': 'Heading over the ways to give',
  'words-all': 'Words under it, on the page of giving',
  'heading-hint': 'Empty: the heading that came with the program.',
  words: 'Words under it',
  'words-hint': 'Why readers should give, in a few sentences. May stay empty.',
  save: 'Save',
  saved: 'Saved. Readers see it now.',
  refused: 'Nothing was changed. What has to be changed is marked below.',
  'too-long': 'This is too long.',
  'carries-details':
    'Please leave out account numbers, codes, telephone numbers, and addresses other than those of this site: where to send a gift is changed under Ways to give, by two people.',
} as const;

const say = defineMessages(words);

/** What the desk says of the words over the ways to give. */
export function sayPanelWords(key: keyof typeof words): string {
  return say(DESK_LANGUAGE, key);
}
