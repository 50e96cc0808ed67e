import { defineMessages } from '#platform/messages';

/** What the desk says of the letters to givers. */
export const sayLetters = defineMessages({
  title: 'Letters to givers',
  lead: 'These letters leave by themselves. The words round the facts are yours; account, reference and amount stand in them as they are.',
  promise: 'How to send a gift',
  'promise-when': 'At once, to who promised one and left an address.',
  received: 'A gift has arrived',
  'received-when': 'With thanks, for each gift that arrives.',
  reminder: 'A regular gift is overdue',
  'reminder-when': 'Ten days after it was due: once, and not again before something has arrived.',
  'letter-text': 'Letter: {letter}',
  'own-words': 'In your words.',
  'our-words': 'In the words that came with the program.',
  change: 'Change the words',
  'staff-title': 'Letters to you',
  'staff-label':
    'Tell owners and treasurers of each new promise, of each gift by card, of one that is wanted back, and of cards that are paused',
  'staff-hint':
    'One letter each while there are few; of what comes after the fifth on one day, one letter on the next morning. They name amount and way, and no giver.',
  'staff-pledge-subject': 'A new promise: {amount}',
  'staff-pledge':
    'Somebody promised {amount} by {way}, under the reference {reference}. It counts once it has arrived.',
  'staff-card-gift-subject': 'A gift by card: {amount}',
  'staff-card-gift': '{amount} came by {way}, under the reference {reference}.',
  'staff-dispute-subject': 'A gift is disputed: {amount}',
  'staff-dispute':
    'The bank of a giver wants {amount} back, which came by {way} under the reference {reference}. It counts no more while that goes on. Whether and how to answer is decided on the pages of the card service, and until a day that stands there.',
  'staff-cards-paused-subject': 'Cards are paused',
  'staff-cards-paused':
    'Many cards were refused within ten minutes, as when somebody tries out stolen ones. For half an hour nobody is led to the card page; all other ways to give go on. Under Cards you see who was refused, and can take cards again at once.',
  'staff-digest-subject': '{count, plural, one {One more promise} other {# more promises}} on {day}',
  'staff-digest':
    '{count, plural, one {One more promise was} other {# more promises were}} made on {day}, beside those of which you had a letter each.',
  'staff-link': 'The gifts in the desk',
  'staff-link-gift': 'The gift in the desk',
  'staff-link-cards': 'Cards in the desk',
  'staff-why':
    'You get this letter as owner or treasurer. It is switched off at the desk, under Letters to givers.',
  save: 'Save',
  preview: 'Preview without saving',
  restore: 'Restore the words that came with the program',
  subject: 'Subject',
  opening: 'Greeting and opening',
  closing: 'Closing',
  'lines-hint': 'An empty line begins a new paragraph.',
  places: 'In braces you can write: {places}. They are filled in when the letter leaves.',
  'place-amount': 'the amount',
  'place-newsroom': 'the newsroom’s name',
  'place-name': 'the giver’s name; “{nobody}” where they gave none, or something that is no name',
  'place-date': 'the day: of the promise, of the arrival, or on which it was due',
  'place-campaign': 'the campaign’s title; the newsroom’s name where it was for none',
  language: 'These words are for letters in the site’s language ({language}).',
  shown: 'As it will be sent, with made-up values',
  refused: 'It was not saved yet. Please mend what is marked.',
  'problem-missing': 'This is needed: a letter without it says too little.',
  'problem-too-long': 'This is too long.',
  'problem-unknown-place': 'There is a brace in it that is none of the places below.',
  'problem-carries-details':
    'Please leave out account numbers, codes, telephone numbers, and addresses other than those of this site: where to send a gift stands in the letter by itself, and is changed under Ways to give, by two people.',
  back: 'To the letters',
  link: 'The letters to givers',
});
