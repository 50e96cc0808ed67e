/** The picture of a comment: in the form, under the words, and in letters. */
export const pictures = {
  'picture-add': 'Add a picture',
  picture: 'Picture',
  'picture-hint':
    'JPEG, PNG, WebP, AVIF or GIF, up to {most, number} MB. What it tells of place and camera is removed.',
  'picture-alt': 'What the picture shows',
  'picture-alt-hint': 'For those who cannot see it.',
  'picture-kept': 'With the picture that you chose before. Another one takes its place.',
  'picture-undescribed': 'A picture by {name}, without a description',
  'picture-in-words': 'With a picture: {alt}',
  'picture-in-few-words': 'With a picture.',
  'picture-take-away': 'Take the picture away',
} as const;
