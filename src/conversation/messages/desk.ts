/** The moderators' page. */
export const desk = {
  'desk-title': 'Comments',
  'desk-none-held': 'Nothing waits for you.',
  'desk-on': 'on',
  'desk-on-hidden': 'a story that readers do not see',
  'desk-why': 'Why it waits',
  'desk-waiting': '{count, plural, one {comment waits} other {comments wait}}',
} as const;
