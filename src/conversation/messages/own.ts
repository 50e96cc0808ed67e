/** What somebody sees of their own comments. */
export const own = {
  'my-comments': 'Your comments',
  'my-waits': 'waits for a moderator',
  'my-id': 'Number',
  'my-writtenAt': 'Written',
  'my-name': 'Signed',
  'my-website': 'Website',
  'my-text': 'Comment',
  'my-up': 'Votes for it',
  'my-down': 'Votes against it',
  'my-other': 'Other',
  'erase-comments':
    'Your comments are deleted. Where somebody has answered one, a mark without your words and name stands in its place.',
  stone: 'This comment was taken back by its author.',
} as const;
