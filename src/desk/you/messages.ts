import { defineMessages } from '#platform/messages';
import { DESK_LANGUAGE } from '../messages.ts';

const words = defineMessages({
  password: 'Password',
  'password-none': 'You have none: you sign in with a link, or a passkey.',
  'way-in-missing':
    'way in is missing: you have neither password nor passkey, and no letters leave here. Once this session has ended, only a link from the machine lets you in.',
  'password-since': 'Set on ',
  'password-new': 'New password',
  'password-new-hint':
    'At least 10 characters; three or four words are good. It is checked against those that many people take. Your other browsers are signed out.',
  'password-set': 'Set password',
  'password-change': 'Change password',
  'password-remove': 'Remove password',
  passkeys: 'Passkeys',
  'passkeys-what':
    'With a passkey you sign in by your fingerprint, your face or the code of a device. It cannot be copied from you, and needs no second step.',
  'passkeys-none': 'You have none.',
  'passkey-made': 'Made on ',
  'passkey-seen': 'last used on ',
  'passkey-remove': 'Remove',
  'passkey-rename': 'Rename',
  'passkey-new': 'Add a passkey',
  'passkey-name': 'What do you call it?',
  'passkey-name-hint': 'By this name you find it again: the device, or where it is kept.',
  'passkey-back': 'Back to your page',
  codes: 'Codes from an app',
  'codes-what':
    'An app on your telephone shows a code that changes each half minute. It is asked for after a password or a link.',
  'codes-off': 'They are not asked for.',
  'codes-on': 'Asked for since ',
  'codes-left':
    '{count, plural, =0 {You have no recovery code left: make new ones.} one {You have one recovery code left.} other {You have # recovery codes left.}}',
  'codes-begin': 'Set up an app',
  'codes-renew': 'Make new recovery codes',
  'codes-end': 'Turn codes off',
  'codes-title': 'Set up an app',
  'codes-scan': 'Open your authenticator app, and scan this:',
  'codes-qr': 'The key for your app, as a QR code',
  'codes-type': 'Or type this key into it:',
  'codes-first': 'Then type the code that it shows',
  'codes-first-hint': 'Six digits. From then on codes are asked for.',
  'codes-confirm': 'Turn codes on',
  'recovery-title': 'Your recovery codes',
  'recovery-what':
    'Without your telephone one of these takes the place of a code, each once. They are shown this once: print them, or keep them where you keep what is precious.',
  'recovery-done': 'I have kept them',
  demanded:
    'This newsroom asks for a second factor. Add a passkey or set up an app: until then you find nothing else here.',
  'demanded-title': 'A second factor is missing',
  sessions: 'Where you are signed in',
  'sessions-what': 'We keep which browser and when, and not where it is.',
  'session-this': 'This browser',
  'session-unknown': 'A browser that does not say its name',
  'session-link': 'by link',
  'session-password': 'by password',
  'session-passkey': 'by passkey',
  'session-began': 'Signed in {how} on ',
  'session-seen': 'last deed on ',
  'session-end': 'Sign out',
  'session-end-others': 'Sign out all others',
});

export type YouWord = Parameters<typeof words>[1];

/** Says it in the language of the desk. */
export function say(key: YouWord, facts?: Parameters<typeof words>[2]): string {
  return words(DESK_LANGUAGE, key, facts);
}
