import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Front page',
  lead: 'Say what stands at the top, or leave it to a rule. A story that you choose stays until you choose another one, or it is withdrawn.',
  find: 'Find a story to put at the top',
  'find-hint': 'Words of its title or text. The newest stories are in the lists already.',
  'find-do': 'Find',
  'found-none': 'No story that readers can see has all of these words.',
  found:
    '{count, plural, one {# story was} other {# stories were}} found. It stands first in the lists below.',
  top: 'The top',
  'place-0': 'Lead',
  'place-n': 'Beside it, {number}',
  latest: 'By rule: the latest',
  discussed: 'By rule: most discussed of two weeks',
  'story-of': '{title} ({day})',
  bands: 'Bands below',
  'bands-rule': 'Each section, in the order of sections',
  'bands-own': 'These, in this order',
  band: 'Band {number}',
  most: 'Stories in band {number}',
  'most-short': '{count} stories',
  'no-band': 'None',
  'band-discussed': 'Most discussed',
  look: 'See it first',
  'look-note': 'It opens in a new tab. Nothing changes for readers.',
  'put-out': 'Put it out',
  saved: 'This is the front page now.',
  'see-it': 'See it',
  refused: 'The front page is as it was. What has to change is marked below.',
  since:
    'Somebody else has arranged the front page while you did. What you have chosen stands below; put it out again if it shall replace theirs.',
  'wrong-twice': 'This stands above already. Choose another one.',
  'wrong-unknown-story': 'Readers cannot see this story any more. Choose another one.',
  'wrong-unknown-section': 'There is no such section any more. Choose another one.',
  preview: 'The front page as it would be. Readers do not see it yet.',
} as const;

const say = defineMessages(words);

/** What the desk says of the front page. */
export function sayFront(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
