/** The moderators' page. */
export const desk = {
  'desk-title': 'Comments',
  'desk-held': 'Waiting',
  'desk-none-held': 'Nothing waits for you.',
  'desk-recent': 'Published lately',
  'desk-none-recent': 'Nobody has written yet.',
  'desk-approve': 'Approve',
  'desk-reject': 'Reject',
  'desk-remove': 'Remove',
  'desk-on': 'on',
  'desk-why': 'Why it waits',
  'desk-waiting': '{count, plural, one {comment waits} other {comments wait}}',
  'desk-more': 'The newest {count, number} are shown.',
} as const;
