/** The first pages of a newsroom that begins empty: what is kept about readers, and how they reach it. */
export const english = {
  privacy: 'Privacy',
  'privacy-standfirst': 'What we keep about you, what for, and for how long.',
  reading:
    'When you read, no cookie is set, nothing is loaded from another host, and nobody counts you. What comes from elsewhere, such as a film, is loaded once you ask for it.',
  commenting: 'When you comment',
  'comment-public': 'Your name, your website, your words and your picture are public.',
  'comment-email':
    'Your e-mail address is never shown. It is kept with what you wrote, and used for the letters that you ask for.',
  'comment-network':
    'The beginning of the network address from which you write, never all of it, is kept for a week, against floods and abuse. If somebody is kept out by it, it is kept until that ends.',
  'comment-cookie':
    'When you first write or vote here, your browser is given a cookie for 400 days. By it we know what is yours to change.',
  'comment-letters':
    'Letters about comments come to those who have asked for them and confirmed it. Each has a link that ends them.',
  'comment-akismet':
    'To keep out spam, what guests write is checked by Akismet. It is sent their words, name, e-mail address and website, and the beginning of the network address.',
  giving: 'When you give',
  'giving-kept':
    'With a gift that you promise we keep the name, the e-mail address and the words that you tell us. Of a gift that arrives, your bank or wallet tells us what it tells every payee: most often a name, an amount and a reference.',
  'giving-accounts':
    'This stays with our accounts for as long as the law has us keep them. It is used for nothing else.',
  'giving-stripe':
    'Gifts by card are taken by Stripe on its own page: the number of your card never reaches us. The beginning of the network address from which a card is tried is kept for a week, against stolen cards.',
  rights: 'What you can do',
  'rights-own': 'You can see what we keep of yours, take it along, and have it erased:',
  'rights-own-link': 'your own page',
  'rights-contact': 'How to reach us about anything else:',
  contact: 'Contact',
  'contact-standfirst': 'How you reach us.',
  'contact-comments': 'Under our stories you can ask, answer, and say what is wrong. We read it.',
  'contact-foot': 'Where we have an address or a number for you, it stands at the foot of every page.',
} as const;

export type FirstPagesWord = keyof typeof english;
