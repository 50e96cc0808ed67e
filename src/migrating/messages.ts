import { defineMessages } from '#platform/messages';

export const sayMigrating = defineMessages({
  'asides-title': 'Notes of the old site',
  'asides-about':
    'What the old site held for some eyes only: private comments, what stood under them, and the notes that its editors left for each other. The import keeps it here. No reader sees any of it.',
  'asides-none': 'Nothing is kept here.',
  'aside-private': 'Private note of the old site',
  'aside-answer': 'Answer to a private note of the old site',
  'aside-note': 'Editors’ note of the old site',
  'aside-by': 'by {name}',
  'aside-unsigned': 'not signed',
  'aside-answers': 'in reply to {name}',
  'aside-on': 'on',
  'aside-story-gone': 'a story that is not here any more',
  'aside-remove': 'Remove',
  'aside-remove-of': 'Remove the note by {name}',
  'aside-remove-what': 'It is deleted for good. Another import of the same site does not bring it back.',
  'aside-remove-do': 'Remove it for good',
  'asides-removed': 'The note is deleted.',
  'erase-asides': 'Private notes that an earlier site kept under your address are deleted.',
});
