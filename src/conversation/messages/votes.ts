/** Votes on comments. */
export const votes = {
  'vote-for': 'Agree with the comment by {name}',
  'vote-against': 'Disagree with the comment by {name}',
  'votes-apart': '{up, number} for, {down, number} against',

  'vote-page': 'Please look at it once more',
  'vote-page-why':
    'We do not know you yet, so we ask before your vote counts. Once a comment of yours has appeared here, your votes count at once.',
  'vote-send-for': 'Agree with {name}',
  'vote-send-against': 'Disagree with {name}',

  'vote-off': 'Comments are not voted on here.',
  'vote-down-off': 'Only votes for a comment are taken here.',
  'vote-blocked':
    'No votes are taken from you here at present. If this is a mistake, please write to the newsroom.',
  'vote-closed': 'This conversation is closed, and takes no more votes.',
  'vote-own': 'This is your own comment: others vote on it.',
  'vote-malformed': 'A vote is 1, -1, or 0 to take it back.',
  'vote-unproved': 'This vote needs a proof of work: POST /challenge gives one to solve.',
  'vote-pages-too-many':
    'Many new people in your network have voted without script within an hour. Please try again later.',
  'vote-too-many': 'There were many votes from your network within a minute. Please wait a minute.',

  'my-votes': 'Your votes',
  'my-comment': 'Comment',
  'my-vote': 'Vote',
  'my-castAt': 'Cast',
  'erase-votes': 'Your votes are taken back, and the numbers are counted anew.',
} as const;
