import { defineMessages, listIn } from '#platform/messages';

/** The language of the desk, as far as it is translated. What the newsroom wrote keeps its own. */
export const DESK_LANGUAGE = 'en';

const words = defineMessages({
  desk: 'Desk',
  navigation: 'Places of the desk',
  'navigation-menu': 'Menu',
  'navigation-pages': 'Pages of {place}',
  'navigation-waiting': '{count, plural, one {{shown} waits} other {{shown} wait}}',
  newsroom: 'Newsroom',
  texts: 'Texts',
  'texts-lead':
    'What readers meet in your own words, or in those that came with the program until you put it otherwise.',
  'texts-own': 'In your words.',
  'texts-ours': 'In the words that came with the program.',
  'texts-none': 'Nothing stands there.',
  'texts-change': 'Change',
  'read-paper': 'To the newspaper',
  'sign-out': 'Sign out',
  'start-title': 'Desk',
  'start-navigation': 'Start',
  'start-waiting': 'What waits for you',
  'start-nothing': 'Nothing waits for you.',
  'start-pages': 'Where to go',
  'start-no-roles': 'You have no role yet. The owner gives roles under “People”.',
  'not-yours': 'This page is not among yours',
  'not-yours-why':
    '{count, plural, =0 {It is for the owner of the newsroom.} one {It is for people with the role {roles}.} other {It is for people with one of the roles {roles}.}}',
  'not-yours-then': 'If you need it, ask the owner to give you the role.',
  'to-start': 'To the start page',
  'wrong-title': 'This did not work',
  'wrong-why': 'What was sent was not as expected here. Go back, look at it once more and send it again.',
  'nothing-title': 'There is nothing here',
  'nothing-why': 'It may have been removed, or the address is not complete.',
  'second-missing':
    'This newsroom asks for a second factor. Add a passkey or set up an app on your own page first, and then send this again.',
  you: 'You',
  'your-name': 'Your name',
  'your-name-hint': 'Your colleagues see it, and readers where you answer them.',
  'your-roles':
    '{count, plural, =0 {You have no role yet.} one {Your role: {roles}.} other {Your roles: {roles}.}}',
  'your-email': 'You are signed in as {email}.',
  save: 'Save',
  'sign-out-everywhere': 'Sign out everywhere',
  'sign-out-everywhere-hint': 'Ends your sessions on all machines, on this one too. You sign in anew then.',
  people: 'People',
  'people-who': 'Who works here',
  'people-left': 'Who has left',
  'people-add': 'Invite a person',
  'people-add-hint':
    'They get a letter with a link by which they join, once, within seven days. Somebody who works here already gets the roles in addition.',
  'people-add-hint-no-mail':
    'You get a link to hand over, by which they join, once, within seven days. Somebody who works here already gets the roles in addition.',
  'people-add-button': 'Invite',
  'people-email': 'E-mail address',
  'people-name': 'Name',
  'people-name-hint': 'May stay empty. They can change it.',
  'people-invited': 'Invited',
  'people-invited-on': 'Has not come yet. On the list since ',
  'people-invite-again': 'Invite again',
  'people-take-back': 'Take back',
  'people-lift-codes': 'End codes from an app',
  'people-second': 'Second factor',
  'people-second-what':
    'A passkey, or codes from an app. Whoever must have one and has none finds nothing but their own page until they have set one up.',
  'people-second-of': 'Who must have one',
  'people-second-nobody': 'Nobody must',
  'people-second-owners-and-treasurers': 'Owners and treasurers',
  'people-second-everybody': 'Everybody',
  'people-change': 'Change access',
  'people-change-of': 'Change access of {name}',
  'people-roles': 'Roles',
  'people-save-roles': 'Save roles',
  'people-new-link': 'Make a sign-in link',
  'people-end-sessions': 'End sessions',
  'people-let-go': 'Take all access away',
  'people-let-go-hint': 'Signs the person out at once. What they did stays theirs.',
  'people-sessions':
    '{count, plural, =0 {Not signed in.} one {Signed in on one browser.} other {Signed in on # browsers.}}',
  'people-seen': 'Last deed: ',
  'people-no-role': 'no role',
  'people-yourself': 'you',
  'link-title': 'A link for {name}',
  'link-title-invitation': 'An invitation for {name}',
  'link-once':
    'Copy it now: it is shown this once. It works once, within 24 hours, and ends earlier links of this person.',
  'link-label': 'Sign-in link',
  'link-invitation': 'Copy it now: it is shown this once. With it they join, once, within seven days.',
  'link-invitation-mailed':
    'The letter is on its way. You can hand the link over yourself as well: it is shown this once, and works once, within seven days.',
  'link-label-invitation': 'Invitation',
  'link-hint': 'Send it in a way that only this person reads.',
  'link-back': 'Back to people',
  copy: 'Copy',
  copied: 'Copied',
  'copy-by-hand': 'Select it and copy it by hand',
  acts: 'What was done',
  'acts-none': 'Nothing has been done yet.',
  'acts-when': 'When',
  'acts-who': 'Who',
  'acts-what': 'What',
  'acts-older': 'Older',
  'acts-none-such': 'Nothing like that was done.',
  'acts-anybody': 'Anybody',
  'acts-from': 'From',
  'acts-until': 'Until',
  'acts-search': 'Search',
  'acts-all': 'All acts',
  'acts-of-this': 'all of this',
  'acts-command-line': 'Command line',
  'acts-times': '{times} times since',
  'people-stopped': 'No letters go to this address.',
  outbox: 'Outbox',
  'outbox-what':
    'What follows from a deed (a letter, a fresh page) is tried again and again. What failed too often stands here.',
  'outbox-none': 'Nothing has failed.',
  'outbox-failed':
    '{count, plural, one {letter or other task} other {letters or other tasks}} failed again and again',
  'outbox-again': 'Try again',
  'outbox-again-of': 'Try again: {topic}',
  'outbox-attempts': '{count, plural, one {Tried once} other {Tried # times}}, given up ',
  'outbox-reason': 'Reason: ',
  'outbox-facts': 'Facts',
  'letters-stopped': 'Addresses that get no letters',
  'letters-stopped-what':
    'When a mail server says for good that an address takes no letters, at once or by a letter that comes back, we write to it no more: no sign-in link, no news of comments. Where a reader calls them unwanted, no news of comments goes there. If an address is to have them again, say so here; only its hash is kept, so it has to be named.',
  'letters-stopped-count':
    '{count, plural, =0 {Letters go to every address.} one {One address gets no letters.} other {# addresses get no letters.}}',
  'letters-bounced': 'takes no letters',
  'letters-complained': 'called our letters unwanted',
  'inbox-none':
    'What a mail server refuses at once is noticed. Letters that come back later are not, as no mailbox is set up (IMAP_URL).',
  'inbox-not-yet': 'The mailbox to which letters come back has not been looked into yet.',
  'inbox-looked': 'The mailbox to which letters come back was last looked into on ',
  'inbox-unread': 'The mailbox to which letters come back cannot be read',
  'inbox-tried': 'Last tried on ',
  'inbox-not-reached': 'Its server does not answer, or not with encryption.',
  'inbox-not-let-in': 'Its server does not take the user or the password of IMAP_URL.',
  'inbox-no-such-folder': 'The folder of IMAP_URL cannot be opened.',
  'inbox-broke-off': 'Its server broke off.',
  withheld: 'Letters that did not leave',
  'withheld-what':
    'Counted since the newsroom was last started. The log has a line for each, with the reason and with what the letter was about, and no address.',
  'withheld-none': 'None so far.',
  'withheld-over-budget': 'Strangers asked for too many, to an address, from a network or about a story',
  'withheld-asked-lately': 'The same was asked for a short while ago',
  'withheld-hidden': 'What it tells of is not for everybody, or not any more',
  'withheld-too-old': 'What it tells of came out too long ago',
  'withheld-nobody-to-tell': 'A comment that nobody had to be told of',
  'withheld-not-wanted': 'Its reader does not want it any more, or is blocked',
  'withheld-told-otherwise': 'Another letter tells the same address of it',
  'withheld-suppressed': 'The address gets no letters',
  'withheld-in-doubt': 'After a crash it may have left',
  'withheld-no-address': 'It was not to one address that mail can reach',
  'withheld-no-mail': 'Mail is not set up',
  'letters-address': 'E-mail address',
  'letters-lift': 'Write to it again',
  'letters-lifted': 'We write to {address} again.',
  'letters-not-stopped': 'No letters to this address were stopped.',
  gallery: 'Gallery',
  'gallery-what': 'Each view in each of its states. This page exists while developing alone.',
  'gallery-all': 'All views',
  'gallery-none': 'Nothing is shown yet.',
});

export type DeskWord = Parameters<typeof words>[1];

/** Says it in the language of the desk. */
export function say(key: DeskWord, facts?: Parameters<typeof words>[2]): string {
  return words(DESK_LANGUAGE, key, facts);
}

/** `editor and author` */
export function listed(words: readonly string[], kind: 'all' | 'any' = 'all'): string {
  return listIn(DESK_LANGUAGE, words, kind === 'all' ? 'conjunction' : 'disjunction');
}

/** How roles are called. */
export const ROLE_WORDS = {
  owner: 'owner',
  editor: 'editor',
  author: 'author',
  contributor: 'contributor',
  moderator: 'moderator',
  treasurer: 'treasurer',
} as const;
