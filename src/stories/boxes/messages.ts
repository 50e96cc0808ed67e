import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Background boxes',
  lead: 'What several stories need to have explained, written once. What you change here changes in all of them. To put one into a story, type / in its text.',
  none: 'There is none yet.',
  new: 'Write a background box',
  uses: '{count, plural, =0 {in no story} one {in # story} other {in # stories}}',
  'uses-title': 'Where it stands',
  'uses-none': 'In no story yet.',
  'uses-others':
    '{count, plural, one {And in # story that is not named here.} other {And in # stories that are not named here.}}',
  'uses-once': 'When a change of it is published, all of these change at once.',
  'kind-public': 'published',
  'kind-unpublished': 'not published',
  'kind-draft': 'being written',
  'kind-campaign': 'campaign',
} as const;

const say = defineMessages(words);

/** What the desk says of background boxes. */
export function sayBoxes(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
