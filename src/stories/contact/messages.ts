import { DESK_LANGUAGE } from '#desk';
import { defineMessages, listIn } from '#platform/messages';

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
  'email-wrong':
    'This is no e-mail address. Before the @ there can be only the letters a to z, digits and signs.',
  'telephone-wrong': 'Write a number of up to 40 digits and spaces, such as +44 20 7946 0991.',
  'address-wrong': 'Write up to 300 characters.',
  'privacy-wrong': 'Choose one of the pages.',
  unnamed: 'Your page on privacy does not name {services}',
  'unnamed-why': 'They learn something about your readers: who passes that on has to say so.',
  'unnamed-write': 'Write it into the page',
  'unnamed-choose': 'Choose the page on privacy',
  'at-the-foot': 'How you are reached, at the foot of every page',
} as const;

const say = defineMessages(words);

/** What the desk says of how the newsroom is reached. */
export function sayContact(key: Exclude<keyof typeof words, 'unnamed'>): string {
  return say(DESK_LANGUAGE, key);
}

/** That the page on privacy does not name these services. */
export function sayUnnamed(services: readonly string[]): string {
  return say(DESK_LANGUAGE, 'unnamed', { services: listIn(DESK_LANGUAGE, services) });
}
