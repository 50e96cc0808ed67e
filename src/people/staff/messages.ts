import { defineMessages } from '#platform/messages';

/** The language of the newsroom's own pages, as far as they are translated. */
export const STAFF_LANGUAGE = 'en';

const words = defineMessages({
  'sign-in': 'Sign in',
  'sign-in-intro': 'These pages are for the people who work here. You sign in with a link that works once.',
  'sign-in-how': 'How to get a link',
  'sign-in-ask': 'Ask the owner of this newsroom: under “People” in the desk they make a link for you.',
  'sign-in-owner': 'Whoever runs the machine can make one too:',
  'sign-in-email': 'The address with which you work here',
  'sign-in-email-hint': 'We mail you a link. It works once, within an hour.',
  'sign-in-mail': 'Mail me a link',
  'sign-in-other': 'Another way to a link',
  'mail-asked': 'Look into your mail',
  'mail-asked-intro':
    'If somebody works here with the address {email}, a letter with a link is on its way. It works once, within an hour. This page says the same to everybody.',
  'mail-asked-none': 'Nothing came? Look among the unwanted letters, or ask the owner of this newsroom.',
  'letter-subject': 'Sign in to the desk of {newsroom}',
  'letter-sign-in': 'With this link you sign in to the desk of {newsroom}:',
  'letter-once': 'It works once, within an hour, after you have pressed the button on its page.',
  'letter-not-you': 'You did not ask for this? Then nothing happens: you need not do anything.',
  'sign-in-once': 'A link works once, within 24 hours. This page says the same to everybody who comes here.',
  'sign-in-as': 'You are about to sign in as {name}.',
  'sign-in-button': 'Sign in',
  'sign-in-shared':
    'You stay signed in on this browser for 30 days. On a machine that others use, sign out when you are done.',
  'link-dead': 'This link does not work',
  'link-dead-why':
    'It was used already, it is too old, a newer one has taken its place, or a part of it is missing.',
  'link-dead-then': 'How to get another',
  'take-over': 'Take over this newsroom',
  'take-over-intro':
    'You are about to become the owner. Only one person can use this link, and only once. Everything here can be changed later.',
  'take-over-you': 'You',
  'take-over-button': 'Take over the newsroom',
  'your-name': 'Your name',
  'your-name-hint': 'Your colleagues see it, and readers where you answer them.',
  'your-email': 'Your e-mail address',
  'your-email-hint': 'Your colleagues see it; readers never do.',
  'proof-title': 'Is it you?',
  'proof-why':
    'What you are about to do matters, and it is a while since you showed who you are. Show it once more, and it is done. What you typed is kept on this page.',
  'proof-mail': 'Mail a code to {email}',
  'proof-mail-again': 'Mail another code',
  'proof-mailed': 'A letter with a code is on its way to {email}. Leave this page open.',
  'proof-code': 'Code from the letter',
  'proof-code-hint': 'Eight digits. It works for ten minutes.',
  'proof-code-wrong':
    'This is not the code of the newest letter, or it is too old. Look again, or have another one mailed.',
  'proof-go-on': 'Go on',
  'proof-leave': 'Leave it, and go to the start page',
  'proof-too-many': 'There were many letters within this hour. Wait a while, or sign out and sign in again.',
  'proof-link-get':
    'Get a new sign-in link: from the owner of this newsroom, under “People”, or from whoever runs the machine.',
  'proof-link-open': 'Open it in another tab of this browser, and sign in.',
  'proof-link-back': 'Come back to this tab and go on.',
  'proof-letter-subject': 'Your code for {newsroom}',
  'proof-letter':
    'At the desk of {newsroom} something is to be done that matters. This code shows that it is you:',
  'proof-letter-once': 'Type it into the page that asked for it, within ten minutes. Tell it to nobody.',
  'proof-letter-not-you':
    'You did not ask for it? Then somebody else is signed in as you. Open the desk, and end all sessions on your own page.',
  'please-mend': '{count, plural, one {One field needs another look} other {# fields need another look}}',
  'name-missing': 'Write a name.',
  'name-too-long': 'A name may have up to 80 characters.',
  'email-wrong': 'This is not an e-mail address: it needs a name, an @ and a domain.',
  'role-unknown': '“{role}” is not a role. There are: {roles}.',
  'last-owner': 'A newsroom needs an owner. Make somebody else an owner first.',
});

export type StaffWord = Parameters<typeof words>[1];

/** Says it in the language of the newsroom's own pages. */
export function say(key: StaffWord, facts?: Parameters<typeof words>[2]): string {
  return words(STAFF_LANGUAGE, key, facts);
}
