/** What giving says to a giver of what is theirs: their gifts, the cards, the letters. */
export const english = {
  'gift-monthly': 'Your gift of {amount} a month',
  'gift-yearly': 'Your gift of {amount} a year',
  'course-awaited': 'Nothing has arrived yet. You promised it on {date}.',
  'course-sent': 'You told us on {date} that you sent the first one. It has not arrived yet.',
  'course-running': 'Thank you. The last one arrived on {date}.',
  'course-overdue':
    'The one that was due on {date} has not arrived. If you have sent it, there is nothing to do: banks take their time.',
  'course-stopped': 'You stopped it on {date}. What arrived before stays given.',
  'next-due': 'Next due',
  arrivals: 'What has arrived',
  'arrivals-none': 'Nothing yet. A gift stands here once it has arrived, and not before.',
  'arrivals-sum': '{count, plural, one {# gift} other {# gifts}}, {amount} in all.',
  'went-back': 'went back',
  'standing-order': 'For a standing order',
  'standing-order-hint':
    'Copy these lines into a standing order of your bank, or send the gift by hand each time. The reference stays the same.',
  'order-monthly': 'Every month, beginning on {date}',
  'order-yearly': 'Every year, beginning on {date}',
  'how-often': 'How often',
  once: 'Once',
  monthly: 'Monthly',
  yearly: 'Yearly',
  'calendar-link': 'Put it into your calendar',
  'calendar-title': 'Gift of {amount} to {newsroom}',
  'calendar-text':
    'Reference: {reference}\nSend it as the page of your gift says. Our only payment details, and when they last changed: {address}',
  'card-link': 'A card to print',
  'change-amount': 'Change the amount',
  'change-amount-hint':
    'It holds from the next one on. Change your standing order as well: your bank does not know of this page.',
  'change-amount-button': 'Promise this amount from now on',
  stop: 'Stop it',
  'stop-hint': 'Stop your standing order as well: we cannot do that for you. What has arrived stays given.',
  'stop-button': 'Stop this gift',
  reminders: 'Reminders',
  'reminders-on':
    'When one is overdue, we remind you by mail: once, and not again before something has arrived.',
  'reminders-off': 'You get no reminders of this gift.',
  'reminders-end-button': 'No reminders, please',
  'reminders-begin-button': 'Remind me after all',
  'copy-sent': 'A copy was sent to the address that you gave.',
  'copy-withheld': 'No copy was sent to the address that you gave. All of it stands here.',

  'mine-title': 'All your gifts',
  'mine-intro':
    'Write the address that you gave with your gifts. A letter comes there with a link that works once. It signs you in, and here stands all that was given with that address.',
  'mine-email': 'Your e-mail address',
  'mine-button': 'Send me the link',
  'mine-no-mail':
    'This newsroom sends no letters at present. The page of each gift stays open under its own address.',
  'mine-of': 'All that was promised or given with {email}, and what came of it.',
  'mine-none': 'Nothing was promised or given with this address.',
  'mine-sums': 'What arrived, year by year',
  'mine-year': 'Year',
  'mine-arrived': 'Arrived',
  'mine-regular': 'Again and again',
  'mine-single': 'Single gifts',
  'mine-more': 'All your gifts, year by year',
  'mine-door': 'All gifts that were given with your address',
  'mine-data': 'Your data',
  'mine-kept':
    'Name, address and words are yours to take along or to erase. Amount, day and reference of what arrived stay in the books, as nobody’s: the law makes a newsroom keep them.',
  'mine-export': 'Take along what we know of you',
  'mine-erase': 'Have it erased',

  'card-title': 'A gift of {amount} to {newsroom}',
  'card-monthly': 'A gift of {amount} a month to {newsroom}',
  'card-yearly': 'A gift of {amount} a year to {newsroom}',
  'card-page': 'The page of this gift',
  'card-private': 'Whoever has this card can follow this gift.',
  'give-card-title': 'Give to {newsroom}',
  'give-card-link': 'A card for a notice board',
  'give-card-from': 'From {country}',
  'give-card-page': 'All ways, and a reference of your own',
  'give-card-choose': 'Choose the country from which the readers of the card will give.',
  'give-card-button': 'Show the card',
  'card-compare': 'As of {date}. Compare before you give: {address}',
  'card-how': 'Print this page with your browser. What stands above the card is not printed.',

  'text-promise-subject': 'How to send your gift of {amount} to {newsroom}',
  'text-promise-opening': 'This is what it takes to send {amount} to {newsroom}:',
  'text-promise-closing': 'Thank you for standing by us.',
  'text-received-subject': 'Your gift of {amount} has arrived',
  'text-received-opening': 'Your gift of {amount} to {newsroom} arrived on {date}. Thank you.',
  'text-received-closing': 'It pays for reporting that everybody can read.',
  'text-reminder-subject': 'Your gift of {amount} to {newsroom} has not arrived',
  'text-reminder-opening':
    'You promised {newsroom} {amount} again and again. What was due on {date} has not arrived. If you have sent it, there is nothing to do.',
  'text-reminder-closing':
    'If you do not wish to go on, please stop the gift on its page. We thank you for what you gave.',
  'nobody-named': 'reader',
  'reminder-why':
    'You get this letter because a gift that comes again and again was promised with this address. No other follows before something has arrived.',
  'reminder-end': 'No reminders of this gift',
  'reminder-page': 'The page of your gift, on which you change or stop it',

  'erase-explained':
    'Your name, your address, your words and the names that you wrote go from your gifts, and nobody is named for them any more. Amount, day and reference stay in the books, as nobody’s: the law makes a newsroom keep them. What the newsroom noted about you goes too.',
  'tribute-honour': 'In honour of',
  'tribute-memory': 'In memory of',
  'named-since': 'Named among the givers since',
  'arrived-so-far': 'Arrived so far',
  'last-arrived': 'Last arrived',
  'for-what': 'What it is for',
} as const;

export type OwnWord = keyof typeof english;
