import { isWithin } from '#platform/text';
import type { Reason } from '../../words.ts';
import { hold, type PostFacts, refuse } from './facts.ts';

const LONGEST_ALT = 500;

export function pictureNotTaken({ picture }: PostFacts): Reason | undefined {
  return picture === 'taken' ? undefined : picture;
}

export function altTooLong({ draft, picture }: PostFacts): Reason | undefined {
  if (picture === undefined || isWithin(draft.alt, LONGEST_ALT)) return undefined;
  return { ...refuse('alt-too-long', 'alt'), facts: { longest: LONGEST_ALT } };
}

/** No list of words tells what a picture shows. */
export function comesWithPicture({ picture, settings }: PostFacts): Reason | undefined {
  return picture === 'taken' && settings.withPicture === 'hold' ? hold('with-picture') : undefined;
}
