import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  newsroom: 'Your newsroom',
  name: 'Name of the newsroom',
  'name-hint': 'It stands at the top of every page.',
  tagline: 'Tagline',
  'tagline-hint': 'A few words under the name, on the front page. May stay empty.',
  language: 'Language of the newsroom',
  'language-hint': 'Buttons, notes and letters to readers are in it too, or in English where it says so.',
  untranslated: '{language} (buttons in English)',
  'time-zone': 'Time zone',
  'time-zone-hint': 'Dates of stories, scheduled publication and “today” follow it.',
  currency: 'Currency',
  'currency-hint': 'What gifts are asked in, unless a reader chooses otherwise.',
  'name-wrong': 'Write a name of up to 80 characters.',
  'tagline-wrong': 'A tagline may have up to 160 characters.',
  'choice-wrong': 'Choose one of the list.',

  site: 'Site',
  'site-lead': 'What stands on every page. A change is seen by readers at once.',
  'to-logo': 'A logo and an icon have a page of their own.',
  'stories-on-page': 'Stories on a page of a list',
  'number-wrong': 'Write a number from 5 to 100.',
  look: 'Look',
  colour: 'Colour of links and buttons',
  'colour-hint': 'Each of them can be read well on light and on dark.',
  type: 'Type',
  'type-newsreader': 'Newsreader: comes with the page, a face made for news',
  'type-serif': 'Serif of the device: pages are lighter by a font',
  'type-sans': 'Sans serif of the device: pages are lighter by a font',
  'colour-sea': 'Sea',
  'colour-ink': 'Ink',
  'colour-wine': 'Wine',
  'colour-brick': 'Brick',
  'colour-moss': 'Moss',
  'colour-plum': 'Plum',
  save: 'Save',
  saved: 'Saved. Readers see it now.',
  refused: 'Nothing was changed. What has to be changed is marked below.',
} as const;

const say = defineMessages(words);

/** What the desk says of the site, and whoever takes it over is asked. */
export function saySite(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
