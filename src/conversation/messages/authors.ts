/** Authors of stories: their byline, and the letters about comments on their stories. */
export const authors = {
  bylines: 'Bylines',
  'bylines-about':
    'Under a story that bears somebody’s byline, their comments are marked “Author”, and they are told what readers say.',
  'bylines-save': 'Save',
  byline: 'Byline',
  'byline-none': 'None',
  'byline-of': '{byline} (now {name})',
  'author-letters': 'Letters about comments on their stories',
  'author-letters-daily': 'Once a day',
  'author-letters-at-once': 'At once',
  'author-letters-off': 'None',
} as const;
