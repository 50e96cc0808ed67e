import { DESK_LANGUAGE } from '#desk';
import { defineMessages } from '#platform/messages';

const words = defineMessages({
  title: 'A change of payment details',
  open: 'Changes that wait',
  'open-lead': 'They change where givers’ money goes, so no one person can make them alone.',
  'open-count':
    '{count, plural, one {change of payment details waits} other {changes of payment details wait}}',
  look: 'Look at it',
  'deed-added': '“{label}” is to be added',
  'deed-changed': 'The payment details of “{label}” are to change',
  'deed-switched-on': '“{label}” is to be switched on again',
  'by-at': 'Proposed by {name},',
  'took-place': 'It took the place of what {name} had proposed before.',
  'waits-second':
    'It waits for a second person: an owner or a treasurer other than {name} who has been here for 48 hours.',
  'waits-due':
    'There is nobody else who could confirm it, so it holds by itself on {date}, unless somebody stops it.',
  'ended-applied': 'It holds since {date}. {name} confirmed it.',
  'ended-due': 'It holds since {date}, by itself, as nobody stopped it.',
  'ended-first': 'It held at once on {date}, as there were no givers yet.',
  'ended-refused': '{name} refused it on {date}.',
  'ended-taken-back': '{name} took it back on {date}.',
  'ended-superseded': 'A later proposal by {name} took its place on {date}.',
  'ended-gone': 'It ended on {date}, as {name} no longer answers for the money here.',
  now: 'As it stands',
  'now-none': 'There is no such way yet.',
  proposed: 'As it is to stand',
  differs: 'changed',
  label: 'Name',
  needs: 'What the giver needs',
  kind: 'Kind',
  'check-first':
    'Ask the person who proposed it by voice or face to face, and compare each number with what your bank has written down. A letter alone proves nothing.',
  confirm: 'Confirm: pay there from now on',
  refuse: 'Refuse it',
  'take-back': 'Take it back',
  'to-ways': 'To the ways to give',
  'no-own-proposal': 'You proposed this change yourself. Somebody else has to confirm it.',
  'no-too-new':
    'You have had this role, or the last sign-in link that somebody else made for you, for less than 48 hours. Until then you can refuse a change, but not confirm it.',
  'no-not-open':
    'This change does not wait any more: somebody confirmed it, refused it, took it back, or proposed another one.',
  'form-hint':
    'What sends money elsewhere does not change at once: a second owner or treasurer confirms it, or it waits for 48 hours. All owners get a letter.',
  'row-waits': 'A change of it waits.',

  'letter-proposed-subject': '{newsroom}: somebody asks to change where gifts go',
  'letter-applied-subject': '{newsroom}: where gifts go has changed',
  'letter-stopped-subject': '{newsroom}: a change of where gifts go was stopped',
  'letter-proposed': '{name} proposed a change of the payment details of {newsroom} on {date}:',
  'letter-applied':
    'A change of the payment details of {newsroom} holds since {date}. {name} had proposed it:',
  'letter-stopped': 'A change of the payment details of {newsroom} that {name} had proposed was stopped:',
  'letter-parts': 'Changed',
  'letter-link': 'See old and new beside each other, and stop it if it is wrong',
  'letter-link-log': 'See it in the desk',
  'letter-not-you':
    'If you do not know of this, stop it now or switch the way off, and ask the person who proposed it by voice.',
  'letter-why':
    'You get this letter because you are an owner or a treasurer here. It cannot be switched off.',
});

/** What the desk says of changes of payment details. */
export function sayPayees(key: Parameters<typeof words>[1], facts?: Parameters<typeof words>[2]): string {
  return words(DESK_LANGUAGE, key, facts);
}
