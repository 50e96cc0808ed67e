/** Being named in a comment. */
export const mentions = {
  'mention-letters': 'Letters when somebody names me',
  'mention-letters-off': 'You get no letter when a comment names you with an @.',
  'mention-letters-on': 'You get a letter when a comment names you with an @.',
  'mention-letters-begin': 'Send me these letters',
  'mention-letters-end': 'Send me no more of them',
  'erase-mention-letters': 'You get no more letters when somebody names you.',
  'mention-subject': '{name} names you on “{title}”',
  'mention-wrote': '{name} names you in a comment on “{title}”:',
  'mention-why': 'You get this letter as you asked for letters when somebody names you.',
  'mentions-farewell-title': 'Letters when somebody names you',
  'mentions-farewell-ask': 'No more letters when somebody names you?',
  'mentions-farewell-done': 'You get no more of these letters. On your own page you can have them again.',
  'letters-farewell-button': 'End these letters',
} as const;
