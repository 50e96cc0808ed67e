/** Authors of stories: their byline, and the letters about comments on their stories. */
export const authors = {
  author: 'Author',
  bylines: 'Bylines',
  'bylines-about':
    'Under a story that bears somebody’s byline, their comments are marked “Author”, and they are told what readers say.',
  'bylines-save': 'Save',
  'bylines-saved': 'Saved.',
  byline: 'Byline',
  'byline-none': 'None',
  'byline-of': '{byline} (now {name})',
  'author-letters': 'Letters about comments on their stories',
  'author-letters-daily': 'Once a day',
  'author-letters-at-once': 'At once',
  'author-letters-off': 'None',
  'author-letter-subject': '{count, plural, one {A comment on “{title}”} other {# comments on your stories}}',
  'author-letter-why': 'You get this letter as {newsroom} published these stories under your byline.',
  'author-farewell-title': 'Letters about your stories',
  'author-farewell-ask': 'No more letters about comments on your stories?',
  'letters-farewell-button': 'End these letters',
  'author-farewell-done':
    'You get no more of these letters. At the desk, under “Bylines”, you can have them again.',
} as const;
