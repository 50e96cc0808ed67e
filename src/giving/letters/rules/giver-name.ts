import { isWithin, oneLine } from '#platform/text';

/** Letters with their marks, parted by spaces, hyphens, apostrophes and the points of initials. */
const NAME = /^[\p{L}\p{M}]+(?:(?:[ '’-]|\. ?)[\p{L}\p{M}]+)*\.?$/u;
const LONGEST = 60;
/** A point within a word makes an address of it. */
const LIKE_AN_ADDRESS = /[\p{L}\p{M}]{2,}\.[\p{L}\p{M}]|www\b|https?\b/iu;

/**
 * A giver's name as a letter may carry it: to themselves alone, and only where it is nothing but a name. Empty where
 * it is anything else: a form that anybody can fill in writes nobody's letters.
 */
export function nameForLetter(written: string): string {
  const name = oneLine(written);
  return isWithin(name, LONGEST) && NAME.test(name) && !LIKE_AN_ADDRESS.test(name) ? name : '';
}
