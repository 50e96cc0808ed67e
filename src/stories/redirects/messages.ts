import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Redirects',
  lead: 'Old addresses that lead elsewhere. What stories, sections and an import left behind leads on by itself and does not stand here.',
  none: 'There is none.',
  'none-such': 'None begins so.',
  from: 'Old address',
  'from-hint': 'A path like /about-us, or a whole address: only its path counts.',
  to: 'Leads to',
  'to-hint': 'A path here, or an address of another site.',
  add: 'Add a redirect',
  'add-do': 'Add',
  added: 'It leads there now.',
  leads: 'leads to',
  begins: 'Begins with',
  show: 'Show',
  more: 'More',
  remove: 'Remove',
  'remove-label': 'Remove the redirect from {from}',
  refused: 'Nothing was changed. What has to be changed is marked below.',
  'from-wrong': 'Write a path that begins with a slash, or a whole address.',
  'from-reserved': 'The site itself answers at this address.',
  'from-taken': 'Something stands at this address, or has left it and leads on from there.',
  'to-wrong': 'Write a path that begins with a slash, or an address with https.',
  'to-itself': 'It would lead to itself.',
  'to-circle': 'That address leads back here: it would go round in a circle.',
} as const;

const say = defineMessages(words);

/** What the desk says of redirects. */
export function sayRedirects(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
