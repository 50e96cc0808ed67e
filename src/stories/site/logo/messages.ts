import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Logo and icon',
  lead: 'A logo stands in place of the name at the top of every page. Whoever cannot see it is told the name of the newsroom, “{name}”: that is its alternative text.',
  'lead-icon':
    'Your logo is also shown beside links to your pages on other sites, in readers of feeds, and to search engines.',
  light: 'Logo',
  dark: 'Logo for dark mode',
  icon: 'Icon',
  'light-about':
    'One that is two to five times as wide as it is high stands best, on transparent ground. A margin around it is taken off.',
  'dark-about': 'The same in light colours, for readers whose device is set to dark. It may be left out.',
  'icon-about':
    'A square picture for the tabs of browsers, bookmarks and the start screens of telephones, 192 pixels wide at least. A dark one is put on light ground.',
  'icon-from-logo': 'There is none of its own: it is made from the logo, which is nearly square.',
  'icon-ours': 'There is none: browsers show the one that comes with the program.',
  'file-light': 'File of the logo',
  'file-dark': 'File of the logo for dark mode',
  'file-icon': 'File of the icon',
  'file-hint':
    'PNG, WebP, AVIF, JPEG or GIF, up to {most} MB. It is drawn anew: smaller, without what else the file says.',
  use: 'Put it on the site',
  replace: 'Replace it',
  'remove-light': 'Remove the logo',
  'remove-dark': 'Remove the logo for dark mode',
  'remove-icon': 'Remove the icon',
  'remove-both': 'The one for dark mode goes with it.',
  facts: '{width, number} × {height, number} pixels, {kilobytes} KB.',
  'facts-page': 'That is what it adds to a reader’s first page; after that their browser has it.',
  'on-light': 'On light ground',
  'on-dark': 'On dark ground',
  'unseen-light':
    'It is so light that it can hardly be seen on the light page, which most readers have. Give one in darker colours here, and this one for dark mode.',
  'unseen-dark':
    'It is so dark that it would hardly be seen on the dark page. Give one in light colours for dark mode, or choose how this one stands there.',
  'unseen-dark-own': 'It is so dark that it can hardly be seen on the dark page, for which it is meant.',
  'too-low':
    'It is so wide that it is only {height} pixels high on a telephone, too little to be read. Give one that is set in two lines, or cut it to the mark or the shortest form of the name.',
  'how-dark': 'In dark mode',
  plate: 'Put it on a light plate',
  bare: 'Leave it on dark ground',
  save: 'Save',
  saved: 'Saved. Readers see it now.',
  removed: 'It is removed. Readers do not see it any more.',
  'not-taken': 'Nothing was changed. Why stands at the file.',
  'problem-none-chosen': 'Choose a file.',
  'problem-empty': 'Nothing can be seen in this picture: it is transparent all over.',
  'problem-too-small': 'This picture is too small: an icon needs 192 pixels on its longer side.',
  'problem-not-square': 'An icon is square; one side of this picture is much longer than the other.',
  'problem-light-first': 'Give a logo first; the one for dark mode stands in its place.',
  'too-large': 'This file is too large: the most is {most, number} MB.',
  'no-room': 'Too much is on its way just now. Send this one once more.',
  'out-of-reach': 'The place where files are kept does not answer. Try again in a minute.',
} as const;

const say = defineMessages(words);

/** What the desk says of the newsroom's logo. */
export function sayLogo(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
