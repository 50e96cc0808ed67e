/** Letters to moderators and to authors of stories: like all letters they are in the language of the site. */
export const staffLetters = {
  'author-letter-subject': '{count, plural, one {A comment on “{title}”} other {# comments on your stories}}',
  'author-letter-why': 'You get this letter as {newsroom} published these stories under your byline.',
  'author-farewell-title': 'Letters about your stories',
  'author-farewell-ask': 'No more letters about comments on your stories?',
  'author-farewell-done':
    'You get no more of these letters. At the desk, under “Bylines”, you can have them again.',
  'letter-waiting-subject': '{newsroom}: comments wait for you',
  'letter-waiting': '{count, plural, one {# comment waits} other {# comments wait}} for a moderator.',
  'letter-reported': '{count, plural, one {# comment is} other {# comments are}} reported by readers.',
  'letter-waiting-look': 'Look at them',
  'letter-waiting-why': 'You get this as a moderator. How often is set in the desk under Conversation.',
} as const;
