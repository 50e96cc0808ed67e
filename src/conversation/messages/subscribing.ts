/** Being told of comments by mail. */
export const subscribing = {
  subscribe: 'Subscribe',
  notify: 'Notify of',
  'notify-hint': 'By mail, once you have confirmed your address.',
  'notify-none': 'nothing',
  'notify-story': 'new follow-up comments',
  'notify-replies': 'new replies to my comments',
  'notify-thread': 'new comments in this thread',
  'reason-email-for-notify':
    'Please give your e-mail address, so that you can be notified, or choose to be notified of nothing.',
  'web-feed': 'Web feed of these comments',
  'subscribe-hint': 'A letter asks you to confirm it first.',
  'subscribe-page': 'Subscribe to comments on “{title}”',
  'subscribe-intro':
    'New comments come to you by mail, once you have opened a link in a first letter: so nobody can subscribe for you.',
  'subscribe-no-mail': 'This newsroom sends no mail. New comments stand in the web feed.',
  'subscribe-closed': 'This conversation is closed: there will be no new comments to tell you of.',
  'subscribe-too-many': 'Somebody in your network has tried this often just now. Please wait a minute.',
  'subscribe-asked': 'Look into your mail',
  'subscribe-asked-words':
    'If you are not subscribed yet, a letter is on its way to you. Open the link in it and confirm within seven days.',
  'subscribe-asked-none':
    'Nothing comes? Look among unwanted mail. We write once a day at most about the same subscription.',

  'confirm-title': 'Confirm your subscription',
  'confirm-words':
    'Letters will go to {email} about {what, select, story {new follow-up comments} replies {new replies to your comments} other {new comments in a thread}} on “{title}”.',
  'confirm-button': 'Confirm',
  'confirm-dead': 'This link no longer works',
  'confirm-dead-words':
    'It is older than seven days, its subscription has ended, or the story is no longer here. You can subscribe again under the story.',

  'subscriptions-title': 'Your subscriptions',
  'subscriptions-of': 'Letters about comments go to {email}.',
  'subscriptions-none': 'No letters about comments go to {email}.',
  'subscriptions-nobody': 'No letters about comments come to you.',
  'subscriptions-stopped':
    'Letters to {email} came back or were refused, so we write to it no more. If it takes them again, say so here.',
  'subscriptions-unwanted':
    'A mail program told us that our letters to {email} are unwanted, so none about comments go there any more. If that was a mistake, say so here.',
  'subscriptions-resume': 'Send letters again',
  'subscriptions-resumed': 'Letters to this address are no longer stopped.',
  'subscriptions-confirmed': 'Your subscription is confirmed.',
  'subscriptions-changed': 'This is changed.',
  'subscriptions-gone': 'A story that is no longer here',
  'subscriptions-end': 'End',
  'subscriptions-end-of': 'End: {what} on “{title}”',
  'subscriptions-end-all': 'End all',
  pace: 'When letters come',
  'pace-at-once': 'At once, a letter for each comment',
  'pace-hourly': 'Every hour, in one letter',
  'pace-daily': 'Every morning, in one letter',
  'pace-save': 'Save',
  'farewell-title': 'End your subscription',
  'farewell-story': 'No more letters about comments on “{title}” will go to {email}.',
  'farewell-all': 'No more letters about comments will go to {email}.',
  'farewell-done': 'Your subscription has ended',
  'farewell-done-words': 'No more of these letters will come to you.',
  'farewell-manage': 'See all your subscriptions',

  'letter-confirm-subject': 'Confirm your subscription at {newsroom}',
  'letter-confirm':
    'Somebody, probably you, asked {newsroom} to write to this address about {what, select, story {new follow-up comments} replies {new replies to their comments} other {new comments in a thread}} on “{title}”. To confirm it, open the page below and press its button within seven days.',
  'letter-confirm-link': 'Confirm the subscription',
  'letter-confirm-not-you': 'If it was not you, do nothing: no such letters will come.',
  'letter-comment-subject':
    '{because, select, replies {A reply to you on “{title}”} other {A new comment on “{title}”}}',
  'letter-digest-subject': '{count, plural, one {# new comment} other {# new comments}} at {newsroom}',
  'letter-wrote': '{name} wrote on “{title}”:',
  'letter-answers': 'In answer to {name}:',
  'letter-read': 'Read and answer',
  'letter-more':
    '{count, plural, one {# more comment stands} other {# more comments stand}} under the stories.',
  'letter-why': 'You get this letter because you subscribed to comments at {newsroom}.',
  'letter-brought': 'You did so on our earlier site.',
  'letter-manage': 'Change or end your subscriptions',

  'my-subscriptions': 'Your subscriptions',
  'my-email': 'Address',
  'my-story': 'Story',
  'my-what': 'Told of',
  'my-askedAt': 'Asked for',
  'erase-subscriptions':
    'Your subscriptions are deleted. One that you confirmed in another browser, without signing in, ends by the link in its letters.',
} as const;
