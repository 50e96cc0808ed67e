import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Pictures',
  lead: 'The pictures of the newsroom, the newest first. Readers see one only while a public story or campaign shows it.',
  'lead-own': 'The pictures that you have brought, the newest first.',
  add: 'Add pictures',
  files: 'Files',
  'files-hint':
    'JPEG, PNG, WebP, AVIF or GIF, {most, number} MB each at most, up to {count, number} at once. Caption, credit and licence are read from the file.',
  'files-none': 'Choose a file.',
  upload: 'Upload',
  'sent-title': 'What became of the files',
  'sent-kept': 'is in the library now',
  'sent-known': 'is here already: the same file was brought before',
  'too-large': 'This file is too large: the most is {most, number} MB.',
  'no-room': 'Too much is on its way just now. Send this one once more.',
  'out-of-reach':
    'Where files are kept does not answer just now, so this one was not taken. Send it once more in a minute.',
  find: 'Find pictures',
  words: 'Words',
  'words-hint': 'In file name, caption, credit, alternative text',
  only: 'Which ones',
  'only-all': 'All pictures',
  'only-unused': 'Not used',
  'only-unsaid': 'Without alternative text',
  show: 'Show',
  'show-all': 'Show all',
  none: 'There is no such picture.',
  'none-yet': 'There is no picture yet.',
  stories: '{count, plural, =0 {Not used} one {In # story} other {In # stories}}',
  'on-campaign': 'On a campaign',
  unsaid: 'No alternative text',
  page: 'Pages',
  newer: 'Newer',
  older: 'Older',
  back: 'All pictures',
  added: 'It is in the library now. Say what it shows, for those who do not see it.',
  saved: 'It is saved.',
  replaced: 'The new file stands everywhere now.',
  'refused-form': 'Nothing was changed. What has to be changed is marked below.',
  size: '{width, number} × {height, number} pixels, {megabytes, number} MB',
  said: 'What is said of it',
  'said-hint': 'A story that says something of its own about this picture keeps it.',
  alt: 'Alternative text',
  'alt-hint': 'What it shows, for those who do not see it. One or two sentences.',
  decorative: 'It is decoration: there is nothing in it to tell.',
  'decorative-said': 'Either write what it shows, or say that it is decoration.',
  caption: 'Caption',
  credit: 'Credit',
  'credit-hint': 'Who made it, and who asks to be named. Readers see it under the picture.',
  licence: 'Licence',
  'licence-hint':
    'Under what terms you may show it. Readers see it beside the credit where it is a public licence (CC BY 4.0, or its address) or a line such as © 2026 Ana Ruiz. Anything else stays here.',
  'too-long': 'At most {most, number} characters.',
  save: 'Save',
  focus: 'Focal point',
  'focus-hint':
    'What a crop keeps. With a click in the picture or the arrow keys on it, or as percent from the left and from the top.',
  'focus-picture': 'Focal point of the picture. Move it with the arrow keys.',
  'focus-x': 'From the left, %',
  'focus-y': 'From the top, %',
  'focus-wrong': 'A number from 0 to 100.',
  'focus-save': 'Save the focal point',
  crops: 'As readers get it',
  'crop-list': 'In lists, 4:3',
  'crop-link': 'With a link on other sites, 1.91:1',
  used: 'Where it stands',
  'used-nowhere': 'Nowhere: no story, no draft and no campaign shows it.',
  'used-others': '{count, plural, one {and # more} other {and # more}}',
  'use-public': 'public',
  'use-unpublished': 'not public',
  'use-draft': 'in what is being written',
  'use-campaign': 'campaign',
  untitled: 'Without a title',
  replace: 'Replace it everywhere',
  'replace-hint':
    '{count, plural, =0 {The new file takes the place of this one, under the same address.} one {The new file takes the place of this one at once in the place named above, for readers as well.} other {The new file takes the place of this one at once in all # places named above, for readers as well.}} What is said of it stays.',
  'replace-file': 'New file',
  'replace-do': 'Replace',
  'replace-same': 'This is the file that stands there already.',
  'replace-known':
    'This file is in the library already, as a picture of its own. Put that one into the stories.',
  remove: 'Delete it',
  'remove-hint':
    'It goes for good, with its file. An earlier state of a story that showed it will show it no more.',
  'remove-not': 'A picture can be deleted once nothing shows it any more.',
  'remove-do': 'Delete the picture',
  'not-yours':
    'Whoever brought a picture may change it, and editors. What readers see is changed by those who publish.',
  'known-elsewhere':
    'The newsroom has this picture already, where you do not see it. Ask an editor to put it into your story.',
  gone: 'The picture is deleted.',
} as const;

const say = defineMessages(words);

/** What the desk says of the library of pictures. */
export function sayLibrary(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
