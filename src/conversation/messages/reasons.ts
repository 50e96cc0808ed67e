/** Why a comment is held or refused: said to its writer and in the desk alike. */
export const reasons = {
  'reason-trapped': 'A field that should stay empty was filled in. Please leave it empty and post again.',
  'reason-closed': 'Comments on this story are closed.',
  'reason-thread-closed': 'This thread takes no more replies.',
  'reason-answered-gone':
    'The comment that you answer is no longer there. You can post your words as a comment of their own.',
  'reason-passage-closed': 'This question takes no more answers. You can post your words as a comment.',
  'reason-too-many-posts':
    'There were many comments from your network within a minute. Please wait a minute and post again.',
  'reason-empty': 'Please write something.',
  'reason-too-long': 'Please shorten this to {longest, number} characters.',
  'reason-name-missing': 'Please say your name.',
  'reason-name-too-long': 'Please shorten your name to {longest, number} characters.',
  'reason-email-missing': 'Please give your e-mail address. It is never shown.',
  'reason-email-malformed':
    'This is not an e-mail address. Before the @ there can be only the letters a to z, digits and signs. An example: ada@example.org',
  'reason-website-malformed': 'This is not the address of a website. An example: https://example.org',
  'reason-pictures-off': 'Pictures are not taken here at present. Your words can be posted without one.',
  'reason-picture-drawing':
    'This is an SVG drawing, which can hold a program. Please save it as PNG and choose that instead.',
  'reason-picture-unknown':
    'This is not a picture that can be shown here. Please choose a JPEG, PNG, WebP, AVIF or GIF.',
  'reason-picture-damaged':
    'This picture is damaged or was cut off on its way. Please choose it again, or another one.',
  'reason-picture-too-large': 'This picture has more than {most, number} MB. Please choose a smaller one.',
  'reason-picture-too-many-pixels':
    'This picture has more than {most, number} million pixels. Please choose a smaller one.',
  'reason-pictures-too-many':
    'There were many pictures from your network within ten minutes. Please wait a little, or post without one.',
  'reason-pictures-no-room':
    'Many pictures are coming in at this moment. Please choose yours again in a minute, or post without one.',
  'reason-pictures-out-of-reach':
    'Pictures cannot be kept at this moment. Please send this again in a minute, or post without one.',
  'reason-picture-again': 'Your picture is not here any more. Please choose it again, or post without one.',
  'reason-alt-too-long': 'Please shorten this to {longest, number} characters.',
  'reason-with-picture': 'Comments with a picture are read before they appear.',
  'reason-too-many-links': 'It holds many links.',
  'reason-in-haste': 'It holds a link and was written faster than anybody types.',
  'reason-all-are-read-first': 'All comments are read before they appear.',
  'reason-blocked':
    'No comments are taken from you here at present. If this is a mistake, please write to the newsroom.',
  'reason-too-fast':
    'You have written many comments within a few minutes. Please wait a little and post again.',
  'reason-too-deep': 'This thread is very deep already. You can post your words as a comment of their own.',
  'reason-too-short': 'Please write at least {shortest, plural, one {# character} other {# characters}}.',
  'reason-refused-words': 'It holds words that are not taken here. Please say it in other words.',
  'reason-name-unreadable': 'This name carries more marks than a line has room for. Please write it plainly.',
  'reason-name-poses':
    'This name belongs to the newsroom or to somebody who writes or works there. Please sign with another.',
  'reason-account-poses':
    'Your account is called as a colleague signs, or as the newsroom speaks. Please call it otherwise at the desk first.',
  'reason-held-words': 'It holds a word whose comments are read first.',
  'reason-said-elsewhere': 'The same words were posted elsewhere within a day.',
  'reason-repeats-rejected': 'The same words were rejected within a day.',
  'reason-first-comment': 'First comments are read before they appear.',
  'reason-looks-like-spam': 'It looks like spam.',
  'reason-reported': 'Several readers have reported it.',
  'reason-proof-wanted': 'We do not know you yet: please read your words once more and post them again.',
  'reason-proof-refuted': 'Its proof of work was wrong or used before.',
  'reason-proof-hasty': 'It was sent again faster than anybody reads.',
  'reason-proof-many': 'Many came from its network within an hour without a proof of work.',
  'reason-held-by-staff': 'A moderator wants to look at it again.',
  'reason-edit-over':
    'This comment can no longer be changed. You can copy your words and answer it with them.',
  'reason-edit-answered':
    'Somebody has answered this comment meanwhile, so it stays as it is. You can copy your words and reply with them.',
} as const;
