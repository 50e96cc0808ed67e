import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { pictureFrom } from './rules/comment-picture.ts';

/**
 * That a comment has a picture, where it is not shown: in letters and feeds. What has left us cannot be taken back,
 * and a picture that a letter loads would tell its sender who reads it. Empty for none.
 */
export function pictureInWords({ picture }: Pick<Comment, 'picture'>, { say }: Pick<Speech, 'say'>): string {
  const known = pictureFrom(picture);
  if (known === null) return '';
  return known.alt === '' ? say('picture-in-few-words') : say('picture-in-words', { alt: known.alt });
}
