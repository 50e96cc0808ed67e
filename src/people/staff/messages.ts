import { defineMessages } from '#platform/messages';

/** The language of the newsroom's own pages, as far as they are translated. */
export const STAFF_LANGUAGE = 'en';

const words = defineMessages({
  'sign-in': 'Sign in',
  'sign-in-intro': 'These pages are for the people who work here.',
  'sign-in-how': 'How to get a link from a colleague',
  'sign-in-ask': 'Ask the owner of this newsroom: under “People” in the desk they make a link for you.',
  'sign-in-owner': 'Whoever runs the machine can make one too, which changes no role:',
  'sign-in-email': 'The address with which you work here',
  'sign-in-email-hint': 'A link that is mailed to you works once, within an hour.',
  'sign-in-password': 'Password',
  'sign-in-password-hint': 'Leave it empty if you have none, and have a link mailed to you.',
  'sign-in-password-none': 'Leave it empty if you have none, and sign in with a link.',
  'sign-in-password-missing': 'Write your password, or sign in with a link.',
  'sign-in-wrong': 'Address and password do not belong together. Try again, or sign in with a link.',
  'sign-in-too-many':
    'There were many tries. A password counts again in a quarter of an hour; a link or a passkey works at once.',
  'sign-in-do': 'Sign in',
  'second-step': 'One more step',
  'second-step-code': 'Code from your app',
  'second-step-code-hint': 'Six digits. Without your telephone, write one of your recovery codes.',
  'second-step-why': 'Your first step was right. Now show that it is really you.',
  'second-step-again': 'Begin anew',
  'code-wrong':
    'This code does not count: it is mistyped, too old, or was used already. Wait for the next one.',
  'code-too-many': 'There were many tries. Codes count again in a quarter of an hour.',
  'codes-on-already': 'Codes from an app are in force already.',
  'passkey-use': 'Sign in with a passkey',
  'passkey-prove': 'Use a passkey',
  'passkey-add': 'Make a passkey on this device',
  'passkey-join': 'Join with a passkey',
  'passkey-no-script': 'Passkeys need JavaScript in your browser.',
  'passkey-failed': 'That did not work, or it was called off.',
  'passkey-refused': 'This passkey did not answer what was asked here, or too late. Try again.',
  'passkey-unnamed': 'Passkey',
  'password-too-short': 'A password has at least 10 characters. Three or four words are good.',
  'password-too-long': 'A password has up to 200 characters.',
  'password-common':
    'Many people take this one, so it is tried first. Three or four words that do not belong together are good.',
  'password-yours':
    'Whoever knows you or this newsroom would try this one. Take words that have nothing to do with either.',
  'last-way-in': 'This is your last way in, as no letters leave here. Set up another one first.',
  'second-demanded':
    'This newsroom asks for a second factor, and this is your last one. Set up another one first.',
  'role-missing': 'Choose at least one role.',
  'way-in-missing':
    'Write a password, or join with a passkey: no letters leave here, so there is no other way in.',
  invitation: 'Join {newsroom}',
  'invitation-intro': 'You are invited to work here, as {email}. Nothing happens before you press a button.',
  'invitation-password': 'Password',
  'invitation-password-hint': 'At least 10 characters; three or four words are good.',
  'invitation-password-mail': 'Or leave it empty: then a link is mailed to you each time you sign in.',
  'invitation-join': 'Join',
  'invitation-or': 'Or with a passkey',
  'invitation-or-hint':
    'Your fingerprint, your face or the code of this device takes the place of a password.',
  'invitation-letter-subject': 'You are invited to {newsroom}',
  'invitation-letter': '{inviter} invites you to work at {newsroom}. With this link you join:',
  'invitation-letter-nobody': 'You are invited to work at {newsroom}. With this link you join:',
  'invitation-letter-once':
    'It works once, within seven days, after you have pressed the button on its page.',
  'invitation-letter-not-you': 'You know nothing of it? Then you need not do anything.',
  'change-letter-subject': 'Your sign-in at {newsroom} has changed',
  'change-password-set': 'Your password at {newsroom} was set. All your other browsers were signed out.',
  'change-password-removed': 'Your password at {newsroom} was removed.',
  'change-passkey-added': 'A passkey was added with which one signs in as you at {newsroom}.',
  'change-passkey-removed': 'One of your passkeys at {newsroom} was removed.',
  'change-codes-on': 'Codes from an app are asked for when you sign in at {newsroom}.',
  'change-codes-off': 'Codes from an app are no longer asked for when you sign in at {newsroom}.',
  'change-codes-lifted':
    'An owner of {newsroom} has ended the codes that were asked for when you sign in. Set them up again when you can; if you did not ask for it, ask why.',
  'change-recovery-code-used': 'One of your recovery codes was used to sign in at {newsroom}.',
  'change-letter-not-you':
    'Was it not you? Open your own page at once, end all other sessions and tell the owner:',
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
  'sign-in-once':
    'Such a link works once, within 24 hours. This page says the same to everybody who comes here.',
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
  'your-name-hint': 'Your colleagues see it, and readers over all that you write in a conversation.',
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
  'proof-password': 'Your password',
  'proof-password-wrong': 'This is not your password.',
  'proof-passkey-wrong': 'This passkey is not yours, or it answered too late. Try again.',
  'proof-tried-often': 'There were many tries. Wait a quarter of an hour, or sign out and sign in again.',
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
  'name-taken': 'A colleague is called so. Add what tells you apart.',
  'email-wrong':
    'This is not an e-mail address: it needs a name, an @ and a domain. Before the @ there can be only the letters a to z, digits and signs.',
  'role-unknown': '“{role}” is not a role. There are: {roles}.',
  'not-staff':
    'Nobody works here with the address “{email}”. `tidings staff add` adds a person, with a role.',
  'last-owner': 'A newsroom needs an owner. Make somebody else an owner first.',
});

export type StaffWord = Parameters<typeof words>[1];

/** Says it in the language of the newsroom's own pages. */
export function say(key: StaffWord, facts?: Parameters<typeof words>[2]): string {
  return words(STAFF_LANGUAGE, key, facts);
}
