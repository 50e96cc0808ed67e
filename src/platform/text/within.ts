import { graphemeCount } from './graphemes.ts';

/** A person counts at most so many code units as one character; beyond that nobody needs to count. */
const MOST_UNITS_PER_CHARACTER = 12;

/** Whether a person counts at most `most` characters. What is short enough in code units is so: counting is dear. */
export function isWithin(text: string, most: number): boolean {
  if (text.length <= most) return true;
  return text.length <= most * MOST_UNITS_PER_CHARACTER && graphemeCount(text) <= most;
}
