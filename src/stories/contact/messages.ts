import { DESK_LANGUAGE } from '#desk';
import { defineMessages } from '#platform/messages';

const words = {
  title: 'Contact and privacy',
  lead: 'How readers reach you: at the foot of every page. Whatever is empty does not stand there.',
  email: 'E-mail address',
  'email-hint': 'One that somebody reads. It is public.',
  telephone: 'Telephone',
  address: 'Postal address',
  privacy: 'Page on privacy',
  'privacy-hint': 'The forms for comments and the page of giving lead to it.',
  'privacy-usual': 'The page at /privacy, if there is one',
  'privacy-gone': 'A page that readers do not see',
  save: 'Save',
  saved: 'Saved. Readers see it now.',
  refused: 'Nothing was changed. What has to be changed is marked below.',
  'email-wrong': 'This is no e-mail address.',
  'telephone-wrong': 'Write a number of up to 40 digits and spaces, such as +44 20 7946 0991.',
  'address-wrong': 'Write up to 300 characters.',
  'privacy-wrong': 'Choose one of the pages.',
  'at-the-foot': 'How you are reached, at the foot of every page',
} as const;

const say = defineMessages(words);

/** What the desk says of how the newsroom is reached. */
export function sayContact(key: keyof typeof words): string {
  return say(DESK_LANGUAGE, key);
}
