/** The form, and the small pages with one. */
export const writing = {
  'form-title': 'Write a comment',
  'form-waits': 'Comments are read before they appear.',
  'form-reply-title': 'Your reply',
  name: 'Name',
  email: 'E-mail',
  'email-hint': 'Never shown.',
  website: 'Website',
  body: 'Comment',
  'body-reply': 'Reply',
  'body-hint': '**bold**, *italic*, ~~struck out~~, `code`, > quote, - list, ||spoiler||',
  optional: '{label} (optional)',
  trap: 'Leave this field empty',
  send: 'Post comment',
  'send-reply': 'Post reply',
  cancel: 'Cancel',
  'own-view': 'Written here before? Show your own comments and fill in your name.',

  'reply-page': 'Reply to {name}',
  'refused-page': 'Your comment is not posted yet',
  'refused-intro': 'Nothing of it is lost. Please look at it once more.',
  'back-to-story': 'Back to “{title}”',
} as const;
