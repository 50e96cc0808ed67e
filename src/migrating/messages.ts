import { defineMessages } from '#platform/messages';

export const sayMigrating = defineMessages({
  'asides-title': 'From the old site',
  'asides-label': 'What was kept',
  'asides-notes': 'Private notes',
  'asides-links': 'Links from other sites',
  'asides-notes-about':
    'What the old site held for some eyes only: private comments, what stood under them, and the notes that its editors left for each other. The import keeps it here. No reader sees any of it.',
  'asides-links-about':
    'Other sites that told the old one that they link to a story: pingbacks, trackbacks and the like. Most are the work of machines, so readers do not see them here.',
  'asides-subscriptions': 'Subscriptions',
  'subscriptions-about':
    'Who had asked the old site to be told of comments. No letter leaves to them before you let it; each says that they subscribed on the earlier site, and every old link by which they end it works.',
  'subscriptions-waiting':
    '{subscriptions, plural, one {# subscription} other {# subscriptions}} of {addresses, plural, one {# address} other {# addresses}} {subscriptions, plural, one {waits} other {wait}}.',
  'subscriptions-none': 'None waits.',
  'subscriptions-release': 'Let letters go to them',
  'subscriptions-released': 'Letters go to them from now on, about what readers write from now on.',
  'asides-none': 'Nothing is kept here.',
  'aside-private': 'Private note of the old site',
  'aside-answer': 'Answer to a private note of the old site',
  'aside-note': 'Editors’ note of the old site',
  'aside-linkback': 'Link from another site',
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
