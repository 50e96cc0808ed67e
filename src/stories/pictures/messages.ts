import { defineMessages } from '#platform/messages';
import type { PictureRefusal } from './words.ts';

export const say = defineMessages<PictureRefusal>({
  'picture-is-a-drawing':
    'This is an SVG drawing, which can hold a program. Save it as PNG and send that instead.',
  'picture-unknown': 'This is not a picture that Tidings can show. Send a JPEG, PNG, WebP, AVIF or GIF.',
  'picture-damaged': 'This picture is damaged or was cut off on its way. Send it once more.',
  'picture-too-large': 'This picture is too large: the most is {most, number} {unit}.',
});
