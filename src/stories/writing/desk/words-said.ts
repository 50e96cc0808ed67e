/** The sentences of the desk's pages of stories. */
export const writingWords = {
  'not-yours': 'This story is not yours to do this with. An editor can.',
  'not-now': 'That cannot be done as the story stands now. Somebody may have moved it meanwhile.',
  'saved-meanwhile':
    'Somebody saved the story after you opened this page. Look at it once more, and then decide.',
  'in-the-past': 'This time has passed. Choose a later one.',
  'title-missing': 'Give it a title first.',
  'reason-missing': 'Say why. Readers see it at the story’s address.',
} as const;
