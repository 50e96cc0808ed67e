/** The sentences about the picture over a story. */
export const leadPictureWords = {
  'lead-picture': 'Lead picture',
  'lead-none': 'No lead picture',
  'lead-none-yet': 'It has no lead picture yet. Lists and other sites show the story with it.',
  'lead-choose-title': 'Choose the lead picture',
  'lead-choose': 'Choose a picture of the list, or none.',
  'lead-choose-one': 'Choose a picture',
  'lead-use': 'Use it as lead picture',
  'lead-meanwhile': 'Somebody has chosen another lead picture meanwhile. Look at it, and then decide.',
  'lead-decorative': 'Decoration',
  'lead-unsaid': 'Nothing says what it shows.',
  'lead-gone': 'It is not in the library any more.',
  'lead-page': 'Focal point and what it shows',
  'lead-bring': 'Bring a new picture',
  'lead-file': 'File',
  'lead-file-hint':
    'JPEG, PNG, WebP, AVIF or GIF, {most, number} MB at most. It is offered first in the list above.',
} as const;
